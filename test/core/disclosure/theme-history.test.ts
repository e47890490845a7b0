import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themesSince, type EarlierThemes } from '#core/disclosure/theme-history.ts';
import type { Themes } from '#core/results/themes.ts';

const QUESTION: Themes['question'] = { id: 'forslag', question: 'forslag', field: null, title: { sv: 'Vad?' }, part: null, text: 'Vad?', role: 'suggestion', topic: null, sensitive: false };
type Coding = Readonly<Record<string, readonly string[]>>;
const themes = (coding: Coding): Themes => ({ question: QUESTION, codes: [{ id: 't1', name: 'Tid' }, { id: 't2', name: 'Lön' }], coded: new Map(Object.entries(coding)) });
const showed = (coding: Coding): EarlierThemes => ({ shown: true, coded: new Map(Object.entries(coding)) });
const hid = (coding: Coding): EarlierThemes => ({ ...showed(coding), shown: false });
const since = (now: Coding, ...earlier: readonly EarlierThemes[]) => themesSince(themes(now), earlier)?.map(({ coded }) => [...coded.keys()]);

describe('the themes since an earlier release', () => {
  it('are of those who have been coded since, also of an answer that was there before', () => {
    expect(since({ a: ['t1'], b: [], c: ['t2'] }, showed({ a: ['t1'] }), showed({ a: ['t1'], b: [] }))).toEqual([['b', 'c'], ['c']]);
  });

  it('are none where the coding of an answer that was shown has changed, or it waits again', () => {
    expect(since({ a: ['t2'] }, showed({ a: ['t1'] }))).toBeUndefined();
    expect(since({}, showed({ a: [] }))).toBeUndefined();
    expect(since({ a: ['t2', 't1'] }, showed({ a: ['t1', 't2'] }))).toEqual([[]]);
  });

  it('are none where an answer was shown, not shown, and would be shown again', () => {
    expect(since({ a: ['t1'] }, showed({ a: ['t1'] }), showed({}))).toBeUndefined();
  });

  it('take no heed of a coding that was never shown', () => {
    expect(since({ a: ['t2'], b: [] }, hid({ a: ['t1'] }), showed({ b: [] }), hid({}))).toEqual([['a', 'b'], ['a'], ['a']]);
  });

  it('are fewer from release to release, so that no count of those who came between is negative', () => {
    const coding = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.subarray(['t1', 't2']));
    fc.assert(
      fc.property(coding, fc.array(fc.record({ shown: fc.boolean(), coding })), (now, earlier) => {
        const counts = themesSince(themes(now), earlier.map((each) => ({ shown: each.shown, coded: new Map(Object.entries(each.coding)) })))?.map(({ coded }) => coded);
        counts?.forEach((coded, index) => expect([...coded.keys()].every((response) => (counts[index - 1] ?? new Map(Object.entries(now))).has(response))).toBe(true));
      }),
    );
  });
});
