import { plainWord } from '#core/statistics/plain-word.ts';
import { fileProblem, told, type StatisticsProblem } from '#core/statistics/problem.ts';
import type { ColumnRole, RawColumn } from '#core/statistics/raw-table.ts';
import { ok, refused, type Result } from '#core/result.ts';

/** What an operator says that a column is, by the words of `--map`. */
export type ColumnMap = Readonly<Partial<Record<MapWord, string>>>;
export type MapWord = 'kommun' | 'kon' | 'kategori' | 'tid' | 'antal';
export const MAP_WORDS: readonly MapWord[] = ['kommun', 'kon', 'kategori', 'tid', 'antal'];

const MAPPED: Readonly<Record<Exclude<ColumnRole, 'measure'>, MapWord>> = { area: 'kommun', gender: 'kon', category: 'kategori', time: 'tid' };

/** Headers in plain words, the surest first: a code goes before a name. */
const HEADERS: Readonly<Record<ColumnRole, readonly string[]>> = {
  area: ['omrade id', 'kommunkod', 'regionkod', 'kommun kod', 'region kod', 'forbund id', 'kommun', 'region', 'samordningsforbund', 'forbund', 'omrade', 'geo', 'municipality', 'area'],
  gender: ['kon', 'juridiskt kon', 'sex', 'gender'],
  category: ['kategori', 'category', 'malgrupp', 'alder', 'aldersgrupp', 'age', 'grupp'],
  time: ['ar', 'tid', 'time', 'year', 'period', 'manad', 'datum', 'referensdatum', 'matdatum'],
  measure: ['tabellinnehall', 'contentscode', 'contents', 'matt', 'measure'],
};

/** Headers of the numbers, in a file of free columns. */
export const VALUE_HEADERS: readonly string[] = ['antal', 'varde', 'value', 'antal personer', 'personer', 'persons', 'folkmangd'];

/** Indices of the columns; −1 where there is none. */
export interface FoundColumns {
  readonly area: number;
  /** What level of areas the header names. */
  readonly level: 'kommun' | 'forbund' | null;
  readonly gender: number;
  readonly category: number;
  readonly time: number;
  /** Names of columns that nothing was read from. */
  readonly unread: readonly string[];
}

/** What each column is: by `map`, by what the format says, by its header. Refusals tell what columns there are. */
export const findColumns = (columns: readonly RawColumn[], map: ColumnMap): Result<FoundColumns, StatisticsProblem> => {
  const find = (role: Exclude<ColumnRole, 'measure'>): number => mappedColumn(columns, map[MAPPED[role]]) ?? columnFor(columns, role, map);
  const [area, gender, time] = [find('area'), find('gender'), find('time')];
  const named = find('category');
  const rest = columns.flatMap((column, index) => ([area, gender, time, named].includes(index) ? [] : [{ ...column, index }]));
  const problems = [...missingColumns(columns, { area, gender }), ...unknownMapped(columns, map), ...measureProblems(rest)];
  const splitting = columns.flatMap((column, index) => ([area, gender, time].includes(index) || isMeasure(column) || (column.size ?? 1) === 1 ? [] : [{ name: column.name, index }]));
  if (splitting.length > 1) problems.push(tooManyProblem(splitting.map(({ name }) => name)));
  if (problems.length > 0) return refused(problems);
  const category = splitting[0]?.index ?? named;
  const unread = rest.filter(({ index, size }) => index !== category && size !== 1).map(({ name }) => name);
  return ok({ area, level: levelOf(columns[area]?.name ?? ''), gender, category, time, unread });
};

/** The column that has a name, in the file's spelling or in plain words. */
export const columnNamed = (names: readonly string[], name: string): number => {
  const exact = names.indexOf(name);
  return exact >= 0 ? exact : names.map(plainWord).indexOf(plainWord(name));
};

const mappedColumn = (columns: readonly RawColumn[], name: string | undefined): number | null => (name === undefined ? null : columnNamed(columns.map((column) => column.name), name));

const columnFor = (columns: readonly RawColumn[], role: ColumnRole, map: ColumnMap): number => {
  const taken = Object.values(map).map(plainWord);
  const free = columns.map(({ name }) => (taken.includes(plainWord(name)) ? '' : plainWord(name)));
  const byHeader = HEADERS[role].map((header) => free.indexOf(header)).find((index) => index >= 0);
  return byHeader ?? columns.findIndex((column, index) => column.role === role && free[index] !== '');
};

const isMeasure = ({ role, name }: Pick<RawColumn, 'role' | 'name'>): boolean => role === 'measure' || HEADERS.measure.includes(plainWord(name));

const levelOf = (header: string): FoundColumns['level'] => {
  const word = plainWord(header);
  return word.includes('forbund') ? 'forbund' : word.startsWith('kommun') ? 'kommun' : null;
};

const listed = (columns: readonly RawColumn[]): string => columns.map(({ name }) => told(name)).join(', ') || 'inga';

const missingColumns = (columns: readonly RawColumn[], found: Pick<FoundColumns, 'area' | 'gender'>): StatisticsProblem[] => [
  ...(found.area < 0 ? [fileProblem(`Det finns ingen kolumn för kommun. Kolumnerna är: ${listed(columns)}.`, 'Kalla den kommun, kommunkod eller region, eller skriv --map kommun=<kolumnens namn>.')] : []),
  ...(found.gender < 0 ? [fileProblem(`Det finns ingen kolumn för kön. Kolumnerna är: ${listed(columns)}.`, 'Kalla den kön, eller skriv --map kon=<kolumnens namn>. Finns bara totalen: skriv totalt i den.')] : []),
];

const unknownMapped = (columns: readonly RawColumn[], map: ColumnMap): StatisticsProblem[] =>
  Object.entries(map).flatMap(([word, name]) => (word === 'antal' || columnNamed(columns.map((column) => column.name), name) >= 0 ? [] : [fileProblem(`--map ${word}=${name}: den kolumnen finns inte. Kolumnerna är: ${listed(columns)}.`, 'Rätta namnet.')]));

const measureProblems = (rest: readonly RawColumn[]): StatisticsProblem[] =>
  rest.filter((column) => isMeasure(column) && (column.size ?? 1) > 1).map(({ name, size }) => ({ line: null, column: name, message: `Filen har ${size} olika mått.`, mend: 'Hämta den på nytt med bara ett mått: antalet personer.' }));

const tooManyProblem = (names: readonly string[]): StatisticsProblem =>
  fileProblem(`Talen är uppdelade på mer än en egenskap utom kommun och kön: ${names.map(told).join(', ')}.`, 'Hämta filen på nytt med en av dem, och totalen av de andra.');
