/**
 * Words and sentences of Swedish texts. Every function takes time in proportion to the length of the text.
 * JavaScript's `\b` and `\w` know ASCII only (`/\bår\b/.test('år')` is false), so letters are `\p{L}`.
 */

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Letters that a reader sees: å is one, however it is coded. */
export const lengthOf = (word: string): number => [...word].length;

const BLOCK_END = /<(?:br|\/p|\/li|\/h\d|\/ul|\/ol)[^<>]*>/gi;
const TAG = /<[^<>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ', '&shy;': '' };
/** `{kommun}`: the words of an answer are counted as one short word. */
const PIPED = /\{[^{}]*\}/g;

/** A text as it is read: without markup and soft hyphens, `{name}` as a word. */
export const plainText = (text: string): string =>
  text
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(/&[a-z]{2,4};/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(PIPED, 'ord')
    .normalize('NFC')
    .replaceAll('\u00AD', '');

/** End in a full stop and end no sentence. */
const SHORT = new Set(['t.ex.', 'bl.a.', 'm.m.', 'm.fl.', 'd.v.s.', 'dvs.', 'o.s.v.', 'osv.', 'etc.', 'kl.', 'ca.', 'resp.', 'ev.', 'fr.o.m.', 't.o.m.', 'f.n.', 'p.g.a.', 's.k.', 'jfr.', 'nr.', 'org.nr.', 'st.', 'tel.', 'mån.', 'inkl.', 'exkl.', 'obs.', 'f.d.']);
const LONGEST_SHORT = 10;

/** Begins nowhere inside a row of marks, or ten thousand of them would take a second. */
const END = /(?<![.!?…:])[.!?…:]+["”’)\]]*(?=\s|$)|\n+/gu;

/** Björnsson (1968) counts a sentence at a full stop, a colon or the like; a text without any is one sentence. */
export const sentencesOf = (plain: string): readonly Sentence[] => {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of plain.matchAll(END)) {
    if (mark === '.' && endsShort(plain, index)) continue;
    pieces.push(plain.slice(start, index + mark.length));
    start = index + mark.length;
  }
  return [...pieces, plain.slice(start)].map((text) => ({ text: text.trim(), words: wordsOf(text) })).filter(({ words }) => words.length > 0);
};

/** Whether the full stop at `at` belongs to an abbreviation, also one that is written apart (”t. ex. du”), or to a number in an order: ”den 1. mars”. */
const endsShort = (plain: string, at: number): boolean => {
  const before = plain.slice(Math.max(0, at - LONGEST_SHORT), at + 1);
  const last = before.slice(before.search(/\S+$/u));
  return SHORT.has(last.toLowerCase()) || (/^(?:\d|\p{Ll}){1,2}\.$/u.test(last) && /^\s+\p{Ll}/u.test(plain.slice(at + 1, at + 4)));
};

/** Words and sentences without what stands within quotation marks: names of buttons and answers are not the author's own words. */
export const withoutQuotes = (plain: string): string => plain.replace(/”[^”]*”|"[^"]*"/g, ' ');
