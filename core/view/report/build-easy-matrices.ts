import { priorityMatrices, type PlacedPair, type PriorityMatrix, type Quadrant } from '#core/analysis/quadrants.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { whoOf } from '#core/view/report/rounds-table.ts';
import type { EasyItem, EasyList, EasyListGroup, EasyLists } from '#core/view/easy-lists-view.ts';
import type { Text } from '#core/view/text.ts';

/** What has to be better first stands first. */
const ORDER: readonly Quadrant[] = ['improve', 'keep', 'wait', 'watch'];

/** The priority matrices of the area as lists, of women, of men and of all; null where there is none. */
export const buildEasyMatrices = (source: ReportSource): EasyLists | null => {
  const matrices = priorityMatrices(source.release.results).filter(({ area, side }) => sameArea(area, source.area) && (side === 'all' || source.figures.genderAsked));
  if (matrices.length === 0) return null;
  const ranked = matrices.every(isRanked);
  return { id: 'matris', title: { key: 'results.matrix' }, intro: introOf(ranked), lists: matrices.map((matrix) => listOf(source, matrix, ranked)) };
};

const introOf = (ranked: boolean): readonly Text[] => [
  { key: 'results.easy.matrix.intro' },
  { key: 'results.easy.matrix.compare' },
  ...(ranked ? [{ key: 'results.easy.matrix.order' }] : []),
  { key: 'results.easy.matrix.near' },
];

/** Where importance and state are asked in the same steps, the gap between them says what lacks most. */
const isRanked = ({ pairs }: PriorityMatrix): boolean => pairs.every(({ discrepancy }) => discrepancy !== null);

const listOf = (source: ReportSource, { side, pairs }: PriorityMatrix, ranked: boolean): EasyList => ({
  title: { key: `results.${whoOf(side, source.figures.genderAsked)}` },
  groups: ORDER.flatMap((quadrant): readonly EasyListGroup[] => {
    const own = pairs.filter((pair) => pair.quadrant === quadrant);
    const inOrder = ranked ? own.toSorted((a, b) => (b.discrepancy ?? 0) - (a.discrepancy ?? 0)) : own;
    return own.length === 0 ? [] : [{ heading: { key: `results.easy.matrix.${quadrant}` }, ranked: ranked && own.length > 1, items: inOrder.map((pair) => itemOf(source, pair)) }];
  }),
});

const itemOf = ({ labels }: ReportSource, { need, importance, satisfaction, means }: PlacedPair): EasyItem => ({
  label: labels.need(need),
  texts: [
    { key: 'results.easy.matrix.importance', parameters: { n: oneDecimal(means.importance), of: stepsOf(importance) } },
    { key: 'results.easy.matrix.state', parameters: { n: oneDecimal(means.satisfaction), of: stepsOf(satisfaction) } },
  ],
});

/** The highest step that somebody can choose. */
const stepsOf = ({ values }: PublishedVariable): number => Math.max(...values.flatMap(({ score }) => score ?? []));

const oneDecimal = (value: number): number => Math.round(10 * value) / 10 + 0;
