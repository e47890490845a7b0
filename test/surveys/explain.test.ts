import { describe, expect, test } from 'vitest';
import { SURVEYS, type Survey, type Text } from '#test/surveys/shipped-surveys.ts';

const explained = (survey: Survey): readonly (readonly [string, Text])[] => Object.entries(survey.explain ?? {});

/** Words a sentence, and long words in a hundred (Björnsson 1968). */
const lix = (text: string): number => {
  const words = text.match(/[\p{L}\d-]+/gu) ?? [];
  return words.length / sentences(text).length + (100 * words.filter((word) => word.length > 6).length) / words.length;
};

const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/);

test('the questionnaires with hard words explain them', () => {
  expect(SURVEYS.filter(([, survey]) => explained(survey).length > 0).map(([slug]) => slug)).toEqual(['forbund', 'foretag', 'handlaggare', 'kommun', 'medarbetare', 'partnerstatistik']);
});

describe.each(SURVEYS.flatMap(([slug, survey]) => explained(survey).map(([word, text]) => [slug, word, text] as const)))('%s explains “%s”', (_slug, _word, text) => {
  test('in both languages', () => {
    expect(Object.keys(text)).toEqual(['sv', 'sv-simple']);
  });

  test('in easy Swedish with a LIX under 30, in short sentences', () => {
    expect(lix(text['sv-simple'])).toBeLessThan(30);
    for (const sentence of sentences(text['sv-simple'])) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(12);
  });
});
