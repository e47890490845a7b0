import { describe, expect, it } from 'vitest';
import { compareScale } from '#core/analysis/scales.ts';
import { stepsOf } from '#core/analysis/steps.ts';
import type { PublishedValue } from '#core/disclosure/publish-results.ts';
import { publishedOf, variableOf } from '#test/core/analysis/published.ts';

const value = (id: string, more: Partial<PublishedValue> = {}): PublishedValue => ({ id, text: id, topic: null, score: null, missing: null, ...more });

describe('the steps of a scale', () => {
  it('are the scores, or the values where those are numbers; “vet inte” has none', () => {
    expect(stepsOf([value('ja', { score: 3 }), value('nej', { score: 1 }), value('vet_inte', { missing: 'dontKnow' })])).toEqual([{ id: 'ja', step: 3 }, { id: 'nej', step: 1 }]);
    expect(stepsOf([value('4'), value('3')])).toEqual([{ id: '4', step: 4 }, { id: '3', step: 3 }]);
  });

  it('are not there where an answer has none', () => {
    expect(stepsOf([value('16_24'), value('25_44')])).toEqual([]);
    expect(stepsOf([value('3'), value('annat')])).toEqual([]);
  });
});

describe('a scale', () => {
  const PLACES = { kind: 'single', id: 'hinder', values: ['3', '2', '1', 'vet_inte'] } as const;
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
