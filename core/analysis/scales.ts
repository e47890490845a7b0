import { cellsOf, proportionOf, type Cell } from '#core/analysis/cells.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { Area } from '#core/results/areas.ts';
import { meanDifference, meanOfSteps, type Mean, type MeanDifference } from '#core/results/estimators/scale.ts';

/** The means of a scale for women and for men in an area and group, from the shown counts of its steps. */
export interface ScaleComparison {
  readonly area: Area;
  /** null: all groups. */
  readonly group: string | null;
  readonly women: Mean;
  readonly men: Mean;
  /** Women less men, by Welch; null where nothing varies. */
  readonly difference: MeanDifference | null;
}

/** Every area and group in which all steps of both women and men are shown and at least ten of each gave one. None where the values are no scale. */
export const compareScale = (variable: PublishedVariable): readonly ScaleComparison[] => {
  const steps = new Map(variable.values.flatMap(({ id, score }) => (score === null ? [] : [[id, score] as const])));
  const cells = cellsOf(variable).filter(({ answer }) => steps.has(answer.id));
  return [...groupBy(cells, ({ area, group }) => JSON.stringify([area.level, area.id, group])).values()].flatMap((own) => {
    const [women, men] = [meanOf(own, 'women', steps), meanOf(own, 'men', steps)];
    return own[0] && women && men ? [{ area: own[0].area, group: own[0].group, women, men, difference: meanDifference(women, men) }] : [];
  });
};

const meanOf = (cells: readonly Cell[], side: 'women' | 'men', steps: ReadonlyMap<string, number>): Mean | null => {
  const counts = cells.flatMap((cell) => {
    const shown = proportionOf(cell[side]);
    return shown ? [{ score: steps.get(cell.answer.id) ?? Number.NaN, persons: shown.count }] : [];
  });
  const mean = counts.length === cells.length ? meanOfSteps(counts) : null;
  return mean && mean.persons >= THRESHOLDS.mean ? mean : null;
};
