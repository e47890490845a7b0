import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { withPopulations } from '#core/analysis/known-population.ts';
import { differencesOf, type Difference } from '#core/analysis/differences.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { sameShares } from '#core/results/estimators/tests.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';
import { anyLeaningResults, publishedOf, shown, type Crowd } from '#test/core/analysis/published.ts';

const INFLUENCE = { kind: 'single', id: 'inflytande', values: ['ja', 'nej'] } as const;

/** Women and men who answer yes, of all of them. */
const yes = (women: readonly [number, number], men: readonly [number, number], kommun = '0127'): readonly Crowd[] =>
  ([['kvinna', women], ['man', men]] as const).flatMap(([kon, [count, base]]) => [
    { kommun, kon, persons: count, answers: { inflytande: 'ja' } },
    { kommun, kon, persons: base - count, answers: { inflytande: 'nej' } },
  ]);

/** As if so many women and men were known. */
const ofSoMany = (results: PublishedResults, kvinnor: number | null, man: number | null): PublishedResults =>
  withPopulations(results, [{ key: 'alla alla', persons: { kvinnor, man, kvinnor_och_man: null, samtliga: null }, source: { id: 'alla', title: '', source: '', referenceDate: '' } }]);

const inAll = (results: PublishedResults): Difference => {
  const found = differencesOf(results).find(({ area, answer, variable }) => area.level === 'alla' && answer.id === 'ja' && variable.id === 'inflytande');
  if (!found) throw new Error('no difference in all');
  return found;
};

describe('the difference between women and men', () => {
  it('is told with its interval in percentage points, women less men', () => {
    const { difference, verdict, ratio } = inAll(publishedOf([INFLUENCE], yes([56, 70], [48, 80])));
    expect(difference?.points).toBeCloseTo(20, 9);
    expect(difference?.low).toBeCloseTo(5.243, 3);
    expect(difference?.high).toBeCloseTo(33.387, 3);
    expect(ratio?.value).toBeCloseTo(4 / 3, 9);
    expect(verdict).toBe('seen');
  });

  it('is none to be sure of where the interval holds 0', () => expect(inAll(publishedOf([INFLUENCE], yes([36, 70], [40, 80]))).verdict).toBe('none'));

  it('is of too few where fewer than 30 women or men answered, however large', () => {
    expect(inAll(publishedOf([INFLUENCE], yes([24, 29], [10, 80]))).verdict).toBe('few');
    expect(inAll(publishedOf([INFLUENCE], yes([24, 30], [10, 80]))).verdict).toBe('seen');
  });

  it('has no per cent where fewer than ten answered, and no word at all where a figure is hidden', () => {
    const few = inAll(publishedOf([INFLUENCE], yes([9, 9], [40, 80])));
    expect(few.difference).toBeNull();
    expect(few.verdict).toBe('few');
    const hidden = inAll(publishedOf([INFLUENCE], yes([3, 40], [20, 80])));
    expect([hidden.difference, hidden.ratio, hidden.verdict, hidden.adjusted]).toEqual([null, null, null, null]);
  });

  it('is not told as a ratio to very few men', () => {
    const { ratio, difference } = inAll(publishedOf([INFLUENCE], yes([80, 200], [9, 200])));
    expect(difference).not.toBeNull();
    expect(ratio).toBeNull();
  });

  it('is asked of no question that divides the tables', () => {
    expect(new Set(differencesOf(publishedOf([INFLUENCE], yes([56, 70], [48, 80]))).map(({ variable }) => variable.id))).toEqual(new Set(['inflytande']));
  });

  it('is harder to see the more comparisons there are: one of many may be chance', () => {
    const borderline = yes([44, 70], [36, 80]);
    const alone = inAll(publishedOf([INFLUENCE], borderline));
    const others = Array.from({ length: 10 }, (_, index) => ({ kind: 'single', id: `annan${index}`, values: ['ja', 'nej'] }) as const);
    const alike = Object.fromEntries(others.map(({ id }) => [id, 'ja']));
    const mixed = borderline.flatMap((crowd) => [
      { ...crowd, persons: Math.floor(crowd.persons / 2), answers: { ...crowd.answers, ...alike } },
      { ...crowd, persons: Math.ceil(crowd.persons / 2), answers: { ...crowd.answers, ...Object.fromEntries(others.map(({ id }) => [id, 'nej'])) } },
    ]);
    const among = inAll(publishedOf([INFLUENCE, ...others], mixed));
    expect(alone.verdict).toBe('seen');
    expect(among.verdict).toBe('none');
    expect(among.difference).toEqual(alone.difference);
  });

  it('is surer where it is known how many there are, and says so', () => {
    const results = publishedOf([INFLUENCE], yes([36, 60], [26, 60]));
    const [endless, known] = [inAll(results), inAll(ofSoMany(results, 65, 65))];
    expect([endless.verdict, endless.corrected]).toEqual(['none', false]);
    expect([known.verdict, known.corrected]).toEqual(['seen', true]);
    expect(known.difference?.points).toBe(endless.difference?.points);
  });

  it('reckons with no population of women or men alone', () => {
    const results = publishedOf([INFLUENCE], yes([36, 60], [26, 60]));
    const endless = inAll(results);
    for (const [women, men] of [[65, null], [null, 65]] as const) {
      const { difference, ratio, verdict, adjusted, corrected } = inAll(ofSoMany(results, women, men));
      expect(endless).toMatchObject({ difference, ratio, verdict, adjusted, corrected });
    }
    const census = inAll(ofSoMany(results, 60, 60));
    expect([census.difference?.low, census.difference?.high]).toEqual([census.difference?.points, census.difference?.points]);
    expect([census.ratio?.low, census.ratio?.high]).toEqual([census.ratio?.value, census.ratio?.value]);
  });
});

describe('differences of any survey', () => {
  const CODEBOOK = surveyOf([...WHERE, { kind: 'single', id: 'part', values: ['a', 'b', 'c'], role: 'group' }, INFLUENCE, { kind: 'multiple', id: 'hinder', values: ['tid', 'pengar', 'regler'], role: 'barrier' }, { kind: 'number', id: 'antal' }, { kind: 'single', id: 'funk', values: ['ja', 'nej'], sensitive: true }]);
  const anyResults = fc.tuple(fc.integer({ min: 20, max: 600 }), fc.integer()).map(([persons, seed]) => publish(CODEBOOK, respondents(CODEBOOK, persons, seed)));

  const isHidden = (figure: PublishedFigure | null): boolean => figure === null || figure.count === null || figure.base === null || figure.base === 0;

  it('are told where both figures are shown, and a word of them where nothing is hidden', () => {
    fc.assert(fc.property(anyResults, (results) => {
      for (const { women, men, difference, verdict } of differencesOf(results)) {
        expect(verdict === null).toBe(isHidden(women) || isHidden(men));
        expect(difference === null).toBe(!women?.share || !men?.share);
        if (difference) expect(difference.points).toBeCloseTo(100 * (shown(women).share - shown(men).share), 9);
      }
    }), { numRuns: 25 });
  });

  it('are seen only where the interval leaves out 0 and the test agrees, adjusted for how many there are', () => {
    fc.assert(fc.property(anyLeaningResults, (results) => {
      for (const { women, men, difference, adjusted } of differencesOf(results).filter(({ verdict }) => verdict === 'seen')) {
        expect(Math.sign(difference?.low ?? 0) * Math.sign(difference?.high ?? 0)).toBe(1);
        expect(adjusted).toBeGreaterThanOrEqual(sameShares(shown(women), shown(men)) * (1 - 1e-12));
        expect(adjusted).toBeLessThanOrEqual(0.05);
      }
    }), { numRuns: 25 });
  });

  it('are the same of women and men, and of men and women, with the other sign', () => {
    const swap = (results: PublishedResults): PublishedResults => ({
      ...results,
      variables: results.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => ({ ...figure, gender: figure.gender === 'kvinnor' ? 'man' : figure.gender === 'man' ? 'kvinnor' : figure.gender })) })),
    });
    fc.assert(fc.property(anyLeaningResults, (results) => {
      const back = differencesOf(swap(results));
      differencesOf(results).forEach(({ difference, verdict }, index) => {
        expect(back[index]?.verdict).toBe(verdict);
        expect(back[index]?.difference?.points ?? null).toBe(difference && -difference.points + 0);
      });
    }), { numRuns: 15 });
  });
});
