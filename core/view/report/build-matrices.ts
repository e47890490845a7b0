import type { Side } from '#core/analysis/cells.ts';
import { priorityMatrices, type PlacedPair, type PriorityMatrix } from '#core/analysis/quadrants.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import { whoOf } from '#core/view/report/rounds-table.ts';
import type { MatrixView } from '#core/view/matrix-view.ts';
import type { PlainTableView } from '#core/view/report-view.ts';

/** Needs by how important they are and how it is now, for women, for men and for all of the area; none where a mean that is needed is hidden. */
export const buildMatrices = (source: ReportSource): readonly MatrixView[] =>
  priorityMatrices(source.release.results)
    .filter(({ area, side }) => sameArea(area, source.area) && isAsked(source, side))
    .map((matrix, index) => matrixView(source, matrix, `matris-${index + 1}`));

const isAsked = ({ figures }: ReportSource, side: Side): boolean => side === 'all' || figures.genderAsked;

/** Numbered alike for women, men and all: in the order of the questionnaire. */
const matrixView = (source: ReportSource, matrix: PriorityMatrix, id: string): MatrixView => {
  const [across, up] = [rangeOf(matrix, 'satisfaction'), rangeOf(matrix, 'importance')];
  return {
    who: whoOf(matrix.side, source.figures.genderAsked),
    points: matrix.pairs.map(({ means }) => ({ x: across(means.satisfaction), y: up(means.importance) })),
    cut: { x: across(matrix.cut.satisfaction), y: up(matrix.cut.importance) },
    table: tableOf(source, matrix, id),
  };
};

/** Room round the outermost points, in per cent of the picture. */
const EDGE = 20;

/** From the least mean to the greatest, as 0…100 of the picture: where things stand beside each other is what it tells. */
const rangeOf = ({ pairs }: PriorityMatrix, of: keyof PlacedPair['means']): ((value: number) => number) => {
  const values = pairs.map(({ means }) => means[of]);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  return (value) => (greatest === least ? 50 : EDGE + ((100 - 2 * EDGE) * (value - least)) / (greatest - least));
};

const tableOf = (source: ReportSource, { side, pairs }: PriorityMatrix, id: string): PlainTableView => {
  const scored = pairs.some(({ discrepancy }) => discrepancy !== null);
  return {
    id,
    caption: { key: 'results.matrix.caption', parameters: { who: { key: `results.${whoOf(side, source.figures.genderAsked)}` } } },
    columns: [{ key: 'results.table.need' }, { key: 'results.matrix.where' }, { key: 'results.matrix.importance' }, { key: 'results.matrix.state' }, ...(scored ? [{ key: 'results.matrix.borich' }] : [])],
    rows: pairs.map(({ need, quadrant, means, discrepancy }, index) => [
      { key: 'results.matrix.need', parameters: { n: index + 1, need: inText(source.labels.need(need)) } },
      { key: `results.matrix.${quadrant}` },
      valueText(means.importance),
      valueText(means.satisfaction),
      ...(scored ? [discrepancy === null ? { key: 'results.cell.hidden' } : valueText(discrepancy)] : []),
    ]),
    before: [],
    after: [],
  };
};

const valueText = (value: number) => ({ key: 'results.cell.value', parameters: { n: Math.round(10 * value) / 10 + 0 } });
