import { isSpoken } from '#client/browser/read-aloud/segment.ts';

/** A part of a text, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a Swedish text, without the space after them. A browser that cannot tell them apart reads all at once. */
export const splitSentences = (text: string): readonly Span[] => {
  if (!('Segmenter' in Intl)) return isSpoken(text) ? [{ start: 0, end: text.length }] : [];
  return [...new Intl.Segmenter('sv', { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => isSpoken(segment))
    .map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }));
};

const WORD = /[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]+)*/gu;

/** The word that a place of a text is in, without the signs around it. Browsers do not all tell how long it is, nor always where it begins. */
export const wordAt = (text: string, place: number): Span => {
  const word = [...text.matchAll(WORD)].find(({ index, 0: letters }) => index + letters.length > place);
  return word ? { start: word.index, end: word.index + word[0].length } : { start: place, end: place };
};
