import { describe, expect, it } from 'vitest';
import propcis from '#test/core/results/fixtures/propcis.json' with { type: 'json' };
import { relativeRisk, shareDifference } from '#core/results/estimators/difference.ts';
import { pooledZ } from '#core/results/estimators/tests.ts';
import { wilson, type Interval } from '#core/results/statistics.ts';

const nameOf = (one: { count: number; base: number }): string => `${one.count} of ${one.base}`;

/** How far the ends of two intervals are from each other, at most. */
const farthest = (own: Interval, theirs: readonly number[], scale = (end: number): number => end): number =>
  Math.max(...[own.low, own.high].map((end, index) => Math.abs(scale(end) - scale(theirs[index] ?? NaN))));

/** R's package PropCIs 0.3-0 (fixtures/make-propcis.R, where it is told which methods are the same and which are others). */
describe('the package PropCIs', () => {
  it('has the same interval of a share, which it rounds to four decimals (scoreci)', () => {
    for (const { count, base, score } of propcis.shares) {
      expect(farthest(wilson(count, base), score), nameOf({ count, base })).toBeLessThanOrEqual(0.00005);
    }
  });

  it('has the same test of two shares, but for the factor of Miettinen and Nurminen (z2stat)', () => {
    for (const { one, other, z2 } of propcis.pairs) {
      const all = one.base + other.base;
      const own = (pooledZ(one, other) ** 2 * (all - 1)) / all;
      expect(Math.abs(own - z2), `${nameOf(one)}, ${nameOf(other)}`).toBeLessThanOrEqual(1e-8 * (1 + z2));
    }
  });
});

describe('another method of PropCIs differs by little from ours of', () => {
  it('a share: Clopper and Pearson’s exact interval (exactci), by less than one person', () => {
    for (const { count, base, exact } of propcis.shares) {
      expect(farthest(wilson(count, base), exact), nameOf({ count, base })).toBeLessThan(1 / base);
    }
  });

  it('a difference: Miettinen and Nurminen’s score interval (diffscoreci), by less than two persons of the smaller side', () => {
    for (const { one, other, difference } of propcis.pairs) {
      expect(farthest(shareDifference(one, other), difference), `${nameOf(one)}, ${nameOf(other)}`).toBeLessThan(2 / Math.min(one.base, other.base));
    }
  });

  it('a ratio: Koopman’s score interval (riskscoreci), by less than 15 %', () => {
    const ratios = propcis.pairs.flatMap(({ one, other, ratio }) => (ratio ? [{ one, other, ratio }] : []));
    expect(ratios.length).toBeGreaterThan(40);
    for (const { one, other, ratio } of ratios) {
      const own = relativeRisk(one, other);
      if (!own) throw new Error('no ratio');
      expect(farthest(own, ratio, Math.log), `${nameOf(one)}, ${nameOf(other)}`).toBeLessThan(0.15);
    }
  });
});
