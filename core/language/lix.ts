import { findPhrases, wordsOutside, type Phrases } from '#core/language/phrases.ts';
import { lengthOf, plainText, sentencesOf } from '#core/language/words.ts';

/** Longer words than this are long (Björnsson). */
const LONG = 6;

/** What LIX was counted on, names apart. */
export interface LixCount {
  /** O/M + 100·L/O, null where there is no word. */
  readonly lix: number | null;
  readonly words: number;
  readonly sentences: number;
  /** Number of long words. */
  readonly long: number;
  /** Each once. */
  readonly longWords: readonly string[];
  readonly namesApart: readonly string[];
  /** The text that was counted, one of the given texts a line. */
  readonly text: string;
}

/**
 * LIX of what is shown together: each text ends a sentence, as an answer or a heading does. C. H. Björnsson, Läsbarhet (1968).
 * Names of authorities and places are left out: nobody can choose an easier one.
 * @param texts as they are written, markup and `{name}` included
 */
export const measureTexts = (texts: readonly string[], names: Phrases<true>): LixCount => {
  const plain = texts.map(plainText);
  const sentences = plain.flatMap(sentencesOf).map(({ words }) => ({ words, found: findPhrases(words, names) }));
  const counted = sentences.map(({ words, found }) => wordsOutside(words, found)).filter((words) => words.length > 0);
  const words = counted.flat();
  const longWords = words.filter((word) => lengthOf(word) > LONG);
  return {
    lix: words.length === 0 ? null : words.length / counted.length + (100 * longWords.length) / words.length,
    words: words.length,
    sentences: counted.length,
    long: longWords.length,
    longWords: [...new Set(longWords)],
    namesApart: sentences.flatMap((sentence) => sentence.found.map(({ at, count }) => sentence.words.slice(at, at + count).join(' '))),
    text: plain.map((text) => text.trim()).join('\n'),
  };
};

/** As it is told: one decimal, Swedish comma. */
export const formatLix = (lix: number): string => lix.toFixed(1).replace('.', ',');
