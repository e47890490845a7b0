import { findWords, seekWord, type SoughtWord } from '#core/language/find-words.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import type { Language, Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject, type Reader } from '#core/questionnaire/reader.ts';
import { shownTexts } from '#core/questionnaire/shown-texts.ts';
import { say } from '#core/question-types/localise.ts';

/** A hard word with its explanation. */
export interface Explained extends SoughtWord {
  readonly explanation: Localised;
}

/** Reads `explain`: word → what it means, in each language. */
export const readGlossary = (reader: Reader): Glossary => makeGlossary(readExplained(reader));

const readExplained = (reader: Reader): readonly Explained[] => {
  const given = reader.raw('explain');
  const words = reader.object('explain');
  if (!words || !isObject(given)) return [];
  const entries = Object.keys(given);
  if (entries.length > LIMITS.explained) reader.refuse('explain', `Här är fler än ${LIMITS.explained} ord.`, 'Skriv texterna med lättare ord.');
  return entries.flatMap((word) => readWord(words, word));
};

const readWord = (words: Reader, word: string): readonly Explained[] => {
  const explanation = words.localised(word);
  const sought = seekWord(word);
  if (!explanation && isText(words.raw(word))) words.refuse(word, `Ordet ”${word}” har ingen förklaring.`, 'Skriv vad ordet betyder, eller ta bort ordet.');
  if (!sought) words.refuse(word, 'Här ska det stå ett ord.', 'Skriv ordet som ska förklaras.');
  return explanation && sought ? [{ ...sought, explanation }] : [];
};

/** Anything else is told by the reader already. */
const isText = (found: unknown): boolean => found === undefined || found === null || typeof found === 'string' || (isObject(found) && Object.values(found).every((text) => typeof text === 'string'));

/** The hard words of a questionnaire. */
export interface Glossary {
  readonly words: readonly Explained[];
  /** The words that stand in texts as they are said in a language, in order, each once. */
  readonly foundIn: (texts: readonly Localised[], language: Language) => readonly Explained[];
}

/** A questionnaire's texts never change, and a page looks through all of its own: each is remembered once it was looked through. */
export const makeGlossary = (words: readonly Explained[]): Glossary => {
  const known = new WeakMap<Localised, Map<Language, readonly Explained[]>>();
  const foundInOne = (text: Localised, language: Language): readonly Explained[] => {
    const inLanguages = known.get(text) ?? new Map<Language, readonly Explained[]>();
    const found = inLanguages.get(language) ?? searched(text, words, language);
    known.set(text, inLanguages.set(language, found));
    return found;
  };
  return { words, foundIn: (texts, language) => (words.length === 0 ? [] : [...new Set(texts.flatMap((text) => foundInOne(text, language)))]) };
};

const searched = (text: Localised, words: readonly Explained[], language: Language): readonly Explained[] => findWords(withoutTags(say(text, language).text), words);

const withoutTags = (text: string): string => text.replaceAll(/<[^<>]*>/g, ' ');

/** What is read before the questions, by the author. */
export const introductionOf = ({ title, description, facts: { controller, purpose } }: Pick<Questionnaire, 'title' | 'description' | 'facts'>): readonly Localised[] => [title, description, controller, purpose].filter((text) => text !== null);

/** Everything that respondents read of it. */
export const allTexts = (questionnaire: Pick<Questionnaire, 'title' | 'description' | 'pages' | 'facts'>): readonly Localised[] => [
  ...introductionOf(questionnaire),
  ...questionnaire.pages.flatMap((page) => [page.title ?? {}, page.description ?? {}, ...page.elements.flatMap(shownTexts)]),
];

/** Words that stand in no text of any language: a slip of the pen, or left from an older text. */
export const unusedWords = (questionnaire: Pick<Questionnaire, 'title' | 'description' | 'pages' | 'languages' | 'facts'>): readonly AuthorProblem[] => {
  const { languages, facts: { explain } } = questionnaire;
  const texts = allTexts(questionnaire);
  const used = new Set(languages.flatMap((language) => explain.foundIn(texts, language)));
  return explain.words.filter((word) => !used.has(word)).map(({ word }) => ({ path: `explain.${word}`, message: `Ordet ”${word}” finns inte i någon text.`, mend: 'Skriv ordet som det står i en fråga, eller ta bort det.' }));
};
