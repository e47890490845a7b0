import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { sheetNames } from '#core/export/workbook/sheet-names.ts';

describe('the names of sheets', () => {
  it.each([
    [['svart'], ['svart']],
    [['a/b:c*d?e[f]g\\h'], ['a_b_c_d_e_f_g_h']],
    [["'citat'"], ['citat']],
    [[''], ['Blad']],
    [['History'], ['History 2']],
    [['Kodbok'], ['Kodbok 2']],
    [['fråga', 'FRÅGA'], ['fråga', 'FRÅGA 2']],
    [['x'.repeat(40), 'x'.repeat(41)], ['x'.repeat(31), `${'x'.repeat(29)} 2`]],
  ])('of %j are %j', (wishes, names) => {
    expect(sheetNames(wishes, ['Läs mig', 'Kodbok'])).toEqual(names);
  });

  it('are such that Excel takes them, whatever was wished', () => {
    const anyWish = fc.string({ unit: fc.constantFrom('a', 'A', 'å', "'", '/', ':', '😀', ' ', '\n', '\u0000', 'x'.repeat(29)) });
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 12 }), (wishes) => {
        const names = sheetNames(wishes, ['Innehåll']);
        expect(names).toHaveLength(wishes.length);
        expect(new Set(['innehåll', 'history', ...names.map((name) => name.toLowerCase())]).size).toBe(names.length + 2);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}|\p{Cs}/u);
        }
      }),
    );
  });
});
