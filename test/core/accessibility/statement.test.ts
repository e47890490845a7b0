import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPage, readReport } from '#core/accessibility/read-report.ts';
import { TEST_KINDS } from '#core/accessibility/known-shortcomings.ts';
import { readStatement } from '#core/accessibility/read-statement.ts';
import { TEST_MATRIX } from '#core/accessibility/test-matrix.ts';
import { whatWorks } from '#core/accessibility/what-works.ts';

const WHOLE = {
  actor: 'Samordningsförbundet',
  email: 'fraga@example.org',
  tel: '08-465 00 41',
  status: 'partial',
  assessed: '2026-11-01',
  updated: '2026-11-24',
  assessor: 'Granskarna AB',
  tests: [{ kind: 'people', by: 'Fem medarbetare', with: 'egna telefoner', date: '2026-11-20' }],
  shortcomings: [{ sv: 'Kartan går inte att förstora.', 'sv-simple': 'Du kan inte göra kartan större.' }],
  authority: { name: 'Myndigheten', url: 'https://www.example.se/anmalan' },
};

describe('the operator’s part of the statement', () => {
  it('is read as it stands', () => {
    expect(readStatement(WHOLE)).toEqual({ ok: true, value: WHOLE });
  });

  it('needs only who, how they are reached, how far they have come, and when', () => {
    const { actor, tel, status, assessed, updated } = WHOLE;
    expect(readStatement({ actor, tel, status, assessed, updated })).toEqual({ ok: true, value: { actor, tel, status, assessed, updated, email: null, assessor: null, tests: [], shortcomings: [], authority: null } });
  });

  it.each([
    [{ actor: '' }, 'actor'],
    [{ email: undefined, tel: undefined }, 'email'],
    [{ status: undefined }, 'status'],
    [{ status: 'delvis' }, 'status'],
    [{ assessed: '2026-02-31' }, 'assessed'],
    [{ updated: undefined }, 'updated'],
    [{ tests: [{ kind: 'robots', by: 'X', with: 'Y', date: '2026-11-20' }] }, 'tests'],
    [{ tests: 'inga' }, 'tests'],
    [{ shortcomings: [1] }, 'shortcomings'],
    [{ shortcomings: 'inga' }, 'shortcomings'],
    [{ shortcomings: [{}] }, 'shortcomings'],
    [{ shortcomings: [{ sv: '' }] }, 'shortcomings'],
    [{ shortcomings: [{ en: 'The map' }] }, 'shortcomings'],
    [{ authority: { name: 'X', url: 'http://x' } }, 'authority'],
    [{ Aktör: 'X' }, 'Aktör'],
  ])('is refused with %j, by name', (change, named) => {
    const result = readStatement({ ...WHOLE, ...change });
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(named)]);
  });
});

describe('the status in the statement', () => {
  const done = TEST_KINDS.map((kind) => ({ kind, by: 'Vi', with: 'egna telefoner', date: '2026-11-20' }));
  const problemsOf = (change: object): readonly string[] => {
    const result = readStatement({ ...WHOLE, tests: done, shortcomings: [], ...change });
    return result.ok ? [] : result.problems;
  };

  it('may be “full” where everything is tested and nothing is known to be wrong', () => {
    expect(problemsOf({ status: 'full' })).toEqual([]);
  });

  it('may not be “full” beside shortcomings, of the installation or of what nobody has tested', () => {
    expect(problemsOf({ status: 'full', shortcomings: ['Kartan går inte att förstora.'] })).toEqual([expect.stringContaining('ta bort de brister som är rättade')]);
    expect(problemsOf({ status: 'full', tests: done.slice(0, 1) })).toEqual(['”status” kan inte vara ”full” förrän tjänsten är provad på alla sätt. I ”tests” saknas: screenReaders, otherAids. Skriv ”partial” så länge.']);
  });

  it.each(['partial', 'none'])('may be “%s” only beside a shortcoming: the law asks for the reason', (status) => {
    expect(problemsOf({ status })).toEqual([expect.stringContaining('inga brister står i filen')]);
    expect(problemsOf({ status, shortcomings: ['Kartan går inte att förstora.'] })).toEqual([]);
    expect(problemsOf({ status, tests: [] })).toEqual([]);
  });
});

describe('what works', () => {
  const keyboard = { key: 'accessibility.works.keyboard' };
  const pagesOf = (matrix: typeof TEST_MATRIX) => whatWorks(matrix).filter(({ works }) => works.some(({ key }) => key === keyboard.key)).map(({ pages }) => pages);

  it('is told with the pages that it was tried on', () => {
    expect(pagesOf(TEST_MATRIX)).toEqual([{ key: 'accessibility.works.pages', parameters: { pages: { key: 'accessibility.pages.worker' } } }]);
  });

  it('is not told where no test tries it', () => {
    expect(pagesOf(TEST_MATRIX.filter(({ check }) => check !== 'keyboard'))).toEqual([]);
    expect(whatWorks([])).toEqual([]);
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
