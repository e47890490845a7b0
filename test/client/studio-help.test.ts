import { describe, expect, it } from 'vitest';
import texts from '#client/locales/studio.json' with { type: 'json' };
import { translate } from '#client/texts.ts';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { addExample } from '#core/editor/add-example.ts';
import { GUIDE_EXAMPLES, guideQuestionnaire, type GuideExample } from '#core/editor/guide-examples.ts';
import { checkLanguage } from '#core/language/check-language.ts';
import { measureTexts } from '#core/language/lix.ts';
import { indexPhrases } from '#core/language/phrases.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { EASY_PAIRS, easyGuide } from '#core/view/studio/build-easy-guide.ts';
import { analysisGuide, helpPage } from '#core/view/studio/build-help.ts';
import { jsonGuide } from '#core/view/studio/build-json-guide.ts';

const reader = { name: 'Kim', organisation: 'Förbundet', role: 'reader', csrf: '' } as const;
const guide = jsonGuide({ reader, surveys: ['medarbetare'], origin: 'https://enkat.example.se', today: '2026-11-24' });
const examples = Object.keys(GUIDE_EXAMPLES) as readonly GuideExample[];
const vocabulary = makeVocabulary(NO_OWN_WORDS);

describe('help in the studio', () => {
  it.each([helpPage(reader), analysisGuide(reader), guide, easyGuide(reader)])('is easy to read at $title.key', ({ title, lead, sections }) => {
    const said = [title, lead, ...sections.flatMap((section) => [section.title, section.text])].map(({ key }) => texts[key as keyof typeof texts]);
    expect(measureTexts(said, indexPhrases<true>([])).lix ?? 0).toBeLessThanOrEqual(40);
  });

  it('says all that its pages name', () => {
    const say = translate('sv');
    for (const { title, text, list } of [helpPage(reader), guide, easyGuide(reader)].flatMap(({ sections }) => sections)) for (const each of [title, text, ...list.map((item) => item.text)]) expect('key' in each ? say(each).text : each.text).not.toBe('');
  });
});

describe('the examples of the guide', () => {
  it('are a questionnaire that can be published, well written in both languages', () => {
    expect(compileQuestionnaire(guideQuestionnaire())).toMatchObject({ ok: true });
    expect(checkLanguage(guideQuestionnaire(), vocabulary).findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });

  it('are shown as those who answer see them', () => {
    const shown = guide.sections.flatMap(({ example }) => (example ? [example] : []));
    expect(shown.length).toBe(examples.length);
    expect(shown.filter(({ items }) => items.length === 0)).toEqual([]);
    expect(new Set(shown.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(shown.flatMap(({ items }) => items).length);
  });

  it.each(examples)('can be put in a questionnaire again and again: %s', (name) => {
    const once = addExample(blankQuestionnaire(), name)?.source ?? '';
    // A second question about gender is refused as it should be.
    if (name !== 'roller') expect(compileQuestionnaire(JSON.parse(addExample(once, name)?.source ?? ''))).toMatchObject({ ok: true });
    expect(once.startsWith(blankQuestionnaire().slice(0, 2_000))).toBe(true);
  });

  it('are put in no text that has no page', () => {
    expect([addExample('{', 'val'), addExample('{}', 'val'), addExample('{ "pages": [] }', 'val')]).toEqual([null, null, null]);
  });
});

describe('the pairs of the guide to easy Swedish', () => {
  const findings = (text: string) => checkLanguage({ locale: 'sv', pages: [{ elements: [{ type: 'text', name: 'a', title: { sv: text, 'sv-simple': text } }] }] }, vocabulary).findings.filter(({ language, severity }) => language === 'sv-simple' && severity !== 'advice');

  it.each(Object.values(EASY_PAIRS))('are mended by their own rules: $after', ({ after }) => {
    expect(findings(after)).toEqual([]);
  });
});
