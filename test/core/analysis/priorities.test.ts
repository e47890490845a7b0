import { describe, expect, it } from 'vitest';
import { prioritiesOf } from '#core/analysis/priorities.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { publishedOf, type Crowd } from '#test/core/analysis/published.ts';

const PLACES: readonly VariableSketch[] = ['1', '2', '3'].map((place) => ({ kind: 'single', id: 'prio', path: [place], values: ['unga', 'sjuk', 'funk', 'natverk'], role: 'need' }));
const votes = (persons: number, ...ranked: readonly string[]): Crowd => ({ kon: 'kvinna', persons, answers: { prio: ranked } });
const women = (crowds: readonly Crowd[]) => prioritiesOf(publishedOf(PLACES, crowds)).find(({ area, side }) => area.level === 'alla' && side === 'women');

describe('a ranking question', () => {
  it('gives every choice its Borda score and the share who ranked it, the highest first', () => {
    const found = women([votes(20, 'unga', 'sjuk', 'funk'), votes(20, 'funk', 'unga', 'sjuk'), votes(10, 'unga')]);
    expect(found?.choices.map(({ answer, borda }) => [answer, borda])).toEqual([
      ['unga', (3 * 30 + 2 * 20) / 150],
      ['funk', (3 * 20 + 20) / 150],
      ['sjuk', (2 * 20 + 20) / 150],
      ['natverk', 0],
    ]);
    expect(found?.choices[0]?.top?.value).toBe(1);
    expect(found?.choices[1]?.top?.value).toBe(0.8);
  });

  it('gives every choice its mean place among those who placed it, where they are ten', () => {
    const found = women([votes(20, 'unga', 'sjuk', 'funk'), votes(20, 'funk', 'unga', 'sjuk'), votes(10, 'unga'), votes(6, 'natverk')]);
    expect(found?.choices.map(({ answer, meanPlace }) => [answer, meanPlace])).toEqual([['unga', (30 + 2 * 20) / 50], ['funk', (20 + 3 * 20) / 40], ['sjuk', (2 * 20 + 3 * 20) / 40], ['natverk', null]]);
  });

  it('tells nothing of a choice of which a place is hidden', () => {
    const found = women([votes(20, 'unga', 'sjuk', 'funk'), votes(3, 'sjuk', 'unga', 'funk'), votes(20, 'funk', 'natverk', 'unga')]);
    expect(found?.choices.filter(({ borda }) => borda === null).map(({ answer }) => answer)).toContain('sjuk');
    expect(found?.choices.every(({ borda, top }) => (borda === null) === (top === null))).toBe(true);
  });
});
