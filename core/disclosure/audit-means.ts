import type { KnownCount, Solve, Told } from '#core/disclosure/audit-table.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { numbersOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { THRESHOLDS, TOLD_PART } from '#core/disclosure/thresholds.ts';
import { isToldSum } from '#core/disclosure/told-numbers.ts';
import type { NumberValues } from '#core/results/counts.ts';

/** Sums are solved for in so many parts of the largest, so that they are whole and not too large whatever they are of. */
const PARTS = 1_000_000;

/**
 * The sums of numbers that the means of a release and of those before it tell, each with its base, though they are of fewer
 * than ten persons or one large answer makes them up (the p % rule, and what size classes say of the others): of a release,
 * or of those who came after one. Known to within 15 per cent of the largest answer, from all sums that are shown and that no
 * answer is negative. Of numbers where one is, none is looked for. Where some who were in a release have withdrawn, it is taken as if they
 * had never been in it; then the sum of newcomers is told where what is gone of a mean would be: to within 15 per cent of that.
 * @param shown blocks with a mean
 */
export const toldMeans = (counted: Counted, lattice: Lattice, shown: ReadonlySet<string>, solve: Solve): readonly Told[] => {
  const spans = spansOf(counted);
  const sums = spans.map(({ numbers }) => Array.from({ length: lattice.size }, (_, atom) => sumOf(numbersOf(lattice, numbers, [atom]))));
  const [all = []] = sums;
  const total = all.reduce((sum, each) => sum + each, 0);
  if (total <= 0 || !spans[0] || numbersOf(lattice, spans[0].numbers, [...all.keys()]).some((number) => number < 0)) return [];
  // Those of the first release, those who came before the second …: what came since one release, less what came since the next.
  const table = sums.flatMap((since, index) => since.map((sum, atom) => Math.max(0, Math.round(((sum - (sums[index + 1]?.[atom] ?? 0)) / total) * PARTS))));
  const columnsIn = (parts: readonly number[], from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((segment) => parts.map((part) => segment * lattice.size + part));
  const last = spans.length - 1;
  const known = [...counted.earlier.map(({ shown: then }) => then.means), shown].flatMap((means, to): readonly KnownCount[] =>
    lattice.blocks.filter(({ id }) => means.has(id)).map(({ parts }) => columnsIn(parts, 0, to)).map((columns) => ({ columns, count: columns.reduce((sum, column) => sum + (table[column] ?? 0), 0) })));
  const few = spans.flatMap(({ numbers }, from) => lattice.blocks.map(({ id, parts }) => ({ id, from, columns: columnsIn(parts, from, last), numbers: numbersOf(lattice, numbers, parts) })))
    .filter(({ numbers }) => numbers.length > 0 && (numbers.length < THRESHOLDS.mean || isToldSum(numbers))).map(({ numbers, ...secret }) => ({ ...secret, largest: numbers.at(-1) ?? 0 }));
  const secrets = [...few, ...goneFrom(counted, lattice).map(({ id, parts, from, sum }) => ({ id, from, columns: columnsIn(parts, from, last), largest: sum }))];
  if (known.length === 0 || secrets.length === 0) return [];
  return solve(table.length, known, (ranges) => secrets.flatMap(({ id, from, columns, largest }): readonly Told[] => {
    const least = Math.max(1, Math.round(((TOLD_PART * largest) / total) * PARTS));
    const { low, high } = ranges(columns, (range) => range.high - range.low >= least);
    return high - low >= least ? [] : [{ id, from, to: last, low: (low / PARTS) * total, high: (high / PARTS) * total }];
  }), { whole: false, table });
};

/** What is gone of the means that earlier releases showed: of which block, before whose newcomers, and the sum of what the withdrawn had answered. */
const goneFrom = ({ numbers, earlier }: Counted, lattice: Lattice): readonly { readonly id: string; readonly parts: readonly number[]; readonly from: number; readonly sum: number }[] =>
  earlier.flatMap(({ numbers: added, sums, lost }, index) => lattice.blocks.flatMap(({ id, parts }) => {
    const then = sums?.get(id);
    if (!lost || !then || !numbers) return [];
    const [now, since] = [numbers, added ?? { values: [] }].map((each) => numbersOf(lattice, each, parts));
    if (!now || !since || then.persons <= now.length - since.length) return [];
    return [{ id, parts, from: index + 1, sum: then.sum - (sumOf(now) - sumOf(since)) }];
  }));

/** The numbers of all, and of those who came after each earlier release. */
const spansOf = ({ numbers, earlier }: Counted): readonly { readonly numbers: NumberValues }[] => (numbers ? [{ numbers }, ...earlier.map((each) => ({ numbers: each.numbers ?? { values: [] } }))] : []);

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
