import type { Geography } from '#core/results/geography.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { checkSums } from '#core/statistics/check-sums.ts';
import { findColumns, type ColumnMap, type FoundColumns } from '#core/statistics/find-columns.ts';
import { countOf, fileProblem, oneLine, told, type StatisticsProblem } from '#core/statistics/problem.ts';
import type { RawTable } from '#core/statistics/raw-table.ts';
import { makeReadArea } from '#core/statistics/read-area.ts';
import { categoryId, makeReadRow, NO_CELL, type ReadRow } from '#core/statistics/read-row.ts';
import type { StatisticsCategory, StatisticsCell, StatisticsTable } from '#core/statistics/statistics-table.ts';

export interface Interpretation {
  readonly geography: Geography;
  readonly map: ColumnMap;
  readonly skipOthers: boolean;
}

export interface Interpreted {
  readonly table: StatisticsTable;
  /** What the operator should know, in Swedish. */
  readonly notes: readonly string[];
}

/** Makes a table of persons of what a file says: finds its columns, reads each row, and refuses rows that say the same twice. */
export const interpretTable = (raw: RawTable, { geography, map, skipOthers }: Interpretation): Result<Interpreted, StatisticsProblem> => {
  const columns = findColumns(raw.columns, map);
  if (!columns.ok) return columns;
  const readRow = makeReadRow(raw, columns.value, makeReadArea(geography), skipOthers);
  const rows = raw.rows.map(readRow);
  const problems = toldOnce([...rows.flatMap((row) => row.problems), ...doubled(rows)]);
  if (problems.length > 0) return refused(problems);
  const cells = rows.flatMap(({ cell }) => cell ?? []);
  if (cells.length === 0) return refused([fileProblem('Ingen av enkätens kommuner finns i filen.', 'Välj en fil där de finns med, eller rätta koderna.')]);
  const table = { category: columns.value.category < 0 ? null : (raw.columns[columns.value.category]?.name ?? null), categories: categoriesOf(raw, columns.value), cells };
  return ok({ table, notes: [...raw.notes, ...notesOf(raw, columns.value, rows), ...checkSums(table).map(oneLine)] });
};

/** A line with numbers of women and men in columns of their own is several rows, with one area. */
const toldOnce = (problems: readonly StatisticsProblem[]): readonly StatisticsProblem[] => [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];

const categoriesOf = (raw: RawTable, { category }: FoundColumns): readonly StatisticsCategory[] => {
  if (category < 0) return [];
  const texts = new Map<string, string>();
  for (const { cells } of raw.rows) {
    const cell = cells[category] ?? NO_CELL;
    const id = categoryId(cell);
    if (id !== null && !texts.has(id)) texts.set(id, cell.text);
  }
  return [...texts].map(([id, text]) => ({ id, text }));
};

const doubled = (rows: readonly ReadRow[]): readonly StatisticsProblem[] => {
  const seen = new Map<string, ReadRow>();
  return rows.flatMap((row) => {
    if (!row.cell) return [];
    const { level, area, gender, category, time } = row.cell;
    const key = JSON.stringify([level, area, gender, category, time]);
    const before = seen.get(key);
    seen.set(key, before ?? row);
    return before ? [doubleProblem(row, before)] : [];
  });
};

const doubleProblem = ({ line, cell }: ReadRow, before: ReadRow): StatisticsProblem => {
  const what = [cell?.area, cell?.gender, cell?.category, cell?.time].filter((part) => typeof part === 'string').join(', ');
  return { line, column: null, message: `${what} finns redan${before.line === null ? '' : ` på rad ${before.line}`}.`, mend: 'Ta bort den ena. Är raderna uppdelade på något mer: säg vilken kolumn det är med --map kategori=<kolumnens namn>.' };
};

/** Fewer may be recognised; numbers that are open already, such as official statistics, are not hidden. */
const FEW = 5;

const notesOf = (raw: RawTable, columns: FoundColumns, rows: readonly ReadRow[]): readonly string[] => {
  const read = rows.filter(({ cell }) => cell !== null);
  const count = (holds: (cell: StatisticsCell) => boolean): number => read.filter(({ cell }) => cell !== null && holds(cell)).length;
  const [missing, few, zeros] = [count(({ persons }) => persons === null), count(({ persons }) => persons !== null && persons > 0 && persons < FEW), read.filter(({ lostZero }) => lostZero).length];
  const byNumber = raw.rows.some(({ cells }) => /^[12]$/u.test(cells[columns.gender]?.text ?? ''));
  return [
    ...(columns.unread.length > 0 ? [`Ingenting lästes ur: ${columns.unread.map(told).join(', ')}.`] : []),
    ...(rows.length > read.length ? [`${rows.length - read.length} tal om andra områden är inte med.`] : []),
    ...(missing > 0 ? [`${missing} tal saknas i filen. Det som saknas räknas inte som noll.`] : []),
    ...(byNumber ? ['Könen 1 och 2 lästes som män och kvinnor, som hos SCB.'] : []),
    ...(zeros > 0 ? [`${countOf(zeros, 'kommunkod', 'kommunkoder')} hade tappat sin första nolla. Den sattes dit.`] : []),
    ...(few > 0 ? [`${few} tal är 1 till 4 personer. Är de inte redan offentliga ska det stå <5 i stället: ta bort tabellen och läs in den på nytt.`] : []),
  ];
};
