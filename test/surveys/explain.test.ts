import { describe, expect, test } from 'vitest';
import { measureTexts } from '#core/language/lix.ts';
import { indexPhrases } from '#core/language/phrases.ts';
import { sentencesOf } from '#core/language/words.ts';
import { SURVEYS, type Survey, type Text } from '#test/surveys/shipped-surveys.ts';

const NO_NAMES = indexPhrases<true>([]);

const explained = (survey: Survey): readonly (readonly [string, Text])[] => Object.entries(survey.explain ?? {});

test('the questionnaires with hard words explain them', () => {
  expect(SURVEYS.filter(([, survey]) => explained(survey).length > 0).map(([slug]) => slug)).toEqual(['forbund', 'foretag', 'handlaggare', 'kommun', 'medarbetare', 'partnerstatistik']);
});

describe.each(SURVEYS.flatMap(([slug, survey]) => explained(survey).map(([word, text]) => [slug, word, text] as const)))('%s explains “%s”', (_slug, _word, text) => {
  test('in both languages', () => {
    expect(Object.keys(text)).toEqual(['sv', 'sv-simple']);
  });

  test('in easy Swedish with a LIX under 30, in short sentences', () => {
    expect(measureTexts([text['sv-simple']], NO_NAMES).lix).toBeLessThan(30);
    for (const sentence of sentencesOf(text['sv-simple'])) expect(sentence.words.length, sentence.text).toBeLessThanOrEqual(12);
  });
});
