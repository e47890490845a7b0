import loadHighs from 'highs';

// The package's types describe its CommonJS form; what Node imports is the function itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

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

const sumOf = (values: readonly number[], columns: readonly number[]): number => columns.reduce((sum, column) => sum + (values[column] ?? 0), 0);

/**
 * Hands `use` a function that says how many whole persons can be in some columns, given what is known; found by a general
 * solver (HiGHS), with branch and bound where the linear optimum has fractions.
 * @param most persons in a column
 */
export const withSolver = <Value>(size: number, known: readonly Constraint[], most: number, use: (ranges: Ranges) => Value): Value => {
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
      const table = (linear.every((x) => Math.abs(x - Math.round(x)) < 1e-6) ? linear : solve(integer)).map(Math.round);
      seen.push(table);
      return sumOf(table, columns);
    };
    return use((columns, isEnough = () => false) => {
      const sums = seen.map((table) => sumOf(table, columns));
      const found = { low: Math.min(...sums), high: Math.max(...sums) };
      if (isEnough(found)) return found;
      const below = { low: furthest(columns, -1), high: found.high };
      return isEnough(below) ? below : { low: below.low, high: furthest(columns, 1) };
    });
  });
};
