import { groupBy } from '#core/language/group-by.ts';

/** Phrases of one word or several, found in time in proportion to the text. */
export interface Phrases<Value> {
  /** By first word in lower case; the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Value>[]>;
}

export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

export interface PhraseFound<Value> {
  /** Index of its first word. */
  readonly at: number;
  readonly count: number;
  readonly value: Value;
}

/** @param entries phrases in any case, words apart by spaces. */
export const indexPhrases = <Value>(entries: readonly (readonly [phrase: string, value: Value])[]): Phrases<Value> => {
  const phrases = entries.map(([phrase, value]) => ({ words: phrase.toLowerCase().split(/\s+/), value })).filter(({ words }) => words[0] !== '');
  const groups = [...groupBy(phrases, ({ words }) => words[0] ?? '')];
  return { byFirst: new Map(groups.map(([first, found]) => [first, found.toSorted((a, b) => b.words.length - a.words.length)])) };
};

/** Every phrase among the words, the longest at each place, none inside another. */
export const findPhrases = <Value>(words: readonly string[], phrases: Phrases<Value>): readonly PhraseFound<Value>[] => {
  const lower = words.map((word) => word.toLowerCase());
  const found: PhraseFound<Value>[] = [];
  for (let at = 0; at < lower.length; ) {
    const phrase = phrases.byFirst.get(lower[at] ?? '')?.find((candidate) => candidate.words.every((word, index) => lower[at + index] === word));
    if (phrase) found.push({ at, count: phrase.words.length, value: phrase.value });
    at += phrase?.words.length ?? 1;
  }
  return found;
};

/** The indexes of the words that stand in a phrase. */
export const placesOf = (found: readonly PhraseFound<unknown>[]): ReadonlySet<number> => new Set(found.flatMap(({ at, count }) => Array.from({ length: count }, (_, index) => at + index)));

/** The words that stand in no phrase. */
export const wordsOutside = (words: readonly string[], found: readonly PhraseFound<unknown>[]): readonly string[] => {
  const inside = placesOf(found);
  return words.filter((_, index) => !inside.has(index));
};
