import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import loadHighs, { type Model, type ModelData } from 'highs';

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

/**
 * The table, of all that agree with what is known, that has the most (sign 1) or the fewest (−1) persons in some columns.
 * @param noise how much any other column counts at most, up or down by chance: another corner of the same optimum, or with no columns any corner
 */
type Furthest = (columns: readonly number[], sign: 1 | -1, noise?: number) => Float64Array;

/** The same problem for parts of persons, which is fast, and for whole ones, by branch and bound. */
export interface Programme {
  readonly parts: Furthest;
  readonly wholes: Furthest;
}

/**
 * For many questions of parts of persons: each goes on from the optimum of the one before, which still agrees with what is
 * known, by the primal simplex method (4). Ten times as fast as each from the start, simplified and by the dual one (1).
 */
const ONWARDS = { presolve: 'off', simplex_strategy: 4 } as const;
const FROM_THE_START = { presolve: 'choose', simplex_strategy: 1 } as const;

/** Hands `use` a problem of so many columns, of at most `most` persons each. What it hands may throw an Error: no table agrees with what is known, or the solver cannot tell. */
export const withProgramme = <Value>(size: number, known: readonly Constraint[], most: number, use: (programme: Programme) => Value): Value => {
  const problem = problemOf(size, known, most);
  return highs.withModel(problem, (parts) => highs.withModel(problem, (wholes) => {
    if (size > 0) wholes.changeColsIntegrality(everyOf(size), new Int32Array(size).fill(highs.constants.variableType.integer));
    return use({ parts: furthestIn(parts, size, ONWARDS), wholes: furthestIn(wholes, size, FROM_THE_START) });
  }));
};

const everyOf = (size: number) => ({ kind: 'range', from: 0, to: size - 1 }) as const;

const problemOf = (size: number, known: readonly Constraint[], most: number): ModelData => {
  const each = (value: number): Float64Array => new Float64Array(size).fill(value);
  const indices = known.flatMap(({ columns }) => columns);
  const starts = new Int32Array(known.length + 1);
  known.forEach(({ columns }, row) => (starts[row + 1] = (starts[row] ?? 0) + columns.length));
  const matrix = { format: 'csr', numCols: size, numRows: known.length, starts, indices, values: indices.map(() => 1) } as const;
  return { numCols: size, numRows: known.length, colCost: each(0), colLower: each(0), colUpper: each(most), rowLower: known.map(({ low }) => low), rowUpper: known.map(({ high }) => high), matrix };
};

const furthestIn = (model: Model, size: number, options: typeof ONWARDS | typeof FROM_THE_START): Furthest => {
  const chance = chances();
  const costs = new Float64Array(size);
  model.options.set({ output_flag: false, ...options });
  return (columns, sign, noise = 0) => {
    if (noise === 0) costs.fill(0);
    else for (let column = 0; column < size; column += 1) costs[column] = noise * chance();
    for (const column of columns) costs[column] = -sign;
    model.changeColsCost(everyOf(size), costs);
    run(model, options);
    return Float64Array.from(model.getSolution().colValue);
  };
};

/** Numbers between −1 and 1, the same each time: a linear congruential generator (Numerical Recipes, 3rd ed., ch. 7.1). */
const chances = (): (() => number) => {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
};

/** What cannot be decided going on from the table before may be from the start. */
const run = (model: Model, options: typeof ONWARDS | typeof FROM_THE_START): void => {
  const { optimal, infeasible } = highs.constants.modelStatus;
  model.run();
  if (model.getModelStatus() === optimal) return;
  model.clearSolver();
  model.options.set(FROM_THE_START);
  model.run();
  model.options.set(options);
  const status = model.getModelStatus();
  if (status === infeasible) throw new Error('The published figures contradict each other');
  if (status !== optimal) throw new Error(`The solver cannot tell what the published figures allow: it ended with status ${String(status)}`);
};
