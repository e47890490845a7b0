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

/** The word at a place in a text, without the signs after it. Browsers do not all tell how long it is. */
export const wordAt = (text: string, start: number): Span => {
  const [word = ''] = /^[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]+)*/u.exec(text.slice(start)) ?? [];
  return { start, end: start + word.length };
};
