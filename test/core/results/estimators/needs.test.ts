import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { makeRandom } from '#core/random.ts';
import { isGreatNeed, meanWeightedDiscrepancy, needIndex, priorityRating, rankedDiscrepancy, type PairCount } from '#core/results/estimators/need-measures.ts';
import { rankIntervals } from '#core/results/estimators/rank-interval.ts';
import { amongTop, bordaScore, placesOf } from '#core/results/estimators/rankings.ts';

const FOUR = { lowest: 1, highest: 4 };
const THREE = { lowest: 1, highest: 3 };
const pairs = (...steps: readonly (readonly [number, number])[]): readonly PairCount[] => steps.map(([importance, state]) => ({ importance, state, persons: 1 }));
const anyPairs = fc.array(fc.record({ importance: fc.integer({ min: 1, max: 4 }), state: fc.integer({ min: 1, max: 4 }), persons: fc.integer({ min: 1, max: 300 }) }), { minLength: 1 });

describe('the need index', () => {
  it('weights what is missing by how important it is (golden vectors)', () => {
    expect(needIndex(pairs([4, 1], [4, 4], [3, 2], [1, 1], [2, 3]), FOUR, FOUR)).toBeCloseTo(31.1, 1);
    expect(needIndex(pairs([3, 1], [3, 2], [2, 1], [1, 3]), THREE, THREE)).toBeCloseTo(50, 12);
  });

  it('goes from 0, no unmet need, to 100, very important to all and not there', () => {
    expect(needIndex(pairs([4, 4], [1, 1]), FOUR, FOUR)).toBe(0);
    expect(needIndex(pairs([4, 1]), FOUR, FOUR)).toBe(100);
    fc.assert(fc.property(anyPairs, (some) => {
      const index = needIndex(some, FOUR, FOUR);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100);
    }));
  });

  it('rises when something works worse', () => {
    fc.assert(fc.property(anyPairs, (some) => {
      const worse = some.map((pair) => ({ ...pair, state: Math.max(1, pair.state - 1) }));
      expect(needIndex(worse, FOUR, FOUR)).toBeGreaterThanOrEqual((needIndex(some, FOUR, FOUR) ?? 0) - 1e-9);
    }));
  });

  it('is not there where nobody answered both', () => {
    for (const measure of [needIndex([], FOUR, FOUR), meanWeightedDiscrepancy([]), rankedDiscrepancy([])]) expect(measure).toBeNull();
  });
});

describe('a great need', () => {
  it('is something important that works badly', () => {
    const great = [1, 2, 3, 4].flatMap((importance) => [1, 2, 3, 4].filter((state) => isGreatNeed({ importance, state }, FOUR, FOUR)).map((state) => `${importance}${state}`));
    expect(great).toEqual(['31', '32', '41', '42']);
  });
});

describe('other measures of need', () => {
  it('are Borich’s weighted discrepancy (golden vector)', () => expect(meanWeightedDiscrepancy(pairs([4, 2], [5, 3], [3, 3], [4, 1]))).toBeCloseTo(7, 12));
  it('are the ranked discrepancy (golden vector)', () => expect(rankedDiscrepancy(pairs([4, 2], [5, 3], [3, 3], [4, 1]))).toBe(-75));

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
  });

  it('is quick for a million answers', () => {
    const started = performance.now();
    rankIntervals(Array.from({ length: 11 }, (_, index) => ({ count: 300_000 + index * 1_000, base: 1_000_000 })), makeRandom(3));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
