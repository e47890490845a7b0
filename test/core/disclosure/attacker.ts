import loadHighs from 'highs';
import type { LinkedTable } from '#core/disclosure/linked-table.ts';

// The package's types describe its CommonJS form; what Node imports is the function itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (over: bigint, under: bigint): Fraction => {
  const common = gcd(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / common, under: under / common };
};
const less = (a: Fraction, factor: Fraction, b: Fraction): Fraction =>
  fraction(a.over * factor.under * b.under - factor.over * b.over * a.under, a.under * factor.under * b.under);

/** Rows of fractions in echelon form, each with its leading column. */
type Echelon = { readonly lead: number; readonly row: readonly Fraction[] }[];

const reduce = (row: readonly Fraction[], echelon: Echelon): readonly Fraction[] =>
  echelon.reduce((left, { lead, row: known }) => {
    const factor = fraction((left[lead]?.over ?? 0n) * (known[lead]?.under ?? 1n), (left[lead]?.under ?? 1n) * (known[lead]?.over ?? 1n));
    return factor.over === 0n ? left : left.map((value, column) => less(value, factor, known[column] ?? fraction(0n, 1n)));
  }, row);

const rowOf = (size: number, parts: readonly number[]): readonly Fraction[] =>
  Array.from({ length: size }, (_, column) => fraction(parts.includes(column) ? 1n : 0n, 1n));

/** Whether the sum of some inner cells is a linear combination of known sums, in exact fractions. */
export const canCompute = (size: number, known: readonly (readonly number[])[]): ((parts: readonly number[]) => boolean) => {
  const echelon: Echelon = [];
  for (const parts of known) {
    const row = reduce(rowOf(size, parts), echelon);
    const lead = row.findIndex(({ over }) => over !== 0n);
    if (lead >= 0) echelon.push({ lead, row });
  }
  return (parts) => reduce(rowOf(size, parts), echelon).every(({ over }) => over === 0n);
};

export interface KnownSum {
  readonly parts: readonly number[];
  readonly count: number;
}

export type Bounds = (parts: readonly number[]) => readonly [low: number, high: number];

/**
 * Hands `use` a function that says the smallest and largest number of whole persons that a sum of inner cells can have,
 * given known sums; found by a general solver (HiGHS), with branch and bound where the linear optimum has fractions.
 */
export const withBounds = <Value>(size: number, known: readonly KnownSum[], use: (bounds: Bounds) => Value): Value => {
  const each = <Item>(item: Item): Item[] => Array.from({ length: size }, () => item);
  const totals = known.map(({ count }) => count);
  const indices = known.flatMap(({ parts }) => parts);
  const starts = known.reduce<number[]>((all, { parts }) => [...all, (all.at(-1) ?? 0) + parts.length], [0]);
  const matrix = { format: 'csr', numCols: size, numRows: known.length, starts, indices, values: indices.map(() => 1) } as const;
  const { continuous, integer } = highs.constants.variableType;
  return highs.withModel({ numCols: size, numRows: known.length, colCost: each(0), colLower: each(0), colUpper: each(10_000), rowLower: totals, rowUpper: totals, matrix }, (model) => {
    const columns = { kind: 'range', from: 0, to: size - 1 } as const;
    model.options.set({ output_flag: false });
    const solve = (type: typeof continuous | typeof integer): number => {
      model.changeColsIntegrality(columns, each(type));
      model.run();
      return model.getObjectiveValue();
    };
    const least = (parts: readonly number[], sign: 1 | -1): number => {
      model.changeColsCost(columns, each(0).map((_, column) => (parts.includes(column) ? sign : 0)));
      const value = solve(continuous);
      const isWhole = [...model.getSolution().colValue].every((x) => Math.abs(x - Math.round(x)) < 1e-6);
      return sign * Math.round(isWhole ? value : solve(integer));
    };
    return use((parts) => [least(parts, 1), least(parts, -1)]);
  });
};

const countOf = (table: LinkedTable, parts: readonly number[]): number => parts.reduce((sum, part) => sum + (table.inner[part] ?? 0), 0);

/** What anyone can read in a table: the printed cells that are not hidden. */
export const readable = (table: LinkedTable, hidden: ReadonlySet<string>): readonly KnownSum[] =>
  table.cells.filter((cell) => cell.printed && !hidden.has(cell.id)).map(({ parts }) => ({ parts, count: countOf(table, parts) }));

/** Ids of unsafe cells that can be computed from what is published, by subtraction alone. */
export const computable = (table: LinkedTable, hidden: ReadonlySet<string>): readonly string[] => {
  const can = canCompute(table.inner.length, readable(table, hidden).map(({ parts }) => parts));
  return table.cells.filter((cell) => cell.unsafe && can(cell.parts)).map((cell) => cell.id);
};
