import { hyphenated } from '#core/language/compounds.ts';
import { findPhrases, wordsOutside } from '#core/language/phrases.ts';
import { textRule } from '#core/language/text-rule.ts';
import { lengthOf } from '#core/language/words.ts';

/** Letters: longer words break a line at 320 px and 200 % text, and are read letter by letter. */
const LONGEST = 14;

export const longWord = textRule({
  id: 'long-word',
  name: 'Långt ord',
  why: `Ord med mer än ${LONGEST} bokstäver är svåra att läsa och får inte plats på en liten skärm.`,
  example: { instead: 'Kontakta en samverkansaktör.', write: 'Kontakta någon som ni samarbetar med.' },
  strictness: { plain: 'advice', easy: 'warning' },
  find: ({ sentences }, { names, known }) =>
    sentences
      .flatMap(({ words }) => wordsOutside(words, findPhrases(words, names)))
      .filter((word) => lengthOf(word) > LONGEST && !known.has(word.toLowerCase()))
      .map((word) => ({ words: [word], message: `”${word}” har ${lengthOf(word)} bokstäver.`, better: advise(word) })),
});

const advise = (word: string): string => {
  const parts = hyphenated(word);
  return parts ? `Skriv om med kortare ord. Det är ett sammansatt ord och kan delas ${parts}.` : 'Skriv om med kortare ord.';
};
