import { CsvError, parse } from 'csv-parse/sync';
import { ok, refused, type Result } from '#core/result.ts';
import { columnNamed, VALUE_HEADERS, type ColumnMap } from '#core/statistics/find-columns.ts';
import { plainWord } from '#core/statistics/plain-word.ts';
import { fileProblem, told, type StatisticsProblem } from '#core/statistics/problem.ts';
import type { RawCell, RawColumn, RawRow, RawTable } from '#core/statistics/raw-table.ts';
import { genderOfWord } from '#core/statistics/read-gender.ts';
import { STATISTICS_LIMITS } from '#core/statistics/statistics-table.ts';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads CSV with a header: `;`, `,` or a tab between the cells, one number a row; or women, men and total in columns of their own. */
export const readCsv = (text: string, map: ColumnMap): Result<RawTable, StatisticsProblem> => {
  const lines = linesOf(text);
  if (!lines.ok) return lines;
  const [head, ...body] = lines.value;
  if (!head || body.length === 0) return refused([fileProblem('Filen har inga rader med tal.', 'Första raden ska vara rubriker, och varje rad efter den ett tal.')]);
  const uneven = body.filter(({ cells }) => cells.length !== head.cells.length);
  if (uneven.length > 0) return refused(uneven.map(({ line, cells }) => unevenProblem(line, cells.length, head.cells.length)));
  const names = head.cells.map((name) => name.trim());
  const value = valueColumn(names, map);
  const table = value < 0 ? wide(names, body, map) : long(names, body, value);
  if (!table) return refused([noNumbers(names)]);
  return table.rows.length > STATISTICS_LIMITS.cells ? refused([fileProblem(`Filen har ${table.rows.length} tal. Den får ha högst ${STATISTICS_LIMITS.cells}.`, 'Ta bort rader som inte behövs.')]) : ok(table);
};

const linesOf = (text: string): Result<readonly Line[], StatisticsProblem> => {
  try {
    const records = parse(text, { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true }) as unknown as readonly Recorded[];
    return ok(records.map(({ record, info }) => ({ line: info.lines, cells: record })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused([{ line: typeof error['lines'] === 'number' ? error['lines'] : null, column: null, message: 'Citattecknen går inte ihop.', mend: 'En text i citattecken ska börja och sluta med ", och " inne i den skrivs "".' }]);
  }
};

/** What csv-parse gives with `info`. */
interface Recorded {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** What there is most of in the header, outside quotation marks; a semicolon first. */
const delimiterOf = (text: string): string => {
  const head = (/^\uFEFF?[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  return [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';';
};

const unevenProblem = (line: number, found: number, wanted: number): StatisticsProblem => ({ line, column: null, message: `Raden har ${found} rutor, men rubrikerna är ${wanted}.`, mend: 'Skriv lika många. En text med skiljetecken i ska stå inom citattecken.' });

const noNumbers = (names: readonly string[]): StatisticsProblem => fileProblem(`Det finns ingen kolumn med antal. Kolumnerna är: ${names.map(told).join(', ')}.`, 'Kalla den antal, eller skriv --map antal=<kolumnens namn>. Kolumner som heter kvinnor, män och totalt går också bra.');

const valueColumn = (names: readonly string[], { antal }: ColumnMap): number => {
  if (antal !== undefined) return columnNamed(names, antal);
  const plain = names.map(plainWord);
  return VALUE_HEADERS.map((header) => plain.indexOf(header)).find((index) => index >= 0) ?? -1;
};

const column = (name: string): RawColumn => ({ name, role: null, size: null });
const cell = (text: string): RawCell => ({ code: null, text: text.trim() });
const without = <Item>(items: readonly Item[], left: ReadonlySet<number>): readonly Item[] => items.filter((_, index) => !left.has(index));

const NO_FACTS = { title: '', source: '', updated: '', notes: [] } as const;

const long = (names: readonly string[], body: readonly Line[], value: number): RawTable => {
  const left = new Set([value]);
  const rows = body.map(({ line, cells }): RawRow => ({ line, cells: without(cells, left).map(cell), value: cells[value] ?? '' }));
  return { ...NO_FACTS, columns: without(names, left).map(column), value: names[value] ?? '', rows };
};

/** Headers that are genders in words: each such column holds the numbers of one. */
const wide = (names: readonly string[], body: readonly Line[], { antal, kon }: ColumnMap): RawTable | null => {
  const genders = names.flatMap((name, index) => (genderOfWord(name) !== null && !/\d/u.test(name) ? [index] : []));
  if (genders.length === 0 || antal !== undefined || kon !== undefined) return null;
  const left = new Set(genders);
  const rows = body.flatMap(({ line, cells }) => genders.map((index): RawRow => ({ line, cells: [...without(cells, left).map(cell), cell(names[index] ?? '')], value: cells[index] ?? '', column: names[index] ?? '' })));
  return { ...NO_FACTS, columns: [...without(names, left).map(column), { name: 'kön', role: 'gender', size: null }], value: 'antal', rows };
};
