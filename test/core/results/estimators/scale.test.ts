import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { personsNextRound, personsPerRound } from '#core/results/estimators/sample-size.ts';
import { meanDifference, meanOfSteps, type Mean, type Step } from '#core/results/estimators/scale.ts';

const steps = (...persons: readonly number[]): readonly Step[] => persons.map((each, index) => ({ score: index + 1, persons: each }));
const anySteps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 5 }).map((persons) => steps(...persons));
const anyMean = anySteps.map(meanOfSteps).filter((mean): mean is Mean => mean !== null);

describe('the mean of a scale', () => {
  it('has its interval and spread', () => {
    const mean = meanOfSteps(steps(1, 0, 0, 1));
    expect(mean?.value).toBe(2.5);
    expect(mean?.deviation).toBeCloseTo(Math.sqrt(4.5), 12);
    expect(mean?.high).toBeCloseTo(2.5 + 12.7062 * 1.5, 3);
  });

  it('is not there for fewer than two', () => {
    expect(meanOfSteps(steps(0, 1, 0))).toBeNull();
    expect(meanOfSteps([])).toBeNull();
  });

  it('lies within the scale and its own interval', () => {
    fc.assert(fc.property(anyMean, (mean) => {
      expect(mean.value).toBeGreaterThanOrEqual(1);
      expect(mean.value).toBeLessThanOrEqual(5);
      expect(mean.low).toBeLessThanOrEqual(mean.value);
      expect(mean.high).toBeGreaterThanOrEqual(mean.value);
    }));
  });
});

describe('the difference of two means', () => {
  it('is the same the other way round, with the other sign', () => {
    fc.assert(fc.property(anyMean, anyMean, (one, other) => {
      const [forth, back] = [meanDifference(one, other), meanDifference(other, one)];
      fc.pre(forth !== null && back !== null);
      expect(back.value).toBeCloseTo(-forth.value, 9);
      expect(back.low).toBeCloseTo(-forth.high, 6);
      expect(back.p).toBeCloseTo(forth.p, 9);
    }));
  });

  it('has no interval where nothing varies', () => {
    const mean = meanOfSteps(steps(0, 5));
    expect(mean && meanDifference(mean, mean)).toBeNull();
  });
});

describe('how many must answer to see a change', () => {
  it.each([[36, 30], [28, 50], [20, 97]])('of %i percentage points is about %i a round', (points, persons) => {
    const half = points / 200;
    expect(Math.abs((personsPerRound(0.5 - half, 0.5 + half) ?? 0) - persons)).toBeLessThanOrEqual(1);
  });

  it('in the next round depends on this one, and no number is enough where this one is too small', () => {
    expect(personsNextRound(0.5, 30, 0.6)).toBeNull();
    expect(personsNextRound(0.5, 1_000, 0.6)).toBe(235);
    expect(personsNextRound(0.5, 1_000, 0.5)).toBeNull();
    expect(personsPerRound(0.5, 0.5)).toBeNull();
  });

  it('is fewer for a larger change', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 48 }), (points) =>
      (personsPerRound(0.5, 0.5 + (points + 1) / 100) ?? 0) <= (personsPerRound(0.5, 0.5 + points / 100) ?? 0)));
  });
});
