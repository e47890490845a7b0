import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rake, type RakingCell } from '#core/results/estimators/rake.ts';
import { responseRates, type Dispositions } from '#core/results/estimators/response-rate.ts';
import { designEffect, postStratify, trimmed } from '#core/results/estimators/weights.ts';
import { wilson } from '#core/results/statistics.ts';

describe('weights', () => {
  it('cost answers: five with 1, 1, 2, 2 and 4 say as much as 3.85 (golden vector)', () => {
    const { effective, deff } = designEffect([1, 1, 2, 2, 4].map((weight) => ({ persons: 1, weight })));
    expect(effective).toBeCloseTo(3.84615, 5);
    expect(deff).toBeCloseTo(1.3, 12);
    const { low, high } = wilson(0.7 * effective, effective);
    expect(low).toBeCloseTo(0.26106, 5);
    expect(high).toBeCloseTo(0.93907, 5);
  });

  it('that are equal cost nothing', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), fc.double({ min: 0.01, max: 100, noNaN: true }), (persons, weight) => {
      expect(designEffect(persons.map((each) => ({ persons: each, weight }))).deff).toBeCloseTo(1, 9);
    }));
  });

  it('of strata are their part of the population over their part of the answers (golden vector)', () => {
    const weights = postStratify([60, 40], [20, 30]);
    expect(weights?.[0]).toBeCloseTo(1.5, 12);
    expect(weights?.[1]).toBeCloseTo(0.66667, 5);
  });

  it('cannot be given where nobody of a stratum answered', () => {
    expect(postStratify([60, 40], [20, 0])).toBeNull();
    expect(postStratify([0, 40], [0, 10])).toEqual([0, 1]);
  });

  it('let no respondent stand for more than ten times another, and keep the mean (R: trimWeights of 60 × 1/6, 30 × 1, 10 × 6 to 0.3…3, strict)', () => {
    const raw = [{ persons: 60, weight: 1 / 6 }, { persons: 30, weight: 1 }, { persons: 10, weight: 6 }];
    // Trimming takes 10 · (6 − 3) and gives 60 · (0.3 − 1/6): 22 are left for the 30, so that each weighs 1 + 22/30.
    [0.3, 1.7333333, 3].forEach((weight, index) => expect(trimmed(raw)?.[index]).toBeCloseTo(weight, 6));
    expect(trimmed([{ persons: 20, weight: 1.5 }, { persons: 30, weight: 2 / 3 }])).toEqual([1.5, 2 / 3]);
  });

  it('let those who stand for nobody of the population weigh nothing, trimmed or not', () => {
    expect(trimmed([{ persons: 25, weight: 0 }, { persons: 75, weight: 4 / 3 }])).toEqual([0, 4 / 3]);
    const [nobody, few, many] = trimmed([{ persons: 20, weight: 0 }, { persons: 70, weight: 0.5 }, { persons: 10, weight: 6.5 }]) ?? [];
    expect([nobody, many]).toEqual([0, 3]);
    expect(few).toBeCloseTo((100 - 30) / 70, 9);
    expect(trimmed([{ persons: 80, weight: 0 }, { persons: 20, weight: 5 }])).toBeNull();
  });

  it('are within their bounds, in the order that they had, and of mean one, whatever they were', () => {
    const stratum = fc.record({ persons: fc.integer({ min: 1, max: 300 }), population: fc.integer({ min: 1, max: 5_000 }) });
    fc.assert(fc.property(fc.array(stratum, { minLength: 1, maxLength: 12 }), (strata) => {
      const weights = postStratify(strata.map(({ population }) => population), strata.map(({ persons }) => persons)) ?? [];
      const all = strata.map(({ persons }, index) => ({ persons, weight: weights[index] ?? 0 }));
      const kept = trimmed(all) ?? [];
      const persons = all.reduce((sum, each) => sum + each.persons, 0);
      expect(all.reduce((sum, each, index) => sum + each.persons * (kept[index] ?? 0), 0) / persons).toBeCloseTo(1, 9);
      const order = all.map((_, index) => index).toSorted((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
      order.slice(1).forEach((index, before) => expect(kept[index]).toBeGreaterThanOrEqual(kept[order[before] ?? 0] ?? 0));
      expect(Math.min(...kept)).toBeGreaterThanOrEqual(0.3);
      expect(Math.max(...kept)).toBeLessThanOrEqual(3);
    }));
  });
});

const GRID: readonly RakingCell[] = [[30, 0, 0], [10, 0, 1], [20, 1, 0], [40, 1, 1]].map(([persons = 0, ...categories]) => ({ persons, categories }));

describe('raking', () => {
  it('meets both margins (golden vector)', () => {
    const { weights, converged } = rake(GRID, [[50, 50], [55, 45]]);
    expect(converged).toBe(true);
    const fitted = weights.map((weight, index) => weight * (GRID[index]?.persons ?? 0));
    [37.87786, 12.12214, 17.12214, 32.87786].forEach((value, index) => expect(fitted[index]).toBeCloseTo(value, 4));
  });

  it('meets every margin of any population, with weights whose mean is one, if somebody stands in each cell', () => {
    const some = fc.integer({ min: 1, max: 200 });
    fc.assert(fc.property(fc.array(some, { minLength: 12, maxLength: 12 }), fc.array(some, { minLength: 3, maxLength: 3 }), fc.array(some, { minLength: 4, maxLength: 4 }), (persons, rows, columns) => {
      const cells = persons.map((each, index) => ({ persons: each, categories: [Math.floor(index / 4), index % 4] }));
      const { weights, converged } = rake(cells, [rows, columns]);
      expect(converged).toBe(true);
      const all = persons.reduce((sum, each) => sum + each, 0);
      const fitted = cells.map(({ persons: each }, index) => each * (weights[index] ?? 0));
      expect(fitted.reduce((sum, each) => sum + each, 0) / all).toBeCloseTo(1, 5);
      rows.forEach((wanted, row) => {
        const sum = fitted.filter((_, index) => Math.floor(index / 4) === row).reduce((total, each) => total + each, 0);
        expect(sum / all / (wanted / rows.reduce((total, each) => total + each, 0))).toBeCloseTo(1, 5);
      });
    }));
  });

  it('meets margins that are very unlike those who answered, which takes more than a hundred rounds', () => {
    const persons = [1, 3, 196, 82, 199, 143, 199, 152, 199, 164, 1, 199];
    expect(rake(persons.map((each, index) => ({ persons: each, categories: [Math.floor(index / 4), index % 4] })), [[199, 1, 199], [7, 199, 199, 1]]).converged).toBe(true);
  });

  it('says that it does not come to an end where a group of the population did not answer, or margins contradict each other', () => {
    expect(rake([{ persons: 30, categories: [0] }], [[50, 50]]).converged).toBe(false);
    const diagonal = [{ persons: 10, categories: [0, 0] }, { persons: 10, categories: [1, 1] }];
    expect(rake(diagonal, [[50, 50], [80, 20]]).converged).toBe(false);
  });
});

describe('response rates', () => {
  const GOLDEN: Dispositions = { complete: 120, partial: 15, refused: 30, noContact: 60, other: 5, unknown: 30, ineligible: 12 };

  it('are the six of AAPOR (golden vector)', () => {
    const rates = responseRates(GOLDEN);
    const expected = { eligible: 0.95041, rr1: 0.46154, rr2: 0.51923, rr3: 0.46419, rr4: 0.52222, rr5: 0.52174, rr6: 0.58696 };
    for (const [name, value] of Object.entries(expected)) expect(rates?.[name as keyof typeof expected]).toBeCloseTo(value, 5);
  });

  it('are in the order that the definitions give them, between 0 and 1', () => {
    const some = fc.integer({ min: 0, max: 1_000 });
    fc.assert(fc.property(fc.record({ complete: fc.integer({ min: 1, max: 1_000 }), partial: some, refused: some, noContact: some, other: some, unknown: some, ineligible: some }), (all) => {
      const rates = responseRates(all);
      if (!rates) throw new Error('somebody answered');
      const { rr1, rr2, rr3, rr4, rr5, rr6 } = rates;
      for (const rising of [[0, rr1, rr3, rr5, 1], [0, rr2, rr4, rr6, 1], [rr1, rr2], [rr3, rr4], [rr5, rr6]]) {
        rising.slice(1).forEach((rate, index) => expect(rate).toBeGreaterThanOrEqual((rising[index] ?? 0) - 1e-12));
      }
    }));
  });

  it('are not there where nobody was known to be invited', () => {
    expect(responseRates({ ...GOLDEN, complete: 0, partial: 0, refused: 0, noContact: 0, other: 0 })).toBeNull();
  });
});
