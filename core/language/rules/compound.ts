import { isEveryday, splitCompound } from '#core/language/compounds.ts';
import { findPhrases, wordsOutside } from '#core/language/phrases.ts';
import { textRule } from '#core/language/text-rule.ts';
import { lengthOf } from '#core/language/words.ts';

/** Letters. Shorter compounds are read as one word; longer ones than the limit of `long-word` are told there. */
const SHORTEST = 10;
const LONGEST = 14;

export const compound = textRule({
  id: 'compound',
  name: 'Dolt sammansatt ord',
  why: 'Ett sammansatt ord är två tankar i ett ord. Den som läser långsamt måste dela det själv.',
  example: { instead: 'Vi gör en behovsanalys.', write: 'Vi tar reda på vad ni behöver.' },
  strictness: { plain: null, easy: 'advice' },
  find: ({ sentences }, { names, known }) =>
    sentences
      .flatMap(({ words }) => wordsOutside(words, findPhrases(words, names)))
      .filter((word) => lengthOf(word) >= SHORTEST && lengthOf(word) <= LONGEST && !known.has(word.toLowerCase()) && !isEveryday(word))
      .flatMap((word) => {
        const parts = splitCompound(word);
        return parts ? [{ words: [word], message: `”${word}” är sammansatt: ${parts.join('-')}.`, better: 'Skriv om med två eller flera korta ord, eller förklara ordet.' }] : [];
      }),
});
