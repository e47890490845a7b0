import { describe, expect, it } from 'vitest';
import { compareScale } from '#core/analysis/scales.ts';
import { publishedOf, variableOf } from '#test/core/analysis/published.ts';

describe('a scale', () => {
  const PLACES = { kind: 'single', id: 'hinder', values: ['3', '2', '1', 'vet_inte'], role: 'barrier' } as const;
  const crowd = (kon: 'kvinna' | 'man', counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([answer, persons]) => ({ kon, persons, answers: { hinder: answer } }));
  const inAll = (women: Readonly<Record<string, number>>, men: Readonly<Record<string, number>>) =>
    compareScale(variableOf(publishedOf([PLACES], [...crowd('kvinna', women), ...crowd('man', men)], { hinder: { missing: ['vet_inte'] } }), 'hinder')).find(({ area }) => area.level === 'alla');

  it('has a mean for women and one for men, without those who do not know', () => {
    const found = inAll({ '3': 30, '2': 10, '1': 10, vet_inte: 25 }, { '3': 10, '2': 10, '1': 30, vet_inte: 5 });
    expect(found?.women.value).toBeCloseTo(2.4, 12);
    expect(found?.men.value).toBeCloseTo(1.6, 12);
    expect(found?.women.persons).toBe(50);
    expect(found?.difference?.value).toBeCloseTo(0.8, 12);
    expect(found?.difference?.low).toBeGreaterThan(0.4);
  });

  it('is not compared where the count of a step is hidden, or fewer than ten gave one', () => {
    expect(inAll({ '3': 30, '2': 10, '1': 3 }, { '3': 10, '2': 10, '1': 30 })).toBeUndefined();
    expect(inAll({ '3': 9, vet_inte: 20 }, { '3': 10, '2': 10, '1': 30 })).toBeUndefined();
  });
});
