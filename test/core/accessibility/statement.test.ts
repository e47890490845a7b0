import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPage, readReport } from '#core/accessibility/read-report.ts';
import { readStatement } from '#core/accessibility/statement.ts';

const WHOLE = {
  actor: 'Samordningsförbundet',
  email: 'fraga@example.org',
  tel: '08-465 00 41',
  assessed: '2026-11-01',
  updated: '2026-11-24',
  assessor: 'Granskarna AB',
  tests: [{ kind: 'people', by: 'Fem medarbetare', with: 'egna telefoner', date: '2026-11-20' }],
  shortcomings: ['Kartan går inte att förstora.'],
  authority: { name: 'Myndigheten', url: 'https://www.example.se/anmalan' },
};

describe('the operator’s part of the statement', () => {
  it('is read as it stands', () => {
    expect(readStatement(WHOLE)).toEqual({ ok: true, value: WHOLE });
  });

  it('needs only who, how they are reached, and when', () => {
    const { actor, tel, assessed, updated } = WHOLE;
    expect(readStatement({ actor, tel, assessed, updated })).toEqual({ ok: true, value: { actor, tel, assessed, updated, email: null, assessor: null, tests: [], shortcomings: [], authority: null } });
  });

  it.each([
    [{ actor: '' }, 'actor'],
    [{ email: undefined, tel: undefined }, 'email'],
    [{ assessed: '2026-02-31' }, 'assessed'],
    [{ updated: undefined }, 'updated'],
    [{ tests: [{ kind: 'robots', by: 'X', with: 'Y', date: '2026-11-20' }] }, 'tests'],
    [{ tests: 'inga' }, 'tests'],
    [{ shortcomings: [1] }, 'shortcomings'],
    [{ authority: { name: 'X', url: 'http://x' } }, 'authority'],
    [{ Aktör: 'X' }, 'Aktör'],
  ])('is refused with %j, by name', (change, named) => {
    const result = readStatement({ ...WHOLE, ...change });
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(named)]);
  });
});

describe('the page that a report is about', () => {
  it.each(['/', '/e/medarbetare', '/e/medarbetare/hinder/2', '/e/a_b/granska'])('may be %s', (path) => expect(localPage(path)).toBe(path));
  it.each(['', 'x', '//example.org', '/\\example.org', 'https://example.org/', '/e/x?lang=sv', '/<b>', `/${'a'.repeat(200)}`])('is not taken from %j', (path) => expect(localPage(path)).toBe(''));
  it('is empty or the same path, whatever is given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (path) => ['', path].includes(localPage(path))));
  });
});

describe('a report', () => {
  it('is read as it was typed, whatever is wrong with it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (wrong, doing) => {
        const { report } = readReport(new Map([['fel', [wrong]], ['gjorde', [doing]]]));
        expect([report.wrong, report.doing]).toEqual([wrong, doing].map((text) => text.replace(/\r\n?/g, '\n').trim()));
      }),
    );
  });

  it('must say what is wrong, and no part of it may be too long', () => {
    const targets = (fields: Readonly<Record<string, string>>): readonly string[] => readReport(new Map(Object.entries(fields).map(([name, text]) => [name, [text]]))).problems.map(({ target }) => target);
    expect(targets({ fel: ' ' })).toEqual(['fel']);
    expect(targets({ fel: 'x' })).toEqual([]);
    expect(targets({ fel: 'x'.repeat(2001), gjorde: 'x'.repeat(2001), sida: 'x'.repeat(201), kontakt: 'x'.repeat(201) }).toSorted()).toEqual(['fel', 'gjorde', 'kontakt', 'sida']);
  });
});
