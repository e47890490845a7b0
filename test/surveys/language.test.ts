import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLanguage, type LanguageReport } from '#core/language/check-language.ts';
import { groupBy } from '#core/language/group-by.ts';
import { makeVocabulary, readOwnWords } from '#core/language/vocabulary.ts';
import { GEOGRAPHY, SURVEYS, type Survey } from '#test/surveys/shipped-surveys.ts';

const words = readOwnWords(JSON.parse(readFileSync(new URL('../../surveys/data/words.json', import.meta.url), 'utf8')));
if (!words.ok) throw new Error(words.problems.join('\n'));
const VOCABULARY = makeVocabulary({ ...words.value, names: [...words.value.names, ...GEOGRAPHY.kommuner.map(({ namn }) => namn)] });

const report = (survey: unknown): LanguageReport => checkLanguage(survey, VOCABULARY);

type Path = readonly (string | number)[];

/** Where a text stands in a language, in the order of the file. */
const pathsOf = (value: unknown, language: string, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && language in value) return [[...path, language]];
  return Object.entries(value).flatMap(([key, child]) => pathsOf(child, language, [...path, Array.isArray(value) ? Number(key) : key]));
};

const written = (path: Path): string => path.reduce<string>((all, key) => (typeof key === 'number' ? `${all}[${key}]` : all ? `${all}.${key}` : key), '');

/** The survey with another text at a path; null takes it out. Nothing else is copied. */
const changed = (value: unknown, [key = '', ...rest]: Path, text: string | null): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? changed(item, rest, text) : item));
  const object = value as Readonly<Record<string | number, unknown>>;
  if (rest.length > 0) return { ...object, [key]: changed(object[key], rest, text) };
  const { [key]: _, ...others } = object;
  return text === null ? others : { ...others, [key]: text };
};

/** The words that the survey explains are known on every page. What they mean is looked at outside the pages. */
const explained = ({ explain = {} }: Survey): object => Object.fromEntries(Object.keys(explain).map((word) => [word, null]));

/** The survey with one page only, in its place, or with what stands outside the pages: all that a text there has to do with. */
const around = (survey: Survey, [first, page]: Path): object =>
  first === 'pages' ? { locale: survey.locale, title: { sv: 'Hej', 'sv-simple': 'Hej' }, explain: explained(survey), pages: survey.pages.map((each, index) => (index === page ? each : {})) } : { ...survey, pages: [] };

const keysOf = ({ findings }: LanguageReport): readonly string[] => findings.map(({ rule, path }) => `${rule} ${path}`);

/** Paths where a rule finds something and did not before. */
const newPaths = (before: ReadonlySet<string>, after: LanguageReport): readonly string[] => [...new Set(after.findings.filter((_, index) => !before.has(keysOf(after)[index] ?? '')).map(({ path }) => path))];

const TOO_HARD = 'Huruvida verksamhetens förutsättningar föreligger avseende implementeringen av arbetsmarknadspolitiska åtgärder redovisas kontinuerligt av samverkansaktörernas handläggningsorganisationer i enlighet med tillhandahållna överenskommelser och utvärderingsbestämmelser, t.ex. kvalitetssäkring?';

const CHANGES: readonly (readonly [name: string, text: string | null])[] = [['taken out', null], ['emptied', ''], ['blank', ' \u00A0\n'], ['too hard', TOO_HARD]];

describe.each(SURVEYS)('%s', (_slug, survey) => {
  const whole = report(survey);

  test('has no error of language', () => {
    expect(whole.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has the findings of its pages and of what stands outside them, and no other', () => {
    const parts = [['title'], ...survey.pages.map((_, index) => ['pages', index])];
    expect(parts.flatMap((path) => keysOf(report(around(survey, path)))).toSorted()).toEqual([...keysOf(whole)].toSorted());
  });

  test.each(['sv', 'sv-simple'].flatMap((language) => CHANGES.map((change) => [language, ...change] as const)))('is found out at exactly that path when any %s text is %s', (language, _name, text) => {
    const paths = pathsOf(survey, language);
    expect(paths.length).toBeGreaterThan(50);
    // What a text has to do with is looked at once for all texts of a page.
    const pages = groupBy(paths, ([first, page]) => (first === 'pages' ? page : -1));
    const wrong = [...pages.values()].flatMap((own) => {
      const part = around(survey, own[0] ?? []);
      const before = new Set(keysOf(report(part)));
      return own.flatMap((path) => {
        const found = newPaths(before, report(changed(part, path, text)));
        return found.join() === written(path) ? [] : [`${written(path)}: ${found.join(', ') || 'nothing'}`];
      });
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  test('reads with a LIX under 25 in easy Swedish on most pages, and over 30 on none', () => {
    const pages = whole.pages.filter(({ language, lix }) => language === 'sv-simple' && lix !== null);
    const lines = pages.map(({ path, lix, text }) => `${lix?.toFixed(1).padStart(5) ?? ''}  ${path || 'start page'}: ${text.split('\n')[0] ?? ''}`);
    console.info(`LIX of ${_slug} in easy Swedish, page by page\n${lines.join('\n')}`);
    const figures = pages.map(({ lix }) => lix ?? 0).toSorted((a, b) => a - b);
    expect(figures[figures.length >> 1]).toBeLessThan(25);
    expect(lines.filter((line) => Number(line.slice(0, 5)) > 30)).toEqual([]);
  });
});
