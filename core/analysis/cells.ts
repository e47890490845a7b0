import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { AnswerLabel, PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Area } from '#core/results/areas.ts';
import type { Proportion } from '#core/results/estimators/proportion.ts';

/** The published figures of one answer, area and group, side by side. Null: there is no such row. */
export interface Cell {
  readonly variable: PublishedVariable;
  readonly answer: AnswerLabel;
  readonly area: Area;
  /** null: all groups. */
  readonly group: string | null;
  readonly women: PublishedFigure | null;
  readonly men: PublishedFigure | null;
  /** Women and men together, or everyone where that is what may be shown. */
  readonly total: PublishedFigure | null;
}

const SIDES = { kvinnor: 'women', man: 'men', kvinnor_och_man: 'total', samtliga: 'total' } as const;

/** A variable's figures by answer, area and group, in the order of the export. */
export const cellsOf = (variable: PublishedVariable): readonly Cell[] => {
  const cells = new Map<string, Cell>();
  for (const figure of variable.figures) {
    const { answer, area, group } = figure;
    const key = JSON.stringify([answer.id, area.level, area.id, group]);
    const cell = cells.get(key) ?? { variable, answer, area, group, women: null, men: null, total: null };
    cells.set(key, { ...cell, [SIDES[figure.gender]]: figure });
  }
  return [...cells.values()];
};

/** Whether the answer is a count of persons, and no mean or index. */
export const isCounted = ({ answer }: { readonly answer: AnswerLabel }): boolean => !answer.id.startsWith('_');

/** Persons with an answer of those who answered; null where either is hidden or nobody answered. */
export const proportionOf = (figure: PublishedFigure | null): Proportion | null =>
  figure === null || figure.count === null || figure.base === null || figure.base === 0 ? null : { count: figure.count, base: figure.base };

/** The figure where it may be told as a share too: from a base of ten. */
export const shownShare = (figure: PublishedFigure | null): Proportion | null => (figure?.share ? proportionOf(figure) : null);

/** Women and men together: the row of both, or the sum of the two where only everyone has a row. */
export const womenAndMen = ({ women, men, total }: Pick<Cell, 'women' | 'men' | 'total'>): Proportion | null => {
  if (total?.gender === 'kvinnor_och_man') return proportionOf(total);
  const [one, other] = [proportionOf(women), proportionOf(men)];
  return one && other && { count: one.count + other.count, base: one.base + other.base };
};
