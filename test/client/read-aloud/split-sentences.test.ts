import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences, wordAt } from '#client/browser/read-aloud/split-sentences.ts';

const sentencesOf = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const wordOf = (text: string, place: number): string => {
  const { start, end } = wordAt(text, place);
  return text.slice(start, end);
};

test.each([
  ['Hej! Hur mår du? Bra.', ['Hej!', 'Hur mår du?', 'Bra.']],
  ['Ring 08-465 00 41. Eller mejla fraga@example.org.', ['Ring 08-465 00 41.', 'Eller mejla fraga@example.org.']],
  ['Stöd, t.ex. hjälp kl. 9 på jobbet.', ['Stöd, t.ex. hjälp kl. 9 på jobbet.']],
  ['Ja', ['Ja']],
  ['– * …', []],
  ['', []],
])('“%s” is read as its sentences', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('whatever is written, no letter or figure is left out or said twice', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '! ', '? ', ' ', '\n', 'Å', 'kl. 9 '))).map((parts) => parts.join('')), (text) => {
      const spoken = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '');
      expect(spoken(sentencesOf(text).join(''))).toBe(spoken(text));
    }),
  );
});

test('the word that a voice tells of is marked whole, without the signs around it', () => {
  expect(wordOf('Trivs du, på jobbet?', 6)).toBe('du');
  expect(wordOf('Trivs du på jobbet?', 14)).toBe('jobbet');
  expect(wordOf('Välj ”en” av dem', 5)).toBe('en');
  expect(wordOf('EU:s T-shirt', 0)).toBe('EU:s');
  expect(wordOf('Slut.', 5)).toBe('');
});
