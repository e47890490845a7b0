import { describe, expect, it } from 'vitest';
import { pairsIn, priorityMatrices } from '#core/analysis/quadrants.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { publishedOf, variableOf, withFigures } from '#test/core/analysis/published.ts';
import { shipped } from '#test/core/analysis/shipped.ts';

const PAIRS = ['b1', 'b2', 'b3', 'b4'].map((name) => ({ importance: `${name}_vikt`, satisfaction: `${name}_nu` }));

/** Results whose pairs have these means for women: importance, satisfaction. */
const withMeans = (means: Readonly<Record<string, readonly [number, number | null]>>): PublishedResults => {
  const questions = Object.keys(means).flatMap((name) => [`${name}_vikt`, `${name}_nu`]);
  const answers = Object.fromEntries(questions.map((id) => [id, '1']));
  const plain = publishedOf(questions.map((id) => ({ kind: 'single', id, values: ['1', '2', '3'] })), [{ kon: 'kvinna', persons: 30, answers }, { kon: 'man', persons: 30, answers }]);
  const all = variableOf(plain, 'b1_vikt').figures.find(({ area, gender }) => area.level === 'alla' && gender === 'kvinnor');
  if (!all) throw new Error('no figure of all women');
  const mean = (value: number | null): PublishedFigure => ({ ...all, answer: { id: '_medel', text: 'Medelvärde' }, count: null, share: null, value, status: value === null ? 'suppressed' : 'ok' });
  return Object.entries(means).reduce((results, [name, [importance, state]]) => withFigures(withFigures(results, `${name}_vikt`, [mean(importance)]), `${name}_nu`, [mean(state)]), plain);
};

describe('the priority matrix', () => {
  it('cuts importance and how it is at their means over the pairs', () => {
    const [matrix, ...others] = priorityMatrices(withMeans({ b1: [3, 1], b2: [3, 3], b3: [1, 1], b4: [1, 3] }), PAIRS);
    expect(matrix?.side).toBe('women');
    expect(matrix?.pairs.map(({ quadrant }) => quadrant)).toEqual(['improve', 'keep', 'wait', 'watch']);
    expect(others).toEqual([]);
  });

  it('is left out where a mean is hidden: the cut would be another', () => {
    expect(priorityMatrices(withMeans({ b1: [3, 1], b2: [3, null], b3: [1, 1], b4: [1, 3] }), PAIRS)).toEqual([]);
  });

  it('knows the pairs of questions and of pair matrices', () => {
    expect(pairsIn(shipped('medarbetare'))).toHaveLength(6);
    expect(pairsIn(shipped('medarbetare'))[0]).toEqual({ importance: 'b1_vikt', satisfaction: 'b1_nu' });
    expect(pairsIn(shipped('handlaggare'))[0]).toEqual({ importance: 'behov__lista__vikt', satisfaction: 'behov__lista__nu' });
  });
});
