import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { toldPoints } from '#core/analysis/told-points.ts';
import { relativeRisk, shareDifference } from '#core/results/estimators/difference.ts';
import { effectiveBase, shareInterval, wholePercent, type Proportion } from '#core/results/estimators/proportion.ts';
import { benjaminiHochberg, fisherExact, pooledZ, sameShares } from '#core/results/estimators/tests.ts';
import { normalTails } from '#core/results/estimators/special-functions.ts';

const of = (count: number, base: number): Proportion => ({ count, base });
/** Of so many more than have answered. */
const known = (proportion: Proportion, more = 0): Proportion => ({ ...proportion, population: proportion.base + more });
const anyProportion = fc.integer({ min: 1, max: 5_000 }).chain((base) => fc.integer({ min: 0, max: base }).map((count) => of(count, base)));

describe('the difference of two shares', () => {
  it.each([
    [of(56, 70), of(48, 80), 0.2, 0.05243, 0.33387],
    [of(18, 30), of(12, 40), 0.3, 0.06534, 0.49485],
    [of(9, 10), of(3, 10), 0.6, 0.17052, 0.80902],
    [of(10, 10), of(0, 10), 1, 0.60751, 1],
  ])('of %o and %o is %f, from %f to %f (Newcombe 1998)', (one, other, value, low, high) => {
    const difference = shareDifference(one, other);
    expect(difference.value).toBeCloseTo(value, 12);
    expect(difference.low).toBeCloseTo(low, 5);
    expect(difference.high).toBeCloseTo(high, 5);
  });

  it('lies within its interval, and that within −1 and 1', () => {
    fc.assert(fc.property(anyProportion, anyProportion, (one, other) => {
      const { value, low, high } = shareDifference(one, other);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(low).toBeLessThanOrEqual(value + 1e-12);
      expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      expect(high).toBeLessThanOrEqual(1);
    }));
  });

  it('is the same the other way round, with the other sign', () => {
    fc.assert(fc.property(anyProportion, anyProportion, (one, other) => {
      const [forth, back] = [shareDifference(one, other), shareDifference(other, one)];
      expect(back.value).toBeCloseTo(-forth.value, 12);
      expect(back.low).toBeCloseTo(-forth.high, 12);
      expect(back.high).toBeCloseTo(-forth.low, 12);
      expect(pooledZ(other, one)).toBeCloseTo(-pooledZ(one, other), 9);
      expect(sameShares(other, one)).toBeCloseTo(sameShares(one, other), 9);
    }));
  });

  it('is surer the more who answer', () => {
    fc.assert(fc.property(anyProportion, anyProportion, fc.integer({ min: 2, max: 9 }), (one, other, times) => {
      const few = shareDifference(one, other);
      const many = shareDifference(of(one.count * times, one.base * times), of(other.count * times, other.base * times));
      expect(many.high - many.low).toBeLessThan(few.high - few.low + 1e-12);
    }));
  });
});

describe('answers of a known population', () => {
  it('are as sure as an effective number of answers: 40 of 60 as 118 (golden vector)', () => {
    expect(effectiveBase({ base: 40, population: 60 })).toBeCloseTo(118, 9);
    const { low, high } = shareInterval({ ...of(24, 40), population: 60 });
    expect(low).toBeCloseTo(0.5098, 5);
    expect(high).toBeCloseTo(0.68389, 5);
  });

  it('of which everyone answered have no uncertainty left', () => {
    fc.assert(fc.property(anyProportion, anyProportion, (one, other) => {
      const [whole, wholeOther] = [known(one), known(other)];
      expect(shareInterval(whole)).toEqual({ low: one.count / one.base, high: one.count / one.base });
      const { value, low, high } = shareDifference(whole, wholeOther);
      expect(low).toBeCloseTo(value, 12);
      expect(high).toBeCloseTo(value, 12);
      expect(sameShares(whole, wholeOther)).toBe(value === 0 ? 1 : 0);
    }));
  });

  it('are never less sure than those of an endless one', () => {
    fc.assert(fc.property(anyProportion, fc.integer({ min: 0, max: 10_000 }), (one, more) => {
      const [counted, endless] = [shareInterval(known(one, more)), shareInterval(one)];
      expect(counted.low).toBeGreaterThanOrEqual(endless.low - 1e-9);
      expect(counted.high).toBeLessThanOrEqual(endless.high + 1e-9);
    }));
  });

  it('are compared as those of an endless one where only one side is known', () => {
    fc.assert(fc.property(anyProportion, anyProportion, fc.integer({ min: 0, max: 10_000 }), (one, other, more) => {
      for (const [first, second] of [[known(one, more), other], [one, known(other, more)]] as const) {
        expect(shareDifference(first, second)).toEqual(shareDifference(one, other));
        expect(relativeRisk(first, second)).toEqual(relativeRisk(one, other));
        expect(sameShares(first, second)).toBe(sameShares(one, other));
      }
      const [counted, endless] = [shareDifference(known(one, more), known(other, more)), shareDifference(one, other)];
      expect(counted.low).toBeGreaterThanOrEqual(endless.low - 1e-9);
      expect(counted.high).toBeLessThanOrEqual(endless.high + 1e-9);
    }));
  });
});

describe('how many times as common', () => {
  it('is a ratio with an interval around it', () => {
    const risk = relativeRisk(of(18, 30), of(12, 40));
    expect(risk?.value).toBeCloseTo(2, 12);
    expect(risk?.low).toBeCloseTo(1.1467, 4);
    expect(risk?.high).toBeCloseTo(3.4884, 4);
  });

  it('is the inverse the other way round', () => {
    fc.assert(fc.property(anyProportion.filter(({ count }) => count > 0), anyProportion.filter(({ count }) => count > 0), (one, other) => {
      const [forth, back] = [relativeRisk(one, other), relativeRisk(other, one)];
      expect((forth?.value ?? 0) * (back?.value ?? 0)).toBeCloseTo(1, 9);
      expect((forth?.low ?? 0) * (back?.high ?? 0)).toBeCloseTo(1, 9);
    }));
  });

  it('is not told where nobody on one side has it', () => {
    expect(relativeRisk(of(0, 30), of(3, 30))).toBeNull();
    expect(relativeRisk(of(3, 30), of(0, 30))).toBeNull();
  });
});

describe('whether two shares are the same', () => {
  it('is tested by z of the pooled share (golden vector)', () => {
    expect(pooledZ(of(18, 30), of(12, 40))).toBeCloseTo(2.50998, 5);
    expect(normalTails(pooledZ(of(18, 30), of(12, 40)))).toBeCloseTo(0.012074, 6);
  });

  it('is tested exactly (golden vectors)', () => {
    expect(fisherExact(of(18, 30), of(12, 40))).toBeCloseTo(0.015606, 6);
    expect(fisherExact(of(3, 4), of(1, 4))).toBeCloseTo(0.485714, 6);
  });

  it('is tested exactly only where an expected count is under five', () => {
    expect(sameShares(of(3, 10), of(1, 10))).toBe(fisherExact(of(3, 10), of(1, 10)));
    expect(sameShares(of(18, 30), of(12, 40))).toBe(normalTails(pooledZ(of(18, 30), of(12, 40))));
  });

  it('has a p between 0 and 1, and 1 where they are equal', () => {
    fc.assert(fc.property(anyProportion, anyProportion, (one, other) => {
      expect(sameShares(one, other)).toBeGreaterThanOrEqual(0);
      expect(sameShares(one, other)).toBeLessThanOrEqual(1);
      expect(sameShares(one, one)).toBeCloseTo(1, 9);
    }));
  });
});

describe('p values of many comparisons', () => {
  it('are adjusted for their number (golden vector)', () => {
    benjaminiHochberg([0.01, 0.04, 0.03, 0.005]).forEach((value, index) => expect(value).toBeCloseTo([0.02, 0.04, 0.04, 0.02][index] ?? 0, 12));
  });

  it('never fall, keep their order and stay within 1', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
      const adjusted = benjaminiHochberg(values);
      values.forEach((value, index) => {
        expect(adjusted[index]).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(adjusted[index]).toBeLessThanOrEqual(1);
        values.forEach((other, at) => { if (other < value) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[index] ?? 0); });
      });
    }));
  });
});

describe('a whole per cent', () => {
  it('is rounded up from every half that persons can make, and so is the difference of two', () => {
    const wrong = Array.from({ length: 400 }, (_, index) => index + 1).flatMap((base) => Array.from({ length: base }, (_, count) => [count, base] as const).filter(([count]) => wholePercent(count / base) !== Math.floor((200 * count + base) / (2 * base))));
    expect(wrong).toEqual([]);
    expect([wholePercent(23 / 40 - 9 / 20), toldPoints(100 * (23 / 40 - 9 / 20), false)]).toEqual([13, 13]);
  });

  it('is never −0', () => {
    expect([wholePercent(-0.001), wholePercent(0), wholePercent(-0)].every((percent) => Object.is(percent, 0))).toBe(true);
  });
});
