import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve, type Range } from '#server/workers/solver.ts';

const SIZE = 4;
const MOST = 4;

const EVERY_TABLE = Array.from({ length: (MOST + 1) ** SIZE }, (_, at) => Array.from({ length: SIZE }, (__, column) => Math.floor(at / (MOST + 1) ** column) % (MOST + 1)));

const sum = (table: readonly number[], columns: readonly number[]): number => columns.reduce((all, column) => all + (table[column] ?? 0), 0);

const columnsArbitrary = fc.subarray([...Array(SIZE).keys()], { minLength: 1 });
const tableArbitrary = fc.array(fc.integer({ min: 0, max: MOST / SIZE }), { minLength: SIZE, maxLength: SIZE });

/** A table, sums of it that are known (the one of all among them), and sums that are asked for. */
const askedArbitrary = fc.record({ table: tableArbitrary, known: fc.array(columnsArbitrary, { maxLength: 3 }), asked: fc.array(columnsArbitrary, { minLength: 1, maxLength: 6 }) });

const knownOf = (table: readonly number[], sums: readonly (readonly number[])[]) => [[...Array(SIZE).keys()], ...sums].map((columns) => ({ columns, count: sum(table, columns) }));

/** By trying every table there is. */
const trueRange = (known: ReturnType<typeof knownOf>, columns: readonly number[]): Range => {
  const sums = EVERY_TABLE.filter((table) => known.every((each) => sum(table, each.columns) === each.count)).map((table) => sum(table, columns));
  return { low: Math.min(...sums), high: Math.max(...sums) };
};

describe('the solver', () => {
  it('finds the smallest and largest sum of whole persons, one question after another, wherever it begins', () => {
    fc.assert(fc.property(askedArbitrary, fc.boolean(), ({ table, known: sums, asked }, begins) => {
      const known = knownOf(table, sums);
      const found = solve(SIZE, known, (ranges) => asked.map((columns) => ranges(columns, () => false)), begins ? { table } : {});
      expect(found).toEqual(asked.map((columns) => trueRange(known, columns)));
    }), { numRuns: 60 });
  });

  it('ends sooner where a range is enough, with one that whole persons can have', () => {
    fc.assert(fc.property(askedArbitrary, ({ table, known: sums, asked }) => {
      const known = knownOf(table, sums);
      const found = solve(SIZE, known, (ranges) => asked.map((columns) => ranges(columns, ({ low, high }) => high - low >= 1)), { table });
      found.forEach(({ low, high }, index) => {
        const all = trueRange(known, asked[index] ?? []);
        expect(low).toBeGreaterThanOrEqual(all.low);
        expect(high).toBeLessThanOrEqual(all.high);
        expect(high - low >= 1).toBe(all.high - all.low >= 1);
      });
    }), { numRuns: 60 });
  });

  it('is asked nothing where nothing is left to be known', () => {
    expect(solve(0, [], () => 'done', { table: [] })).toBe('done');
  });

  it('says so where no table has what is known', () => {
    const known = [{ columns: [0, 1], count: 3 }, { columns: [0], count: 5 }];
    expect(() => solve(2, known, (ranges) => ranges([1], () => false))).toThrow('The published figures contradict each other');
  });
});
