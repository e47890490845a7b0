import VERBS from './data/verbs-beside-nouns.sv.json' with { type: 'json' };

/** A word, or a few that stand together, as it is looked for: its parts in lower case. */
export interface SoughtWord {
  readonly word: string;
  readonly parts: readonly string[];
}

/**
 * Endings of Swedish nouns and adjectives: definite, plural and genitive (Svenska Akademiens grammatik, ch. 2 and 3).
 * What changes inside a word (regel, regler) is another word to write.
 */
const ENDINGS: ReadonlySet<string> = new Set(['', 'n', 'en', 't', 'et', 'a', 'e', 'na', 'r', 'ar', 'er', 'or', 'rna', 'arna', 'erna', 'orna'].flatMap((ending) => [ending, `${ending}s`]));

const verbForms = (stem: string, present: string): readonly string[] => ['a', 'as', present].map((ending) => stem + ending);

/** Verbs that look like a noun with an ending: måla, målar. They mean something else, and a noun is what authors explain. */
const VERB_FORMS: ReadonlySet<string> = new Set([...VERBS.ar.flatMap((stem) => verbForms(stem, 'ar')), ...VERBS.er.flatMap((stem) => verbForms(stem, 'er'))]);

/** A vowel or `t` that an ending may take the place of: handledar|e, handledar|na; social|t, social|a. Not anpassat: what is left is a verb. */
const LOOSE_END = /[ae]$|(?<!a)t$/;

/** Shorter words have no loose end: what is left of them would begin many others. */
const SHORTEST_WITH_LOOSE_END = 5;

const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

/** A word of a text in lower case, and whether only white space parts it from the one before. */
interface Token {
  readonly text: string;
  readonly follows: boolean;
}

/** @param word as an author writes it; null where there is no word in it. */
export const seekWord = (word: string): SoughtWord | null => {
  const parts = tokensOf(word).map(({ text }) => text);
  return parts.length > 0 ? { word, parts } : null;
};

/**
 * The words that stand in a text, in the order that they first stand in, each once. Whole words in any of their simple
 * forms, capitals or not; where several begin in one place, the longest. Time grows with the text times the words sought.
 */
export const findWords = <Word extends SoughtWord>(text: string, sought: readonly Word[]): readonly Word[] => {
  const tokens = tokensOf(text);
  const longestFirst = [...sought].sort((a, b) => lengthOf(b) - lengthOf(a));
  const found = new Set<Word>();
  for (let at = 0; at < tokens.length; ) {
    const match = longestFirst.find(({ parts }) => standsAt(tokens, at, parts));
    if (match) found.add(match);
    at += match?.parts.length ?? 1;
  }
  return [...found];
};

/** Whether a text is one sought word and nothing else, in any of its simple forms. */
export const isSought = (text: string, { parts }: SoughtWord): boolean => {
  const tokens = tokensOf(text);
  return tokens.length === parts.length && standsAt(tokens, 0, parts);
};

/** More words first, then more letters. */
const lengthOf = ({ parts }: SoughtWord): number => parts.length * 1_000 + parts.join('').length;

/** Soft hyphens are for the eye; letters with their marks apart are the same letters. */
const tokensOf = (text: string): readonly Token[] => {
  const plain = text.normalize('NFC').replaceAll('\u00AD', '').toLowerCase();
  let end = 0;
  return [...plain.matchAll(WORD)].map((match) => {
    const follows = plain.slice(end, match.index).trim() === '';
    end = match.index + match[0].length;
    return { text: match[0], follows };
  });
};

const standsAt = (tokens: readonly Token[], at: number, parts: readonly string[]): boolean =>
  parts.every((part, index) => {
    const token = tokens[at + index];
    return token !== undefined && (index === 0 || token.follows) && isForm(token.text, part);
  });

/** A form that is a word of its own is found where the author wrote it so. */
const isForm = (text: string, part: string): boolean => text === part || (!VERB_FORMS.has(text) && isInflected(text, part));

const isInflected = (text: string, part: string): boolean =>
  endsAs(text, part) || (part.length >= SHORTEST_WITH_LOOSE_END && LOOSE_END.test(part) && endsAs(text, part.slice(0, -1)));

const endsAs = (text: string, stem: string): boolean => text.startsWith(stem) && ENDINGS.has(text.slice(stem.length));
