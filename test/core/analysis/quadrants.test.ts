import { describe, expect, it } from 'vitest';
import { priorityMatrices } from '#core/analysis/quadrants.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { needVariables, publishedOf, variableOf, withFigures } from '#test/core/analysis/published.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';

/** Results whose pairs have these means for women: importance, satisfaction. */
const withMeans = (means: Readonly<Record<string, readonly [number, number | null]>>): PublishedResults => {
  const questions = Object.keys(means).flatMap((name) => [`${name}_vikt`, `${name}_nu`]);
  const answers = Object.fromEntries(questions.map((id) => [id, 'a']));
  const crowds = (['kvinna', 'man'] as const).map((kon) => ({ kon, persons: 30, answers: { ...answers, ...Object.fromEntries(Object.keys(means).map((name) => [name, { behov: 'stort' }])) } }));
  const plain = publishedOf([...questions.map((id) => ({ kind: 'single', id, values: ['a', 'b', 'c'] }) as const), ...needVariables(Object.keys(means))], crowds);
  const all = variableOf(plain, 'b1_vikt').figures.find(({ area, gender }) => area.level === 'alla' && gender === 'kvinnor');
  if (!all) throw new Error('no figure of all women');
  const mean = (value: number | null): PublishedFigure => ({ ...all, answer: { id: '_medel', text: 'Medelvärde' }, count: null, share: null, value, status: value === null ? 'suppressed' : 'ok' });
  return Object.entries(means).reduce((results, [name, [importance, state]]) => withFigures(withFigures(results, `${name}_vikt`, [mean(importance)]), `${name}_nu`, [mean(state)]), plain);
};

describe('the priority matrix', () => {
  it('cuts importance and how it is at their means over the pairs', () => {
    const [matrix, ...others] = priorityMatrices(withMeans({ b1: [3, 1], b2: [3, 3], b3: [1, 1], b4: [1, 3] }));
    expect(matrix?.side).toBe('women');
    expect(matrix?.pairs.map(({ quadrant }) => quadrant)).toEqual(['improve', 'keep', 'wait', 'watch']);
    expect(others).toEqual([]);
  });

  it('is left out where a mean is hidden: the cut would be another', () => {
    expect(priorityMatrices(withMeans({ b1: [3, 1], b2: [3, null], b3: [1, 1], b4: [1, 3] }))).toEqual([]);
  });

  it('tells of the shipped pairs what their published means say', () => {
    const results = publishedDemo('medarbetare', 900, /^b[1-3]_/);
    const men = priorityMatrices(results).find(({ area, side }) => area.level === 'alla' && side === 'men');
    expect(men?.pairs).toHaveLength(3);
    for (const { importance, means, discrepancy } of men?.pairs ?? []) {
      expect(variableOf(results, importance.id).figures.find(({ answer, area, gender, group }) => answer.id === '_medel' && area.level === 'alla' && gender === 'man' && group === null)?.value).toBe(means.importance);
      expect(discrepancy).toBeCloseTo((means.importance - means.satisfaction) * means.importance, 12);
    }
  });
});
