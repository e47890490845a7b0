import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themesSince, withoutMergedSince, type EarlierThemes } from '#core/disclosure/theme-history.ts';
import { mergedThemes, themesNow, type MergedTheme } from '#core/open-answers/merged-themes.ts';
import type { Themes } from '#core/results/themes.ts';
import { canCompute } from '#test/core/disclosure/attacker.ts';

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

const merge = (id: string, mergedInto: string): MergedTheme => ({ question: 'forslag', id, mergedInto });
const coded = (...ids: readonly string[]): Themes => ({ ...themes({}), codes: ids.map((id) => ({ id, name: id })) });
const left = (now: readonly string[], listed: readonly string[], ...merges: readonly MergedTheme[]): readonly string[] => withoutMergedSince(coded(...now), listed, mergedThemes(merges, 'forslag')).codes.map(({ id }) => id);

describe('codes that became one', () => {
  it('are one code of an answer that has both, also where that became part of another in turn', () => {
    const now = mergedThemes([merge('t2', 't1'), merge('t1', 't3'), { ...merge('t4', 't1'), question: 'annan' }], 'forslag');
    expect([themesNow(['t2', 't1', 't4'], now), themesNow(['t3', 't2'], now), themesNow([], now)]).toEqual([['t3', 't4'], ['t3'], []]);
  });

  it('are left out where a release listed what went into them, and the others stay', () => {
    expect(left(['t1', 't3'], ['t1', 't2', 't3'], merge('t2', 't1'))).toEqual(['t3']);
    expect(left(['t3', 't4'], ['t1', 't2', 't3', 't4'], merge('t2', 't1'), merge('t1', 't3'))).toEqual(['t4']);
  });

  it('stay where no release listed what went into them: it came later, or they were one before', () => {
    expect(left(['t1', 't3'], ['t1', 't3'], merge('t2', 't1'))).toEqual(['t1', 't3']);
    expect(left(['t1', 't3'], [], merge('t2', 't1'))).toEqual(['t1', 't3']);
  });

  it('tell an attacker of several releases of the same answers how many had one and not the other only where nothing is left out', () => {
    const ids = ['t1', 't2', 't3', 't4'];
    const patterns = Array.from({ length: 2 ** ids.length }, (_, each) => ids.filter((__, index) => each & (1 << index)));
    /** Those who have any of what a code holds. */
    const holding = (code: string, now: (id: string) => string): readonly number[] => patterns.flatMap((pattern, atom) => (pattern.some((id) => now(id) === code) ? [atom] : []));
    const merges = fc.shuffledSubarray([merge('t2', 't1'), merge('t3', 't1'), merge('t4', 't3'), merge('t1', 't4')], { minLength: 1 });
    fc.assert(
      fc.property(merges, fc.nat({ max: 3 }), (orders, before) => {
        const done = orders.reduce<readonly MergedTheme[]>((all, order) => (all.some(({ id }) => id === order.id || id === order.mergedInto) ? all : [...all, order]), []);
        const attack = (guarded: boolean) => {
          const known: (readonly number[])[] = [patterns.map((_, atom) => atom)];
          const listed: string[] = [];
          // A release after the merges that were made before any, and one after each of the others.
          for (let count = Math.min(before, done.length); count <= done.length; count += 1) {
            const now = mergedThemes(done.slice(0, count), 'forslag');
            const codes = coded(...ids.filter((id) => now(id) === id));
            const told = (guarded ? withoutMergedSince(codes, listed, now) : codes).codes.map(({ id }) => id);
            known.push(...told.map((id) => holding(id, now)));
            listed.push(...told);
          }
          return canCompute(patterns.length, known);
        };
        const later = done.slice(before);
        const secret = ({ id, mergedInto }: MergedTheme, count: number): readonly number[] => {
          const now = mergedThemes(done.slice(0, count), 'forslag');
          const others = new Set(holding(mergedInto, now));
          return holding(id, now).filter((atom) => !others.has(atom));
        };
        const [safe, naive] = [attack(true), attack(false)];
        later.forEach((order, index) => {
          expect(safe(secret(order, before + index))).toBe(false);
          expect(naive(secret(order, before + index))).toBe(true);
        });
      }),
    );
  });
});
