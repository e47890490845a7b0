import { isObject } from '#core/questionnaire/reader.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { cubeColumns, cubeRows, cubeSize, type CubeDimension } from '#core/statistics/cube.ts';
import { fileProblem, type StatisticsProblem } from '#core/statistics/problem.ts';
import type { ColumnRole, RawCell, RawTable } from '#core/statistics/raw-table.ts';
import { STATISTICS_LIMITS } from '#core/statistics/statistics-table.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads a dataset in JSON-stat 2.0 (json-stat.org/full, as PxWeb writes it): all that a row tells is its dimensions. */
export const readJsonStat = (text: string): Result<RawTable, StatisticsProblem> => {
  const json = parseObject(text);
  if (!json) return refused([fileProblem('Filen är inte giltig JSON.', 'Hämta filen på nytt, som JSON-stat 2.')]);
  if (json['class'] !== 'dataset' || !Array.isArray(json['id'])) return refused([notDataset(json)]);
  const dimensions = json['id'].map((id) => readDimension(json, String(id)));
  const broken = json['id'].filter((_, index) => !dimensions[index]);
  if (broken.length > 0) return refused(broken.map((id): StatisticsProblem => ({ line: null, column: String(id), message: 'Dimensionen saknar en lista över sina värden.', mend: 'Hämta filen på nytt, som JSON-stat 2.' })));
  return readValues(json, dimensions.filter((dimension) => dimension !== null));
};

const parseObject = (text: string): Json | null => {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
};

const notDataset = (json: Json): StatisticsProblem =>
  json['class'] === 'collection'
    ? fileProblem('Filen är en samling av flera tabeller.', 'Hämta en tabell i taget.')
    : fileProblem('Filen är ingen tabell i JSON-stat 2.0: "class" ska vara "dataset".', 'Hämta den på nytt och välj formatet JSON-stat 2.');

const readDimension = (json: Json, id: string): CubeDimension | null => {
  const dimension = own(own(json, 'dimension'), id);
  const category = own(dimension, 'category');
  const codes = codesOf(category);
  if (!codes || codes.length === 0) return null;
  const labels = own(category, 'label');
  const label = textOf(own(dimension, 'label'));
  return { name: label === '' ? id : label, role: roleOf(json, id), values: codes.map((code): RawCell => ({ code, text: textOf(own(labels, code)) || code })) };
};

/** Codes in order: a list, an object of code → place, or, of a dimension with one value, none but its label. */
const codesOf = (category: unknown): readonly string[] | null => {
  const index = own(category, 'index');
  if (Array.isArray(index)) return index.map(String);
  if (isObject(index)) return Object.entries(index).sort(([, a], [, b]) => Number(a) - Number(b)).map(([code]) => code);
  const labels = own(category, 'label');
  return isObject(labels) && Object.keys(labels).length === 1 ? Object.keys(labels) : null;
};

const ROLES: Readonly<Record<string, ColumnRole>> = { geo: 'area', time: 'time', metric: 'measure' };

const roleOf = (json: Json, id: string): ColumnRole | null => {
  const roles = own(json, 'role');
  return Object.entries(ROLES).find(([role]) => listIn(roles, role).includes(id))?.[1] ?? null;
};

const readValues = (json: Json, dimensions: readonly CubeDimension[]): Result<RawTable, StatisticsProblem> => {
  const size = cubeSize(dimensions);
  const values = json['value'];
  if (size > STATISTICS_LIMITS.cells) return refused([fileProblem(`Filen har ${size} tal. Den får ha högst ${STATISTICS_LIMITS.cells}.`, 'Hämta den på nytt med färre kommuner eller år.')]);
  if (Array.isArray(values) ? values.length !== size : !isObject(values)) return refused([{ line: null, column: 'value', message: `Här ska stå ${size} tal, ett för varje ruta i tabellen.`, mend: 'Hämta filen på nytt.' }]);
  const sizes = listIn(json, 'size');
  if (sizes.join() !== dimensions.map((dimension) => dimension.values.length).join()) return refused([{ line: null, column: 'size', message: 'Storlekarna är inte de som dimensionerna har.', mend: 'Hämta filen på nytt.' }]);
  const updated = textOf(json['updated']).slice(0, 10);
  const rows = cubeRows(dimensions, (index) => ({ line: null, value: valueOf(own(values, String(index))) }));
  return ok({ title: textOf(json['label']), source: textOf(json['source']), updated, columns: cubeColumns(dimensions), value: 'value', rows, notes: [] });
};

const valueOf = (value: unknown): string | number | null => (typeof value === 'number' || typeof value === 'string' ? value : null);

const own = (of: unknown, key: string): unknown => (typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? (of as Json)[key] : undefined);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listIn = (of: unknown, key: string): readonly unknown[] => {
  const list = own(of, key);
  return Array.isArray(list) ? list : [];
};
