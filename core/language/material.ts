import { isObject } from '#core/questionnaire/reader.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';
import { levelOf, type Level } from '#core/language/finding.ts';
import { isSought, seekWord } from '#core/language/find-words.ts';
import { measureTexts, type LixCount } from '#core/language/lix.ts';
import { readPages, type PageText } from '#core/language/page-texts.ts';
import { surveyTexts, type ExpressionAt, type LocalisedAt, type Place, type QuestionAt } from '#core/language/survey-texts.ts';
import type { Vocabulary } from '#core/language/vocabulary.ts';
import { plainText, sentencesOf, type Sentence } from '#core/language/words.ts';

/** A text in one of the two languages that the rules know, taken apart once for all rules. */
export interface TextAt {
  /** JSON path with the language. */
  readonly path: string;
  readonly language: Language;
  readonly level: Level;
  readonly place: Place;
  readonly question: QuestionAt | null;
  /** Without markup. */
  readonly plain: string;
  readonly sentences: readonly Sentence[];
}

export interface MeasuredPage extends PageText {
  readonly count: LixCount;
}

/** All that rules look at. */
export interface Material {
  /** The language that the others fall back to. */
  readonly root: Language;
  readonly languages: readonly Language[];
  readonly localised: readonly LocalisedAt[];
  readonly texts: readonly TextAt[];
  readonly questions: readonly QuestionAt[];
  readonly expressions: readonly ExpressionAt[];
  /** What is read together, in plain and in easy Swedish. */
  readonly pages: readonly MeasuredPage[];
  readonly vocabulary: Vocabulary;
}

/** @param json a questionnaire file as it was parsed; anything else gives nothing to look at */
export const readMaterial = (json: unknown, vocabulary: Vocabulary): Material => {
  const locale = isObject(json) && typeof json['locale'] === 'string' && json['locale'] !== '' ? json['locale'] : 'sv';
  const root = locale.split('-')[0] ?? 'sv';
  const { texts: localised, questions, expressions } = surveyTexts(json, locale);
  const title = localised.find(({ place }) => place === 'survey title');
  const languages = [...new Set([root, ...(root === 'sv' ? ['sv-simple'] : []), ...Object.keys(title?.texts ?? {})])];
  const texts = localised.flatMap((text) => Object.keys(text.texts).flatMap((language) => textAt(text, language)));
  const known = new Set([...vocabulary.known, ...explainedWords(json, texts)]);
  const pages = languages.filter((language) => levelOf(language)).flatMap((language) => readPages(localised, questions, language));
  return { root, languages, localised, texts, questions, expressions, pages: pages.map((page) => ({ ...page, count: measureTexts(page.texts.map(({ text }) => text), vocabulary.names) })), vocabulary: { ...vocabulary, known } };
};

/** The words of the texts that `explain` has an explanation for, which stands where they are said: nobody has to know them. In lower case. */
const explainedWords = (json: unknown, texts: readonly TextAt[]): readonly string[] => {
  const explain = isObject(json) ? json['explain'] : undefined;
  const sought = isObject(explain) ? Object.keys(explain).flatMap((word) => seekWord(word) ?? []) : [];
  const said = new Set(texts.flatMap(({ sentences }) => sentences.flatMap(({ words }) => words.map((word) => word.toLowerCase()))));
  return [...sought.map(({ word }) => word.toLowerCase()), ...[...said].filter((word) => sought.some((each) => isSought(word, each)))];
};

const textAt = ({ path, place, question, texts, bare }: LocalisedAt, language: Language): readonly TextAt[] => {
  const level = levelOf(language);
  if (!level) return [];
  const plain = plainText(texts[language] ?? '');
  return [{ path: bare ? path : `${path}.${language}`, language, level, place, question, plain, sentences: sentencesOf(plain) }];
};
