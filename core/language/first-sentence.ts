import { plainText, sentencesOf } from '#core/language/words.ts';

/** Letters that a name in a list may take. */
const LONGEST = 60;

/** The first sentence of a text, without markup, cut at a word where it is long; empty of a text without words. */
export const firstSentence = (text: string): string => {
  const first = sentencesOf(plainText(text))[0]?.text.replaceAll(/\s+/g, ' ') ?? '';
  return first.length <= LONGEST ? first : `${first.slice(0, first.lastIndexOf(' ', LONGEST) > 0 ? first.lastIndexOf(' ', LONGEST) : LONGEST)} …`;
};
