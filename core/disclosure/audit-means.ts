import type { Solve, Told } from '#core/disclosure/audit-table.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { numbersOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { isTold, THRESHOLDS, TOLD_PART } from '#core/disclosure/thresholds.ts';

/** Sums are solved for in so many parts of the largest, so that they are whole and not too large whatever they are of. */
const PARTS = 1_000_000;

/**
 * The sums of numbers that the means of a release tell, each with its base, though they are of fewer than ten persons or one
 * large answer makes them up (the p % rule): known to within 15 per cent of the largest answer, from all sums that are
 * shown and that no answer is negative. Of numbers where one is, none is looked for.
 * @param shown blocks with a mean
 */
export const toldMeans = (counted: Counted, lattice: Lattice, shown: ReadonlySet<string>, solve: Solve): readonly Told[] => {
  const { numbers } = counted;
  if (!numbers) return [];
  const blocks = lattice.blocks.map(({ id, parts }) => ({ id, parts, all: numbersOf(lattice, numbers, parts) })).filter(({ all }) => all.length > 0);
  const total = Math.max(...blocks.map(({ all }) => sumOf(all)), 0);
  if (total === 0 || blocks.some(({ all }) => (all[0] ?? 0) < 0)) return [];
  const scaled = (value: number): number => Math.round((value / total) * PARTS);
  const sums = Array.from({ length: lattice.size }, (_, atom) => scaled(sumOf(numbersOf(lattice, numbers, [atom]))));
  const sumIn = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + (sums[part] ?? 0), 0);
  const known = blocks.filter(({ id }) => shown.has(id)).map(({ parts }) => ({ columns: parts, count: sumIn(parts) }));
  const secrets = blocks.filter(({ all }) => all.length < THRESHOLDS.mean || isTold(all));
  if (known.length === 0 || secrets.length === 0) return [];
  return solve(lattice.size, known, (ranges) => secrets.flatMap(({ id, parts, all }): readonly Told[] => {
    const least = Math.max(1, scaled(TOLD_PART * (all.at(-1) ?? 0)));
    const { low, high } = ranges(parts, (range) => range.high - range.low >= least);
    return high - low >= least ? [] : [{ id, from: 0, to: counted.earlier.length, low: (low / PARTS) * total, high: (high / PARTS) * total }];
  }), { whole: false, table: sums });
};

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
