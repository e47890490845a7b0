import { SIDES_IN_ORDER, valueOf, type Side } from '#core/analysis/cells.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Area } from '#core/results/areas.ts';

/** The two variables of an importance–satisfaction pair. */
export interface NeedPair {
  readonly importance: string;
  readonly satisfaction: string;
}

/** Pairs of questions (`pair`), and of the columns of pair matrices, in the order of the questionnaire. */
export const pairsIn = ({ questions }: Pick<Questionnaire, 'questions'>): readonly NeedPair[] =>
  questions.flatMap(({ question }) => {
    if (question.tags.role === 'importance' && question.tags.pair !== null) return [{ importance: question.name, satisfaction: question.tags.pair }];
    if (question.type !== 'matrixdropdown') return [];
    const [vikt, nu] = [question.columns.find(({ role }) => role === 'importance'), question.columns.find(({ role }) => role === 'satisfaction')];
    return vikt && nu ? question.rows.map(({ name }) => ({ importance: `${question.name}__${name}__${vikt.name}`, satisfaction: `${question.name}__${name}__${nu.name}` })) : [];
  });

/** As SCB's priority matrix: `improve` important and does not work, `keep` important and works, `wait` neither, `watch` works but is less important. */
export type Quadrant = 'improve' | 'keep' | 'wait' | 'watch';

export interface PlacedPair {
  readonly importance: PublishedVariable;
  readonly satisfaction: PublishedVariable;
  readonly quadrant: Quadrant;
  /** The means, in steps of their scales. */
  readonly means: { readonly importance: number; readonly satisfaction: number };
}

export interface PriorityMatrix {
  readonly area: Area;
  readonly side: Side;
  readonly pairs: readonly PlacedPair[];
}

/**
 * One matrix for women, one for men and one for all in every area, cut at the mean over the pairs. A matrix in which a mean is hidden is left out: the
 * cut would be another without it.
 */
export const priorityMatrices = (results: PublishedResults, pairs: readonly NeedPair[]): readonly PriorityMatrix[] => {
  const known = pairs.map(({ importance, satisfaction }) => ({ importance: results.variables.find(({ id }) => id === importance), satisfaction: results.variables.find(({ id }) => id === satisfaction) }));
  const found = known.flatMap(({ importance, satisfaction }) => (importance && satisfaction ? [{ importance, satisfaction }] : []));
  const areas = new Map(found.flatMap(({ importance }) => importance.figures.map(({ area }) => [`${area.level} ${area.id}`, area] as const)));
  return [...areas.values()].flatMap((area) => SIDES_IN_ORDER.flatMap((side) => matrixOf(found, area, side)));
};

type Found = Pick<PlacedPair, 'importance' | 'satisfaction'>;

const matrixOf = (found: readonly Found[], area: Area, side: Side): readonly PriorityMatrix[] => {
  const shown = found.flatMap((pair) => {
    const [importance, satisfaction] = [valueOf(pair.importance, '_medel', area, side), valueOf(pair.satisfaction, '_medel', area, side)];
    return importance === null || satisfaction === null ? [] : [{ ...pair, means: { importance, satisfaction } }];
  });
  if (shown.length < found.length || shown.length < 2) return [];
  const cut = { importance: average(shown.map(({ means }) => means.importance)), satisfaction: average(shown.map(({ means }) => means.satisfaction)) };
  return [{ area, side, pairs: shown.map((pair) => ({ ...pair, quadrant: quadrantOf(pair.means, cut) })) }];
};

const quadrantOf = (means: PlacedPair['means'], cut: PlacedPair['means']): Quadrant => {
  const works = means.satisfaction >= cut.satisfaction;
  if (means.importance >= cut.importance) return works ? 'keep' : 'improve';
  return works ? 'watch' : 'wait';
};

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
