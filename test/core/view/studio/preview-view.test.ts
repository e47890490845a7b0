import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS, settingsFrom, SETTING_NAMES } from '#core/view/settings.ts';
import { carried, PLAIN_PREVIEW, previewAddress, readPreview, type PreviewChoice } from '#core/view/studio/preview-view.ts';

/** The query of an address as Express reads it. */
const queryOf = (address: string): Readonly<Record<string, unknown>> => {
  const query = new URL(address, 'http://site').searchParams;
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).length > 1 ? query.getAll(name) : query.get(name)]));
};

const settings = fc.tuple(...SETTING_NAMES.map((name) => fc.nat(SETTINGS[name].length - 1))).map((places) => settingsFrom((name) => SETTINGS[name][places[SETTING_NAMES.indexOf(name)] ?? 0]));
const fields = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]\w{0,8}(?:\.\w{1,4})?$/), fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 6, selector: ([name]) => name }).map((pairs) => new Map(pairs));
const choice: fc.Arbitrary<PreviewChoice> = fc.record({ language: fc.constantFrom(null, 'sv', 'sv-simple'), settings, person: fc.option(fc.integer({ min: 1, max: 999_999 })), answered: fc.option(fields) });

describe('the address of a page of the preview', () => {
  it('holds how the page is seen and what is answered on it, and nothing is lost', () => {
    fc.assert(fc.property(choice, (chosen) => {
      expect(readPreview(queryOf(previewAddress('enkat', 'sida/2', chosen)))).toEqual(chosen);
    }));
  });

  it('is plain where nothing is chosen, and takes what is no choice for none', () => {
    expect(previewAddress('enkat', 'sida')).toBe('/studio/enkater/enkat/sida/sida');
    expect(readPreview({ fyll: '-1', las: 'x9', sprak: ['sv', 'en'] })).toEqual(PLAIN_PREVIEW);
  });

  it('is never longer than servers take, whatever is answered', () => {
    const many = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.array(fc.string({ unit: 'grapheme', maxLength: 2_000 }), { maxLength: 4 })), { maxLength: 40 });
    fc.assert(fc.property(many, (pairs) => {
      expect(previewAddress('enkat', 'sida', { ...PLAIN_PREVIEW, answered: carried(new Map(pairs)) }).length).toBeLessThan(6_100);
    }), { numRuns: 50 });
    expect(carried(new Map([['a', ['x'.repeat(1_000)]], ['b', []]]))).toEqual(new Map([['a', ['x'.repeat(300)]]]));
    expect(carried(new Map())).toBeNull();
  });
});
