import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import type { AnswerLabel, PublishedFigure } from '#core/disclosure/published-figure.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
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
  figure === null || figure.count === null || figure.base === null || figure.base === 0 ? null : { count: figure.count, base: figure.base, ...populationIn(figure) };

/** Where it is known. */
const populationIn = ({ population }: { readonly population?: number }): Pick<Proportion, 'population'> => (population === undefined ? {} : { population });

/** The figure where it may be told as a share too: from a base of ten. */
export const shownShare = (figure: PublishedFigure | null): Proportion | null => (figure?.share ? proportionOf(figure) : null);

/** The same of a sum or a difference of figures. */
export const asShare = (proportion: Proportion | null): Proportion | null => (proportion && proportion.base >= THRESHOLDS.share ? proportion : null);

const GENDERS: Readonly<Record<Side, readonly string[]>> = { women: ['kvinnor'], men: ['man'], all: ['kvinnor_och_man', 'samtliga'] };

/** A figure that is no count (`_medel`, `_behovsindex`) of all groups together; null where it is hidden or not there. */
export const valueOf = ({ figures }: PublishedVariable, answer: string, area: AreaName, side: Side): number | null =>
  figures.find((figure) => figure.answer.id === answer && figure.group === null && isSameArea(figure.area, area) && GENDERS[side].includes(figure.gender))?.value ?? null;

/** What tells areas apart. */
export type AreaName = Pick<Area, 'level' | 'id'>;

export const isSameArea = (area: AreaName, other: AreaName): boolean => area.level === other.level && area.id === other.id;

/** Whom a figure is about. `all`: women and men together; everyone where gender is not asked. */
export type Side = 'women' | 'men' | 'all';

export const SIDES_IN_ORDER: readonly Side[] = ['women', 'men', 'all'];

/** The persons of a side with an answer, where it is shown. Women and men are added up where only everyone has a row, so that areas can be compared. */
export const sideOf = (cell: Pick<Cell, 'women' | 'men' | 'total'>, side: Side): Proportion | null => {
  if (side !== 'all') return proportionOf(cell[side]);
  if (cell.total?.gender === 'kvinnor_och_man' || cell.women === null) return proportionOf(cell.total);
  const [women, men] = [proportionOf(cell.women), proportionOf(cell.men)];
  return women && men && together(women, men);
};

/** Both: how many there are in all only where that is known of each. */
const together = (one: Proportion, other: Proportion): Proportion => ({
  count: one.count + other.count,
  base: one.base + other.base,
  ...(one.population !== undefined && other.population !== undefined && { population: one.population + other.population }),
});
