import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { makeRandom } from '#core/random.ts';
import { priorityRating, weightedDiscrepancy } from '#core/results/estimators/need-measures.ts';
import { rankIntervals } from '#core/results/estimators/rank-interval.ts';
import { amongTop, bordaScore, placesOf } from '#core/results/estimators/rankings.ts';

describe('measures of need', () => {
  it('are Borich’s weighted discrepancy: importance 4, 5, 3, 4 and state 2, 3, 3, 1 give 7 (golden vector)', () => expect(weightedDiscrepancy((4 + 5 + 3 + 4) / 4, (2 + 3 + 3 + 1) / 4)).toBeCloseTo(7, 12));

  it.each([[4, 4, 4, 100], [3, 4, 2, 29.63], [2, 2, 2, 11.11], [4, 4, 1, 0]])('are the priority rating: %i, %i, %i gives %f (golden vector)', (size, seriousness, effect, rating) =>
    expect(priorityRating(size, seriousness, effect)).toBeCloseTo(rating, 2));
});

describe('a ranking', () => {
  it('gives 3, 2 and 1 points of those there could be', () => {
    expect(bordaScore([10, 0, 0], 10)).toBe(1);
    expect(bordaScore([2, 3, 1], 10)).toBeCloseTo((6 + 6 + 1) / 30, 12);
    expect(bordaScore([0, 0, 0], 10)).toBe(0);
    expect(amongTop([2, 3, 1])).toBe(6);
  });

  it('places equal values alike', () => expect(placesOf([5, 9, 5, 1])).toEqual([2, 1, 2, 4]));
});

describe('how sure a place is', () => {
  const shares = (base: number): readonly { count: number; base: number }[] => [0.5, 0.4, 0.3].map((share) => ({ count: share * base, base }));

  it('has the place in it, and is the same for the same seed', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 400 }).chain((base) => fc.record({ count: fc.integer({ min: 0, max: base }), base: fc.constant(base) })), { minLength: 1, maxLength: 6 }), fc.integer(), (some, seed) => {
      const intervals = rankIntervals(some, makeRandom(seed));
      expect(rankIntervals(some, makeRandom(seed))).toEqual(intervals);
      for (const { best, worst } of intervals) {
        expect(best).toBeGreaterThanOrEqual(1);
        expect(worst).toBeLessThanOrEqual(some.length);
        expect(best).toBeLessThanOrEqual(worst);
      }
    }), { numRuns: 20 });
  });

  it('is wide with few answers and narrow with many', () => {
    expect(rankIntervals(shares(10), makeRandom(1))[0]).toEqual({ best: 1, worst: 3 });
    expect(rankIntervals(shares(10_000), makeRandom(1))).toEqual([1, 2, 3].map((place) => ({ best: place, worst: place })));
  });

  it('is every place where all are equal', () => {
    for (const { best, worst } of rankIntervals([5, 5, 5].map((count) => ({ count, base: 20 })), makeRandom(7))) expect([best, worst]).toEqual([1, 3]);
    // Surely equal: they share the best place, as places themselves do.
    expect(rankIntervals([20, 20, 20].map((count) => ({ count, base: 20 })), makeRandom(7))).toEqual([1, 1, 1].map((place) => ({ best: place, worst: place })));
  });

  it('is quick for a million answers', () => {
    const started = performance.now();
    rankIntervals(Array.from({ length: 11 }, (_, index) => ({ count: 300_000 + index * 1_000, base: 1_000_000 })), makeRandom(3));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
