import { SIDES_IN_ORDER, valueOf, type Side } from '#core/analysis/cells.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import type { Area } from '#core/results/areas.ts';
import { weightedDiscrepancy } from '#core/results/estimators/need-measures.ts';

/** As SCB's priority matrix: `improve` important and does not work, `keep` important and works, `wait` neither, `watch` works but is less important. */
export type Quadrant = 'improve' | 'keep' | 'wait' | 'watch';

/** An importance–satisfaction pair in a matrix. */
export interface PlacedPair {
  /** The need that the pair tells, and its two questions. */
  readonly need: PublishedVariable;
  readonly importance: PublishedVariable;
  readonly satisfaction: PublishedVariable;
  readonly quadrant: Quadrant;
  /** The means, in steps of their scales. */
  readonly means: { readonly importance: number; readonly satisfaction: number };
  /** Borich's mean weighted discrepancy of the two means; null where the scales are not the same. */
  readonly discrepancy: number | null;
}

export interface PriorityMatrix {
  readonly area: Area;
  readonly side: Side;
  /** The means over the pairs: where the quadrants meet. */
  readonly cut: PlacedPair['means'];
  readonly pairs: readonly PlacedPair[];
}

/**
 * One matrix for women, one for men and one for all in every area, cut at the mean over the pairs. A matrix in which a mean is hidden is left out: the
 * cut would be another without it.
 */
export const priorityMatrices = (results: PublishedResults): readonly PriorityMatrix[] => {
  const found = results.variables.flatMap((need) => pairOf(results, need));
  const areas = new Map(found.flatMap(({ need }) => need.figures.map(({ area }) => [`${area.level} ${area.id}`, area] as const)));
  return [...areas.values()].flatMap((area) => SIDES_IN_ORDER.flatMap((side) => matrixOf(found, area, side)));
};

type Found = Pick<PlacedPair, 'need' | 'importance' | 'satisfaction'>;

const pairOf = ({ variables }: PublishedResults, need: PublishedVariable): readonly Found[] => {
  if (need.source?.kind !== 'need') return [];
  const [importance, satisfaction] = need.source.of.map((of) => variables.find(({ id }) => id === of));
  return importance && satisfaction ? [{ need, importance, satisfaction }] : [];
};

const matrixOf = (found: readonly Found[], area: Area, side: Side): readonly PriorityMatrix[] => {
  const shown = found.flatMap((pair) => {
    const [importance, satisfaction] = [valueOf(pair.importance, '_medel', area, side), valueOf(pair.satisfaction, '_medel', area, side)];
    return importance === null || satisfaction === null ? [] : [{ ...pair, means: { importance, satisfaction } }];
  });
  if (shown.length < found.length || shown.length < 2) return [];
  const cut = { importance: average(shown.map(({ means }) => means.importance)), satisfaction: average(shown.map(({ means }) => means.satisfaction)) };
  return [{ area, side, cut, pairs: shown.map((pair) => ({ ...pair, quadrant: quadrantOf(pair.means, cut), discrepancy: discrepancyOf(pair, pair.means) })) }];
};

const discrepancyOf = ({ importance, satisfaction }: Found, means: PlacedPair['means']): number | null =>
  scaleOf(importance) === scaleOf(satisfaction) ? weightedDiscrepancy(means.importance, means.satisfaction) : null;

const scaleOf = ({ values }: PublishedVariable): string => values.flatMap(({ score }) => score ?? []).toSorted((a, b) => a - b).join();

const quadrantOf = (means: PlacedPair['means'], cut: PlacedPair['means']): Quadrant => {
  const works = means.satisfaction >= cut.satisfaction;
  if (means.importance >= cut.importance) return works ? 'keep' : 'improve';
  return works ? 'watch' : 'wait';
};

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
