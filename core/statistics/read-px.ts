import { ok, refused, type Result } from '#core/result.ts';
import { cubeColumns, cubeRows, cubeSize, type CubeDimension } from '#core/statistics/cube.ts';
import { fileProblem, told, type StatisticsProblem } from '#core/statistics/problem.ts';
import { pxTexts, readPxStatements, type PxStatement, type PxToken } from '#core/statistics/px-statements.ts';
import type { RawRow, RawTable } from '#core/statistics/raw-table.ts';
import { STATISTICS_LIMITS } from '#core/statistics/statistics-table.ts';

type Value = Pick<RawRow, 'line' | 'value'>;

/** Reads a PX file (PC-Axis file format 2013): STUB before HEADING, the last variable fastest; with KEYS, rows that are not there are zero. */
export const readPx = (text: string): Result<RawTable, StatisticsProblem> => {
  const read = readPxStatements(text);
  if (!read.ok) return read;
  const file = read.value;
  const [stub, heading] = [dimensionsOf(file, 'STUB'), dimensionsOf(file, 'HEADING')];
  const data = file.find(({ keyword }) => keyword === 'DATA');
  const problems = [...missing(data, stub.length + heading.length), ...[...stub, ...heading].flatMap((dimension) => dimensionProblems(file, dimension))];
  return problems.length > 0 || !data ? refused(problems) : readCube(file, stub, heading, data);
};

const readCube = (file: readonly PxStatement[], stub: readonly CubeDimension[], heading: readonly CubeDimension[], data: PxStatement): Result<RawTable, StatisticsProblem> => {
  const dimensions = [...stub, ...heading];
  const size = cubeSize(dimensions);
  if (size > STATISTICS_LIMITS.cells) return refused([fileProblem(`Filen har ${size} tal. Den får ha högst ${STATISTICS_LIMITS.cells}.`, 'Hämta den på nytt med färre kommuner eller år.')]);
  const values = file.some(({ keyword }) => keyword === 'KEYS') ? readKeyed(file, stub, cubeSize(heading), data) : readDense(data, size);
  if (!values.ok) return values;
  const rows = cubeRows(dimensions, (index) => values.value[index] ?? ABSENT);
  return ok({ ...factsOf(file), columns: cubeColumns(dimensions), value: 'DATA', rows, notes: [] });
};

const factsOf = (file: readonly PxStatement[]): Pick<RawTable, 'title' | 'source' | 'updated'> => {
  const says = (keyword: string): string => pxTexts(file.find((statement) => statement.keyword === keyword)?.values ?? []).join(' ');
  return { title: says('TITLE') || says('DESCRIPTION') || says('CONTENTS'), source: says('SOURCE'), updated: dateOf(says('REFPERIOD') || says('LAST-UPDATED') || says('CREATION-DATE')) };
};

const ABSENT: Value = { line: null, value: 0 };

/** `20231231 08:00` is a day; a period such as `2023` stays as it is. */
const dateOf = (text: string): string => text.replace(/^(\d{4})(\d{2})(\d{2})(?:\D.*)?$/u, '$1-$2-$3');

const textsOf = (file: readonly PxStatement[], keyword: string, of: string): readonly string[] => pxTexts(file.find((statement) => statement.keyword === keyword && statement.of === of)?.values ?? []);

const dimensionsOf = (file: readonly PxStatement[], keyword: 'STUB' | 'HEADING'): readonly CubeDimension[] =>
  textsOf(file, keyword, '').map((name) => {
    const codes = textsOf(file, 'CODES', name);
    const isTime = file.some((statement) => statement.keyword === 'TIMEVAL' && statement.of === name);
    const isMeasure = textsOf(file, 'CONTVARIABLE', '').includes(name);
    return { name, role: isTime ? 'time' : isMeasure ? 'measure' : null, values: textsOf(file, 'VALUES', name).map((text, index) => ({ code: codes[index] ?? null, text })) };
  });

const missing = (data: PxStatement | undefined, dimensions: number): StatisticsProblem[] => [
  ...(data ? [] : [fileProblem('Filen har ingen DATA.', 'Hämta hela filen på nytt.')]),
  ...(dimensions > 0 ? [] : [fileProblem('Filen har varken STUB eller HEADING.', 'Hämta den på nytt, som PX-fil.')]),
];

const dimensionProblems = (file: readonly PxStatement[], { name, values }: CubeDimension): StatisticsProblem[] => {
  const codes = textsOf(file, 'CODES', name).length;
  if (values.length === 0) return [{ line: null, column: name, message: `VALUES(${told(name)}) saknas.`, mend: 'Hämta filen på nytt.' }];
  return codes === 0 || codes === values.length ? [] : [{ line: null, column: name, message: `Det finns ${codes} koder men ${values.length} värden.`, mend: 'Hämta filen på nytt.' }];
};

/** The numbers of DATA, and what stands for one. Commas may part them. */
const numbersIn = (tokens: readonly PxToken[]): readonly PxToken[] => tokens.filter(({ text, quoted }) => quoted || text !== ',');

const readDense = (data: PxStatement, size: number): Result<readonly Value[], StatisticsProblem> => {
  const numbers = numbersIn(data.values);
  return numbers.length === size ? ok(numbers.map(valueOf)) : refused([countProblem(data, numbers.length, size)]);
};

const countProblem = ({ line }: PxStatement, found: number, size: number): StatisticsProblem => ({ line, column: 'DATA', message: `Här står ${found} tal, men variablerna ger ${size}.`, mend: 'Hämta hela filen på nytt.' });

/** One to six dots are missing; a dash is nothing to tell of, which is zero (DATASYMBOLNIL). */
const valueOf = ({ text, quoted, line }: PxToken): Value => {
  if (/^\.{1,6}$/u.test(text)) return { line, value: null };
  if (text === '-') return { line, value: 0 };
  return { line, value: !quoted && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text === '' ? null : text };
};

/** Each line begins with a key for every variable of STUB, by its codes or its values as KEYS says. */
const readKeyed = (file: readonly PxStatement[], stub: readonly CubeDimension[], width: number, data: PxStatement): Result<readonly Value[], StatisticsProblem> => {
  const numbers = numbersIn(data.values);
  const length = stub.length + width;
  if (numbers.length % length !== 0) return refused([countProblem(data, numbers.length, Math.ceil(numbers.length / length) * length)]);
  const values: Value[] = [];
  for (let start = 0; start < numbers.length; start += length) {
    const keys = numbers.slice(start, start + stub.length);
    const row = rowOf(file, stub, keys);
    if (typeof row !== 'number') return refused([row]);
    numbers.slice(start + stub.length, start + length).forEach((number, column) => (values[row * width + column] = valueOf(number)));
  }
  return ok(values);
};

const rowOf = (file: readonly PxStatement[], stub: readonly CubeDimension[], keys: readonly PxToken[]): number | StatisticsProblem => {
  const places = stub.map(({ name, values }, index) => {
    const byValue = file.some(({ keyword, of, values: [kind] }) => keyword === 'KEYS' && of === name && kind?.text === 'VALUES');
    return values.findIndex(({ code, text }) => (byValue ? text : (code ?? text)) === keys[index]?.text);
  });
  const wrong = places.indexOf(-1);
  if (wrong < 0) return stub.reduce((row, { values }, index) => row * values.length + (places[index] ?? 0), 0);
  return { line: keys[wrong]?.line ?? null, column: stub[wrong]?.name ?? null, message: `${told(keys[wrong]?.text ?? '')} är inget värde i variabeln.`, mend: 'Hämta filen på nytt.' };
};
