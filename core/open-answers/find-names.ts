import type { Span } from '#core/open-answers/personal.ts';
import FIRST from './data/first-names.json' with { type: 'json' };
import LAST from './data/last-names.json' with { type: 'json' };
import WORDS from './data/names-that-are-words.json' with { type: 'json' };
import OPENERS from './data/openers.json' with { type: 'json' };
import PUBLIC from '../language/data/names.sv.json' with { type: 'json' };

const small = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

const WORD_NAMES = small(WORDS);
const FIRST_NAMES = small(FIRST);
const LAST_NAMES = small(LAST);
/** Words that are written with a capital in the middle of a sentence and name no person: authorities, municipalities, countries and some more. */
const PUBLIC_WORDS = small([...PUBLIC.flatMap((name) => name.split(' ')), ...OPENERS, 'Jesus', 'Gud', 'Internet', 'Facebook', 'Instagram', 'Google', 'Excel', 'Word', 'Teams', 'Zoom', 'Swish', 'Covid', 'Corona', 'Sverige', 'Stockholm', 'Stockholms', 'Jul', 'Påsk', 'Södertörn', 'Rapport', 'Aktuellt']);

interface Token extends Span {
  readonly word: string;
  /** It begins a sentence, so that its capital says nothing. */
  readonly opens: boolean;
}

const TOKEN = /\p{L}[\p{L}’'-]*/gu;
const ENDS_SENTENCE = /(?:^|[.!?\n•*–-]\s*|["”»(]\s*)$/u;
/** As far back as the end of the sentence before can be. */
const BEFORE = 6;

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length, opens: ENDS_SENTENCE.test(text.slice(Math.max(0, index - BEFORE), index)) }));

const isIn = (names: ReadonlySet<string>, word: string): boolean => {
  const name = word.toLowerCase();
  return names.has(name) || (name.endsWith('s') && names.has(name.replace(/[’']?s$/u, '')));
};

/** A capital and then small letters, as `Anna-Karin` and `McDonald` have. Abbreviations have none. */
const isCapitalised = (word: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(word);

/** `Anna-Karin`: two names of the list, also written small. */
const isDoubleName = (word: string): boolean => word.includes('-') && word.split('-').every((part) => isIn(FIRST_NAMES, part));

/** A first name of the list, however it is written; one that is a word too only where its capital says so. */
const isFirstName = ({ word, opens }: Token): boolean => isIn(FIRST_NAMES, word) && (!isIn(WORD_NAMES, word) || (isCapitalised(word) && !opens));

const isSurelyName = (token: Token): boolean => isFirstName(token) || isDoubleName(token.word) || (isCapitalised(token.word) && isIn(LAST_NAMES, token.word));

/** A capital within a sentence, where Swedish has none but on names. */
const standsOut = ({ word, opens }: Token): boolean => isCapitalised(word) && !opens && !isIn(PUBLIC_WORDS, word);

const isName = (token: Token): boolean => isSurelyName(token) || standsOut(token);

/** It goes with the name after it: the first word of a sentence, unless it is one that sentences begin with. */
const goesWithNext = (token: Token, next: Token | undefined, between: string): boolean =>
  next !== undefined && between === ' ' && isCapitalised(token.word) && isCapitalised(next.word) && isName(next) && !isIn(PUBLIC_WORDS, token.word);

/** A family name after a name, both written small. */
const goesWithLast = (token: Token, last: Token | undefined, between: string): boolean => last !== undefined && between === ' ' && isIn(FIRST_NAMES, last.word) && isIn(LAST_NAMES, token.word);

/**
 * Where a person may be named: by a list of first and family names, or by a capital within a sentence. Names that
 * stand one after the other are one.
 */
export const findNames = (text: string): readonly Span[] => {
  const tokens = tokensOf(text);
  const between = (index: number): string => text.slice(tokens[index]?.end, tokens[index + 1]?.start);
  const named = tokens.map((token, index) => isName(token) || goesWithNext(token, tokens[index + 1], between(index)) || goesWithLast(token, tokens[index - 1], between(index - 1)));
  const spans: Span[] = [];
  tokens.forEach(({ start, end }, index) => {
    if (!named[index]) return;
    const last = spans.at(-1);
    if (last && named[index - 1] && between(index - 1) === ' ') spans.splice(-1, 1, { start: last.start, end });
    else spans.push({ start, end });
  });
  return spans;
};
