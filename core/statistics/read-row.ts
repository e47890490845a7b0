import type { FoundColumns } from '#core/statistics/find-columns.ts';
import { plainWord } from '#core/statistics/plain-word.ts';
import { told, type StatisticsProblem } from '#core/statistics/problem.ts';
import type { RawCell, RawRow, RawTable } from '#core/statistics/raw-table.ts';
import type { AreaRead, ReadArea } from '#core/statistics/read-area.ts';
import { readGender } from '#core/statistics/read-gender.ts';
import { checkPersons, readPersons, type PersonsRead } from '#core/statistics/read-persons.ts';
import type { StatisticsCell } from '#core/statistics/statistics-table.ts';

/** What was made of a row: a cell, nothing (another area), or problems. */
export interface ReadRow {
  readonly line: number | null;
  readonly cell: StatisticsCell | null;
  readonly problems: readonly StatisticsProblem[];
  readonly lostZero: boolean;
}

export const NO_CELL: RawCell = { code: null, text: '' };

/** A reader of the rows of a table. @param skipOthers whether areas that are none of ours are left out, or are a problem */
export const makeReadRow = (raw: RawTable, columns: FoundColumns, readArea: ReadArea, skipOthers: boolean): ((row: RawRow) => ReadRow) => {
  const areaOf = remember((cell) => readArea(cell, columns.level));
  const genderOf = remember(readGender);
  return (row) => {
    const at = (index: number): RawCell => row.cells[index] ?? NO_CELL;
    const [area, gender, persons] = [areaOf(at(columns.area)), genderOf(at(columns.gender)), personsOf(row.value)];
    const { line } = row;
    if (area.kind === 'other' && skipOthers) return { line, cell: null, problems: [], lostZero: false };
    if (area.kind !== 'area' || gender === null || !persons.ok) return { line, cell: null, problems: problemsOf(raw, columns, row, [area, gender === null, persons]), lostZero: false };
    const cell = { ...area.area, gender, category: columns.category < 0 ? null : categoryId(at(columns.category)), time: columns.time < 0 ? null : at(columns.time).text, persons: persons.persons };
    return { line, cell, problems: [], lostZero: area.lostZero };
  };
};

/** The same few areas and genders stand in row after row. */
const remember = <Read>(read: (cell: RawCell) => Read): ((cell: RawCell) => Read) => {
  const known = new Map<string, Read>();
  return (cell) => {
    const key = JSON.stringify([cell.code, cell.text]);
    const value = known.get(key);
    if (value !== undefined) return value;
    const made = read(cell);
    known.set(key, made);
    return made;
  };
};

const personsOf = (value: RawRow['value']): PersonsRead => (value === null ? { ok: true, persons: null } : typeof value === 'number' ? checkPersons(value) : readPersons(value));

/** All that is wrong in a row: a file is mended in one go. */
const problemsOf = (raw: RawTable, columns: FoundColumns, row: RawRow, [area, noGender, persons]: readonly [AreaRead, boolean, PersonsRead]): readonly StatisticsProblem[] => {
  const nameAt = (index: number): string => told(nameOf(row.cells[index] ?? NO_CELL));
  const problem = (column: string | undefined, message: string, mend: string): StatisticsProblem => ({ line: row.line, column: column ?? null, message: row.line === null ? `${row.cells.map(({ text }) => text).join(', ')}: ${message}` : message, mend });
  const [areaColumn, genderColumn] = [raw.columns[columns.area]?.name, raw.columns[columns.gender]?.name];
  return [
    ...(area.kind === 'other' ? [problem(areaColumn, `${nameAt(columns.area)} är ingen av enkätens kommuner eller förbund.`, 'Rätta den. Ska filens andra områden inte vara med: lägg till --skip-others.')] : []),
    ...(area.kind === 'wrong' ? [problem(areaColumn, area.message, area.mend)] : []),
    ...(noGender ? [problem(genderColumn, `${nameAt(columns.gender)} är inget kön.`, 'Skriv kvinnor, män eller totalt. Koderna 2 (kvinnor) och 1 (män) går också bra.')] : []),
    ...(persons.ok ? [] : [problem(row.column ?? raw.value, persons.message, persons.mend)]),
  ];
};

const nameOf = ({ code, text }: RawCell): string => (code === null || code === text ? text : `${code} ${text}`);

const TOTALS = new Set(['totalt', 'total', 'samtliga', 'alla', 'tot', 'summa', 'alla aldrar', 'totalt alder', 'samtliga aldrar', '']);

/** null: everyone, whatever the category. */
export const categoryId = ({ code, text }: RawCell): string | null => (TOTALS.has(plainWord(text)) ? null : (code ?? text));
