import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { dimensionsOf, isMeant, measuresOf, placesOf, type Category, type Dimension } from '#core/export/cube.ts';
import { crossedVariables, type CrossedVariable } from '#core/export/crossed-variables.ts';
import type { LongColumn } from '#core/export/long-table.ts';
import { readMe, titleOf } from '#core/export/read-me.ts';
import { written } from '#core/export/table.ts';
import { NOT_SHOWN } from '#core/export/words.ts';

/**
 * The figures as JSON-stat 2.0 (json-stat.org) in pieces: a collection with a dataset a variable, then one
 * for each question that divides it (`uppdelat_id`), area × group × gender × answer × measure, the last the fastest. What is not shown is null and has a status; the measures are the columns of the CSV.
 */
export function* jsonStatPieces(source: ExportSource): Generator<string> {
  const { results, madeOn } = source;
  const about = { version: '2.0', class: 'collection', label: titleOf(source), ...updatedOn(madeOn), note: readMe(source).map(({ text }) => text), extension: { undersokning_id: results.survey, version: results.version } };
  yield `${JSON.stringify(about).slice(0, -1)},"link":{"item":[`;
  for (const [index, variable] of [...results.variables, ...crossedVariables(results)].entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(datasetOf(variable, source))}`;
  yield '\n]}}\n';
}

const updatedOn = (madeOn: string | null): object => (madeOn === null ? {} : { updated: `${madeOn}T00:00:00Z` });

/** Why a value is null, or what is to be said of it. The same signs as in Swedish official statistics. */
const STATUS = { hidden: '..', none: '-', outside: '.', uncertain: 'u' } as const;
const STATUS_LABELS = { [STATUS.hidden]: NOT_SHOWN, [STATUS.none]: 'Ingen har svarat', [STATUS.outside]: 'Finns inte', [STATUS.uncertain]: 'Osäkert, få svar' };

/** A question, as it is or by the answers to others. */
type Told = Pick<PublishedVariable, 'id' | 'text' | 'figures'> & Partial<CrossedVariable>;

const datasetOf = (variable: Told, { results, madeOn }: ExportSource): object => {
  const dimensions = dimensionsOf(variable);
  const measures = measuresOf(variable);
  const { value, status } = cellsOf(variable, dimensions, measures, results);
  return {
    version: '2.0',
    class: 'dataset',
    label: variable.by ? `${variable.text} efter ${variable.by.text}` : variable.text,
    ...updatedOn(madeOn),
    id: [...dimensions.map(({ id }) => id), 'matt'],
    size: [...dimensions.map(({ categories }) => categories.length), measures.length],
    role: { geo: ['omrade'], metric: ['matt'] },
    dimension: { ...Object.fromEntries(dimensions.map(({ id, label, categories }) => [id, { label, category: categoryOf(categories) }])), matt: metricOf(measures) },
    value,
    status,
    extension: { fraga_id: variable.id, ...(variable.by && { uppdelat_id: variable.by.id }), status: { label: STATUS_LABELS } },
  };
};

const categoryOf = (categories: readonly Category[]): object => ({ index: categories.map(({ id }) => id), label: Object.fromEntries(categories.map(({ id, label }) => [id, label])) });

const UNITS: Readonly<Record<string, string>> = { antal: 'personer', bas: 'personer', varde: 'värde' };

const metricOf = (measures: readonly LongColumn[]): object => ({
  label: 'Mått',
  category: {
    ...categoryOf(measures.map((column) => ({ id: column.tidy, label: column['excel-sv'] }))),
    unit: Object.fromEntries(measures.map(({ tidy, decimals }) => [tidy, { decimals: decimals ?? 0, label: UNITS[tidy] ?? 'procent' }])),
  },
});

interface Cells {
  readonly value: (number | null)[];
  readonly status: Record<string, string>;
}

const cellsOf = (variable: Told, dimensions: readonly Dimension[], measures: readonly LongColumn[], results: PublishedResults): Cells => {
  const { size: places, placeOf } = placesOf(dimensions);
  const size = places * measures.length;
  const cells: Cells = { value: Array.from({ length: size }, () => null), status: {} };
  const known = new Set<number>();
  for (const figure of variable.figures) {
    const first = placeOf(figure) * measures.length;
    measures.forEach((column, offset) => put(cells, first + offset, column, { results, variable, figure }));
    known.add(first);
  }
  for (let at = 0; at < size; at++) if (!known.has(at - (at % measures.length))) cells.status[at] = STATUS.outside;
  return cells;
};

const put = ({ value, status }: Cells, at: number, column: LongColumn, place: Parameters<LongColumn['cell']>[0]): void => {
  const cell = column.cell(place, 'tidy');
  const number = typeof cell === 'number' ? Number(written(cell, column.decimals)) : null;
  const said = statusOf(number, place.figure, isMeant(column, place.figure));
  value[at] = number;
  if (said !== null) status[at] = said;
};

const statusOf = (value: number | null, { status }: PublishedFigure, meant: boolean): string | null => {
  if (!meant) return STATUS.outside;
  if (value !== null) return status === 'low_base' ? STATUS.uncertain : null;
  return status === 'not_applicable' ? STATUS.none : STATUS.hidden;
};
