import { isObject, listOf } from '#core/questionnaire/reader.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { indexPhrases, type Phrases } from '#core/language/phrases.ts';
import HARD_WORDS from './data/hard-words.sv.json' with { type: 'json' };
import NAMES from './data/names.sv.json' with { type: 'json' };

/** A word with an easier one. */
export interface HardWord {
  readonly hard: string;
  /** What to write instead: a suggestion to the author, never put in by itself. */
  readonly easy: string;
  /** Inflected forms, the word itself included. */
  readonly forms: readonly string[];
  /** Out of use in plain Swedish too (Svarta listan, PM 2011:1 of the Government Offices). */
  readonly archaic?: boolean;
}

/** What an organisation adds to the shipped lists: its own hard words, names that are no words, and words that its readers know. */
export interface OwnWords {
  readonly hard: readonly HardWord[];
  readonly names: readonly string[];
  readonly known: readonly string[];
}

export interface Vocabulary {
  readonly hard: Phrases<HardWord>;
  readonly names: Phrases<true>;
  /** Lower case. Neither hard, long nor hidden compounds. */
  readonly known: ReadonlySet<string>;
}

export const NO_OWN_WORDS: OwnWords = { hard: [], names: [], known: [] };

/** The shipped lists with those of the organisation. Its own entry for a word goes before the shipped one. */
export const makeVocabulary = (own: OwnWords): Vocabulary => {
  const names = [...NAMES, ...own.names];
  return {
    hard: indexPhrases([...own.hard, ...HARD_WORDS].flatMap((entry) => entry.forms.map((form) => [form, entry] as const))),
    names: indexPhrases(names.flatMap((name) => [[name, true], [genitive(name), true]] as const)),
    known: new Set(own.known.map((word) => word.toLowerCase())),
  };
};

const genitive = (name: string): string => (/[sxz]$/u.test(name) ? name : `${name}s`);

/**
 * The list of an organisation: `{ "hard": [{ "hard", "easy", "forms"? }], "names": [], "known": [] }`, each part optional.
 * Refusals are Swedish, with the JSON path.
 */
export const readOwnWords = (json: unknown): Result<OwnWords, string> => {
  if (!isObject(json)) return refused(['Ordlistan ska vara ett objekt med "hard", "names" eller "known".']);
  const unknown = Object.keys(json).filter((key) => !['hard', 'names', 'known'].includes(key));
  const hard = listOf(json['hard']).map(readHardWord);
  const names = listOf(json['names']);
  const known = listOf(json['known']);
  const problems = [
    ...unknown.map((key) => `${key}: Det ordet känner ordlistan inte till. Skriv "hard", "names" eller "known".`),
    ...hard.flatMap((entry, index) => (entry ? [] : [`hard[${index}]: Skriv { "hard": "…", "easy": "…", "forms": ["…"] }.`])),
    ...[['names', names] as const, ['known', known] as const].flatMap(([key, list]) => list.flatMap((word, index) => (isText(word) ? [] : [`${key}[${index}]: Skriv ett ord.`]))),
    ...(['hard', 'names', 'known'] as const).flatMap((key) => (json[key] === undefined || Array.isArray(json[key]) ? [] : [`${key}: Här ska det stå en lista.`])),
  ];
  return problems.length > 0 ? refused(problems) : ok({ hard: hard.filter((entry) => entry !== null), names: names.filter(isText), known: known.filter(isText) });
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const readHardWord = (value: unknown): HardWord | null => {
  if (!isObject(value) || !isText(value['hard']) || !isText(value['easy'])) return null;
  const forms = listOf(value['forms']);
  return forms.every(isText) ? { hard: value['hard'], easy: value['easy'], forms: [...new Set([value['hard'], ...forms])] } : null;
};
