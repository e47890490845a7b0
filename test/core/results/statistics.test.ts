import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { deviation, mean, median, quantile, wilson } from '#core/results/statistics.ts';

describe('the 95 % interval of a share', () => {
  it.each([
    [0, 10, 0, 0.27753],
    [8, 10, 0.49016, 0.94332],
    [81, 263, 0.25529, 0.36621],
    [18, 30, 0.4232, 0.75409],
    [12, 40, 0.18075, 0.4543],
  ])('of %i of %i is %f to %f', (count, base, low, high) => {
    expect(wilson(count, base).low).toBeCloseTo(low, 5);
    expect(wilson(count, base).high).toBeCloseTo(high, 5);
  });

  it('holds the share and stays within none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }).chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base))), ([count, base]) => {
        const { low, high } = wilson(count, base);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / base + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / base - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('numbers', () => {
  it('have a mean', () => expect(mean(Float64Array.of(1, 2, 6))).toBe(3));
  it('have the middle one as median', () => expect(median(Float64Array.of(1, 2, 6))).toBe(2));
  it('have the mean of the middle two as median where they are even in number', () => expect(median(Float64Array.of(1, 2, 5, 9))).toBe(3.5));
  it('have the standard deviation of a sample', () => expect(deviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(2.138, 3));
  it('have quartiles as in R and spreadsheets', () => {
    const sorted = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect([quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)]).toEqual([3.25, 5.5, 7.75]);
    expect(quantile(Float64Array.of(4), 0.25)).toBe(4);
  });
});
