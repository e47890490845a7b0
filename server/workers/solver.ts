import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import loadHighs from 'highs';
import type { Solve } from '#core/disclosure/audit-table.ts';

/** Its WebAssembly lies beside it. Told, since it would look for it by the address of a page where there is one (in tests of pages). */
const BESIDE = dirname(createRequire(import.meta.url).resolve('highs'));

// The package's types describe its CommonJS form; what Node imports is the function itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)({ locateFile: (file) => join(BESIDE, file) });

/** A sum of columns that is known to lie within two numbers. */
export interface Constraint {
  readonly columns: readonly number[];
  readonly low: number;
  readonly high: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The smallest and largest sum that some columns can have. A range found on the way is enough if `isEnough` says so: tables
 * that a solver has found already often are two between which the sum differs as much as asked.
 */
export type Ranges = (columns: readonly number[], isEnough?: (range: Range) => boolean) => Range;

const TOLERANCE = 1e-6;

/** Whole persons between two numbers. */
const inward = (low: number, high: number): Range => ({ low: Math.ceil(low - TOLERANCE) + 0, high: Math.floor(high + TOLERANCE) + 0 });

const sumOf = (values: readonly number[], columns: readonly number[]): number => columns.reduce((sum, column) => sum + (values[column] ?? 0), 0);

/**
 * Hands `use` a function that says how many whole persons can be in some columns, given what is known; found by a general
 * solver (HiGHS), with branch and bound where the linear optimum has fractions.
 * @param most persons in a column @param whole false: a range is that of parts of persons, rounded inwards, which may be wider than that of whole ones but takes a tenth of the time
 */
export const withSolver = <Value>(size: number, known: readonly Constraint[], most: number, use: (ranges: Ranges) => Value, whole = true): Value => {
  const each = <Item>(item: Item): Item[] => Array.from({ length: size }, () => item);
  const indices = known.flatMap(({ columns }) => columns);
  const starts = known.reduce<number[]>((all, { columns }) => [...all, (all.at(-1) ?? 0) + columns.length], [0]);
  const matrix = { format: 'csr', numCols: size, numRows: known.length, starts, indices, values: indices.map(() => 1) } as const;
  const rows = { rowLower: known.map(({ low }) => low), rowUpper: known.map(({ high }) => high) };
  const { continuous, integer } = highs.constants.variableType;
  return highs.withModel({ numCols: size, numRows: known.length, colCost: each(0), colLower: each(0), colUpper: each(most), ...rows, matrix }, (model) => {
    const every = { kind: 'range', from: 0, to: size - 1 } as const;
    const seen: (readonly number[])[] = [];
    model.options.set({ output_flag: false });
    const solve = (type: typeof continuous | typeof integer): readonly number[] => {
      model.changeColsIntegrality(every, each(type));
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('The published figures contradict each other');
      return [...model.getSolution().colValue];
    };
    const furthest = (columns: readonly number[], sign: 1 | -1): number => {
      const of = new Set(columns);
      model.changeColsCost(every, each(0).map((_, column) => (of.has(column) ? -sign : 0)));
      const linear = solve(continuous);
      const isWhole = linear.every((x) => Math.abs(x - Math.round(x)) < TOLERANCE);
      const table = isWhole ? linear.map(Math.round) : whole ? solve(integer).map(Math.round) : linear;
      seen.push(table);
      return sumOf(table, columns);
    };
    return use((columns, isEnough = () => false) => {
      const sums = seen.map((table) => sumOf(table, columns));
      const found = inward(Math.min(...sums), Math.max(...sums));
      if (isEnough(found)) return found;
      const below = inward(furthest(columns, -1), Math.max(...sums));
      return isEnough(below) ? below : inward(below.low, furthest(columns, 1));
    });
  });
};

/** As many persons as a column may have; the solver is slower the more there are. */
const MOST = 10_000_000;

/** The solver as the core asks for it. */
export const solve: Solve = (size, known, use, whole = true) => withSolver(size, known.map(({ columns, count }) => ({ columns, low: count, high: count })), MOST, use, whole);
