import { globSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { pageExamples } from '#client/pages/pages.examples.ts';
import { TEST_MATRIX, type Check, type Languages, type Pages } from '#core/accessibility/test-matrix.ts';
import { WAYS } from '#test/support/every-way.ts';
import { findTest, type NamedTest } from '#test/support/named-test.ts';
import { readProjectFile, ROOT } from '#test/support/project-files.ts';

const { devDependencies } = JSON.parse(readProjectFile('package.json')) as { readonly devDependencies: Readonly<Record<string, string>> };

/** By what a test of each kind is known: what it does, and of what it expects something. */
const SIGNS: Readonly<Record<Check, { readonly does: RegExp; readonly expects: RegExp }>> = {
  axe: { does: /axeFinds\(page, ALL\)|findFaults\(page\)/, expects: /axeFinds\(page, ALL\)|findFaults\(page\)/ },
  html: { does: /htmlFaults\(/, expects: /htmlFaults\(/ },
  tree: { does: /ariaSnapshot\(/, expects: /ariaSnapshot\(/ },
  reader: { does: /virtual\.start\(/, expects: /virtual\.spokenPhraseLog\(/ },
  keyboard: { does: /keyboard\.press\('Tab'\)/, expects: /page\.url\(\)/ },
  narrow: { does: /width: 320\b/, expects: /scrollWidth/ },
  zoom: { does: /width: 320, height: 256\b/, expects: /scrollWidth/ },
  forced: { does: /forcedColors: 'active'/, expects: /getComputedStyle/ },
  dark: { does: /colorScheme: 'dark'[^]*COLOURS|COLOURS[^]*colorScheme: 'dark'/, expects: /axeFinds\(page, COLOURS\)/ },
  print: { does: /media: 'print'/, expects: /isVisible\(|visible: true/ },
  script: { does: /javaScriptEnabled: false/, expects: /page\.url\(\)/ },
  speech: { does: /segmentFaults\(page/, expects: /segmentFaults\(page/ },
  settings: { does: /withSettings\(/, expects: /getComputedStyle/ },
};

const PAGES: Readonly<Record<Pages, (test: NamedTest) => boolean>> = {
  surveys: ({ runs, expects }) => runs.includes('WAYS') && expects.includes('everyPage(slug)'),
  kinds: ({ runs }) => runs.includes('documents.map(') || runs.includes('of documents'),
  worker: ({ runs }) => runs.includes('medarbetare'),
  some: () => true,
};

/** The languages that a test names, itself or by the examples that it shows. */
const languagesIn = (source: string): readonly string[] => [
  ...['sv', 'sv-simple'].filter((language) => source.includes(`'${language}'`) || source.includes(`lang=${language}\``)),
  ...Object.entries(pageExamples).flatMap(([name, { language }]) => (source.includes(`'${name}'`) || /(?:of documents|documents\.map\()/.test(source) ? [language] : [])),
];
const LANGUAGES: Readonly<Record<Languages, readonly string[]>> = { both: ['sv', 'sv-simple'], plain: ['sv'], easy: ['sv-simple'] };

describe('the statement says of its tests only what they do', () => {
  it.each(TEST_MATRIX.map((way) => [`${way.check}, ${way.pages}`, way] as const))('%s', (_, { check, program, pages, languages, tests }) => {
    const found = tests.map(({ file, title }) => findTest({ path: file, text: readProjectFile(file) }, title));
    const does = (named: NamedTest): boolean => SIGNS[check].does.test(named.runs) && SIGNS[check].expects.test(named.expects) && PAGES[pages](named);
    expect(tests.filter((_test, index) => !found[index] || !does(found[index]))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    expect(languagesIn(found.map((named) => named?.runs).join('\n'))).toEqual(expect.arrayContaining([...LANGUAGES[languages]]));
    if (program) expect(program.version).toBe(devDependencies[program.name]);
  });

  it('every questionnaire that is published is among those walked through', () => {
    const published = globSync('surveys/*.json', { cwd: ROOT }).filter((path) => (JSON.parse(readProjectFile(path)) as { readonly publish?: boolean }).publish !== false);
    expect(WAYS.map(([slug]) => `surveys/${slug}.json`).sort()).toEqual(published.sort());
  });

  it('every kind of page is among the examples in both languages', () => {
    const kinds = (language: string): ReadonlySet<string> => new Set(Object.values(pageExamples).filter((view) => view.language === language).map(({ page }) => page));
    expect(kinds('sv')).toEqual(kinds('sv-simple'));
  });
});

test('every kind of test that there is stands in the statement, and none that there is not', () => {
  const sources = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT }).filter((path) => !path.endsWith('test-matrix.test.ts')).map(readProjectFile);
  const found = Object.entries(SIGNS).filter(([, { does }]) => sources.some((source) => does.test(source))).map(([check]) => check);
  expect([...new Set(TEST_MATRIX.map(({ check }) => check))].sort()).toEqual(found.sort());
});

/** What the checks above read must be what stands there. */
describe('a test is found', () => {
  const find = (text: string, title = 'pages > are read') => findTest({ path: 'a.test.ts', text }, title);

  it('by its title and those of its groups, with what it expects something of', () => {
    const found = find("const read = () => axe.run(1); describe('pages', () => { it('are read', () => { const faults = read(); expect(faults).toEqual([]); expect(other).toBe(1); }); });");
    expect(found?.runs).toContain('axe.run(1)');
    expect(found?.expects).toContain('axe.run(1)');
  });

  it('with the table it is run for', () => {
    expect(find("const WIDE = { width: 320 }; describe.each([WIDE])('pages', (one) => { it('are read', () => { show(one); }); });")?.runs).toContain('width: 320');
  });

  it('and expects nothing of what it only does, or of what another test does', () => {
    const found = find("describe('pages', () => { it('are read', () => { axe.run(1); expect(true).toBe(true); expect(axe.run(2)); }); it('else', () => { const faults = axe.run(3); expect(faults).toEqual([]); }); });");
    expect([found?.runs.includes('axe.run(1)'), found?.expects]).toEqual([true, 'true']);
  });

  it('with what is gathered before it is looked at', () => {
    expect(find("describe('pages', () => { it('are read', () => { const found = []; for (const one of all) found.push(...faultsOf(one)); expect(found).toEqual([]); }); });")?.expects).toContain('faultsOf(one)');
  });

  it.each(["describe('pages', () => { it.skip('are read', () => { expect(1).toBe(1); }); });", "describe.skip('pages', () => { it('are read', () => { expect(1).toBe(1); }); });", "it('are read', () => {});"])('never where it is not run: %s', (text) => expect(find(text)).toBeNull());
});
