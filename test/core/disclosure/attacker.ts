import type { LinkedTable } from '#core/disclosure/linked-table.ts';
import { withSolver, type Ranges } from '#server/workers/solver.ts';

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

/** Hands `use` the ranges of sums of inner cells, given known sums. */
export const withRanges = <Value>(size: number, known: readonly KnownSum[], use: (ranges: Ranges) => Value): Value =>
  withSolver(size, known.map(({ parts, count }) => ({ columns: parts, low: count, high: count })), 10_000, use);

const countOf = (table: LinkedTable, parts: readonly number[]): number => parts.reduce((sum, part) => sum + (table.inner[part] ?? 0), 0);

/** What anyone can read in a table: the printed cells that are not hidden. */
export const readable = (table: LinkedTable, hidden: ReadonlySet<string>): readonly KnownSum[] =>
  table.cells.filter((cell) => cell.printed && !hidden.has(cell.id)).map(({ parts }) => ({ parts, count: countOf(table, parts) }));

/** Ids of unsafe cells that can be computed from what is published, by subtraction alone. */
export const computable = (table: LinkedTable, hidden: ReadonlySet<string>): readonly string[] => {
  const can = canCompute(table.inner.length, readable(table, hidden).map(({ parts }) => parts));
  return table.cells.filter((cell) => cell.unsafe && can(cell.parts)).map((cell) => cell.id);
};
