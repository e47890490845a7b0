import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';
import { baseOf, isCorrected, POPULATION_REMARK } from '#core/view/report/cells.ts';
import type { Differences } from '#core/view/report/differences.ts';
import type { AnswerKey, Figures } from '#core/view/report/figures.ts';
import type { Labels } from '#core/view/report/labels.ts';
import type { Cell, ColumnView, RowView, TableView, Who } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** What figures are taken from for tables of an area. */
export interface TableSource {
  readonly figures: Figures;
  readonly differences: Differences;
  readonly labels: Labels;
  readonly area: Area;
}

/** Women and men side by side; everyone where gender was not asked. */
export const columnsOf = ({ figures }: Pick<TableSource, 'figures'>): readonly Who[] => (figures.genderAsked ? ['women', 'men'] : ['everyone']);

export const rowOf = (source: TableSource, key: AnswerKey, label: Label, columns: readonly Who[]): RowView => ({
  label,
  cells: columns.map((who) => source.figures.cell(key, source.area, who)),
  difference: source.differences.of(key),
  sum: false,
  address: null,
});

/** Every answer to a variable in an area, in the order of the question. */
export const variableTable = (source: TableSource, variable: PublishedVariable, id: string, caption: Label): TableView => {
  const total = source.figures.total(variable.id, source.area);
  const columns = [...columnsOf(source), ...(source.figures.genderAsked && total ? [total] : [])];
  const rows = answersOf(variable).map((answer) => rowOf(source, { variable: variable.id, answer }, source.labels.answer(variable, answer), columns));
  return {
    id,
    caption,
    rowHeading: { key: 'results.table.answer' },
    columns: withBases(columns, rows),
    compares: source.figures.genderAsked && variable.kind !== 'number',
    layout: 'stacked',
    groups: [{ heading: null, rows }],
    before: [],
    after: remarks(rows),
  };
};

const answersOf = (variable: PublishedVariable): readonly string[] => [...new Set(variable.figures.map(({ answer }) => answer.id))];

/** A column's base stands in its head where all its rows have the same. */
export const withBases = (columns: readonly Who[], rows: readonly RowView[]): readonly ColumnView[] =>
  columns.map((who, index) => {
    const bases = rows.flatMap(({ cells }) => baseIn(cells[index]));
    return { who, base: bases.length > 0 && bases.every((base) => base === bases[0]) ? (bases[0] ?? null) : null };
  });

const baseIn = (cell: Cell | undefined): readonly number[] => {
  const base = cell ? baseOf(cell) : null;
  return base === null ? [] : [base];
};

/** What has to be known of some of the figures: the same whatever was hidden, and never how many or why. */
export const remarks = (rows: readonly RowView[]): readonly Text[] => {
  const cells = rows.flatMap((row) => row.cells);
  return [
    ...(cells.some(({ kind }) => kind === 'hidden') ? [{ key: 'results.remark.hidden' }] : []),
    ...(cells.some((cell) => cell.kind === 'count' || (cell.kind === 'share' && cell.few)) ? [{ key: 'results.remark.few' }] : []),
    ...(cells.some(isCorrected) ? [POPULATION_REMARK] : []),
  ];
};
