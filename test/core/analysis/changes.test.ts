import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Change } from '#core/analysis/changes.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { anyLeaningResults, publishedOf, SUPPORT } from '#test/core/analysis/published.ts';

/** How many of 100 women and 100 men have support. */
const supported = (women: number, men: number, of = 100): PublishedResults =>
  publishedOf([SUPPORT], [
    { kon: 'kvinna', persons: women, answers: { stod: 'ja' } },
    { kon: 'kvinna', persons: of - women, answers: { stod: 'nej' } },
    { kon: 'man', persons: men, answers: { stod: 'ja' } },
    { kon: 'man', persons: of - men, answers: { stod: 'nej' } },
  ]);

const compare = (before: PublishedResults, after: PublishedResults, independent = true): readonly Change[] => changesBetween({ before, after, independent, comparable: () => true });
const isJudged = ({ difference, verdict }: Change): boolean => difference !== null || verdict !== null;
const yes = (changes: readonly Change[]): readonly Change[] => changes.filter(({ variable, answer }) => variable.id === 'stod' && answer === 'ja');

describe('a change between two rounds', () => {
  it('is the later share less the earlier in percentage points, for women, men and all, with Newcombe’s interval', () => {
    const changes = yes(compare(supported(30, 50), supported(70, 50)));
    expect(changes.map(({ side, difference, verdict }) => [side, difference?.points, verdict])).toEqual([['women', expect.closeTo(40, 6), 'seen'], ['men', 0, 'none'], ['all', expect.closeTo(20, 6), 'seen']]);
    // Wilson's limits are 60.4 to 78.1 and 21.9 to 39.6 per cent: 40 − √(9.6² + 9.6²) to 40 + √(8.1² + 8.1²).
    expect(changes[0]?.difference).toMatchObject({ low: expect.closeTo(26.4, 1) as number, high: expect.closeTo(51.5, 1) as number });
  });

  it('is not judged where fewer than thirty answered in either round', () => {
    expect(yes(compare(supported(6, 20, 25), supported(90, 50))).map(({ side, verdict }) => [side, verdict])).toEqual([['women', 'few'], ['men', 'few'], ['all', 'none']]);
  });

  it('turns round when the rounds change places', () => {
    fc.assert(fc.property(anyLeaningResults, anyLeaningResults, (one, other) => {
      const back = compare(other, one);
      compare(one, other).forEach(({ difference, verdict }, index) => {
        expect(back[index]?.verdict).toBe(verdict);
        expect(back[index]?.difference?.points ?? null).toEqual(difference && expect.closeTo(-difference.points, 6));
      });
    }), { numRuns: 5 });
  });

  it('of a release and itself is nowhere seen', () => {
    fc.assert(fc.property(anyLeaningResults, (results) => {
      expect(compare(results, results).filter(({ verdict }) => verdict === 'seen')).toEqual([]);
    }), { numRuns: 10 });
  });

  it('has no interval and no verdict where the later release holds the answers of the earlier', () => {
    const changes = compare(supported(30, 50), supported(70, 50), false);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(isJudged)).toEqual([]);
  });

  it('is told of nothing that is hidden in either', () => {
    const changes = yes(compare(supported(2, 50), supported(70, 50)));
    expect(changes[0]?.before).toBeNull();
    expect([changes[0]?.difference, changes[0]?.verdict]).toEqual([null, null]);
  });

  it('of a place is of its own figures, and its verdict reckons with all the places that are looked at', () => {
    const places = ['0127', '0126', '0128', '0181'];
    /** In the first place 30 of 100 women had support, or so many later; in the others always 50. */
    const supportedIn = (codes: readonly string[], women: number): PublishedResults =>
      publishedOf([SUPPORT], codes.flatMap((kommun, index) => (['kvinna', 'man'] as const).flatMap((kon) => {
        const supporting = index === 0 && kon === 'kvinna' ? women : 50;
        return [{ kommun, kon, persons: supporting, answers: { stod: 'ja' } }, { kommun, kon, persons: 100 - supporting, answers: { stod: 'nej' } }];
      })));
    const changeIn = (codes: readonly string[], later: number): Change | undefined =>
      changesBetween({ before: supportedIn(codes, 30), after: supportedIn(codes, later), independent: true, comparable: ({ id }) => id === 'stod' }, { level: 'kommun', id: '0127' }).find(({ answer, side }) => answer === 'ja' && side === 'women');
    expect([changeIn(places, 70)?.difference?.points, changeIn(places, 70)?.verdict]).toEqual([expect.closeTo(40, 6), 'seen']);
    // 30 and 49 of 100: p is 0.006, enough among the answers of one place, not of four.
    expect([changeIn(['0127'], 49)?.difference?.points, changeIn(['0127'], 49)?.verdict]).toEqual([expect.closeTo(19, 6), 'seen']);
    expect([changeIn(places, 49)?.difference?.points, changeIn(places, 49)?.verdict]).toEqual([expect.closeTo(19, 6), 'none']);
  });

  it('is not looked for in what was asked otherwise', () => {
    expect(changesBetween({ before: supported(30, 50), after: supported(70, 50), independent: true, comparable: ({ id }) => id !== 'stod' }).filter(({ variable }) => variable.id === 'stod')).toEqual([]);
  });
});
