import type { TextFinding } from '#core/editor/check-text.ts';
import { parseText } from '#core/editor/read-text.ts';
import { placesIn } from '#core/editor/text-places.ts';
import { firstSentence } from '#core/language/first-sentence.ts';
import { surveyTexts } from '#core/language/survey-texts.ts';
import { isBesideNumber } from '#core/questionnaire/beside-number.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** A page of the text with its questions. */
export interface OutlinePage {
  readonly name: string;
  readonly line: number;
  readonly questions: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly path: string;
  /** Its title in Swedish, else its name, else its type. */
  readonly title: string;
  readonly line: number;
  /** How many findings stand in it. */
  readonly findings: number;
}

/** The pages and questions of a text, as far as it can be read: broken JSON has an outline up to where it breaks. */
export const outlineOf = (source: string, findings: readonly TextFinding[]): readonly OutlinePage[] => {
  const json: unknown = parseText(source);
  if (!isObject(json)) return [];
  const [placeOf, counts] = [placesIn(source), countsOf(findings)];
  const questions = surveyTexts(json, 'sv').questions.map(({ path, json: own }): OutlineQuestion => ({ path, title: titleOf(own), line: placeOf(path).line, findings: counts.get(path) ?? 0 }));
  const { pages } = json;
  if (!Array.isArray(pages)) return [{ name: '', line: 1, questions }];
  return pages.map((page: unknown, index) => ({ name: isObject(page) ? pageTitleOf(page) : '', line: placeOf(`pages[${index}]`).line, questions: questions.filter(({ path }) => path.startsWith(`pages[${index}].`)) }));
};

/** How many questions a text has, as people are told of them. */
export const questionsIn = (source: string): number => {
  const json: unknown = parseText(source);
  if (!isObject(json)) return 0;
  return surveyTexts(json, 'sv').questions.filter(({ type, json: { name } }) => !isBesideNumber({ type, name: String(name) })).length;
};

/** Findings by the question that they stand in. */
const countsOf = (findings: readonly TextFinding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { path } of findings) {
    const question = /^.*elements\[\d+\]/.exec(path)?.[0] ?? '';
    counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return counts;
};

/** The title of a question in Swedish, else its name, else its type. */
export const titleOf = (question: Json): string => swedishIn(question['title']) ?? textIn([question['name'], question['type']]) ?? '';

/** What a page is called: its title, else that of the first in it that has one, else the first sentence that it tells, else its name. */
export const pageTitleOf = (page: Json): string => {
  const inside = elementsIn(page);
  const told = textIn([page, ...inside].map(({ title }) => swedishIn(title))) ?? textIn(inside.map(({ html }) => firstSentence(swedishIn(html) ?? '')));
  return told ?? textIn([page['name']]) ?? '';
};

type Json = Readonly<Record<string, unknown>>;

/** The elements of a page or panel, in their order, those of a panel after it. */
const elementsIn = ({ elements }: Json): readonly Json[] => (Array.isArray(elements) ? elements.filter(isObject).flatMap((element) => [element, ...elementsIn(element)]) : []);

const swedishIn = (text: unknown): string | null => textIn(isObject(text) ? [text['sv'], text['default'], text['sv-simple']] : [text]);

const textIn = (texts: readonly unknown[]): string | null => texts.find((text): text is string => typeof text === 'string' && text !== '') ?? null;
