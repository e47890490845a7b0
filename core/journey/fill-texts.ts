import { commentKey } from '#core/answers/answers.ts';
import type { Journey } from '#core/journey/journey.ts';
import { escapeHtml } from '#core/questionnaire/html.ts';
import { pipe, usedNames } from '#core/questionnaire/piping.ts';
import type { Element, Language, Localised, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import { fillQuestion, type Fill } from '#core/question-types/fill-question.ts';
import type { Question } from '#core/question-types/question.ts';
import { rulesOf } from '#core/question-types/registry.ts';
import { writtenDate } from '#core/question-types/date-value.ts';
import type { Label } from '#core/view/text.ts';

/** Puts answers into the places of authors' texts, once, before they are said. */
export interface Filler {
  readonly text: (text: Localised) => Localised;
  readonly question: (question: Question) => Question;
  readonly elements: (elements: readonly Element[]) => readonly Element[];
  /** Whether a text so far asked for an answer. */
  readonly hasFilled: () => boolean;
}

export const makeFiller = (questionnaire: Pick<Questionnaire, 'questions'>, journey: Journey): Filler => {
  let filled = false;
  const fillWith = (clean: (words: string) => string): Fill => (text) => {
    if (usedNames(text).length === 0) return text;
    filled = true;
    return eachLanguage(text, (name, language) => clean(answerInWords(questionnaire, journey, name, language, [])));
  };
  const text = fillWith((words) => words);
  const html = fillWith(escapeHtml);
  const question = (asked: Question): Question => (asked.pipes ? fillQuestion(asked, text) : asked);
  const elements = (shown: readonly Element[]): readonly Element[] => shown.map((element) => fillElement(element, { text, html, question, elements }));
  return { text, question, elements, hasFilled: () => filled };
};

const eachLanguage = (text: Localised, wordsOf: (name: string, language: Language) => string): Localised =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, pipe(words, (name) => wordsOf(name, language))]));

const fillElement = (element: Element, { text, html, question, elements }: Pick<Filler, 'text' | 'question' | 'elements'> & { readonly html: Fill }): Element => {
  switch (element.kind) {
    case 'html':
      return { ...element, html: html(element.html) };
    case 'panel':
      return { ...element, title: element.title && text(element.title), description: element.description && text(element.description), elements: elements(element.elements) };
    case 'question':
      return element.question.pipes ? { ...element, question: question(element.question), rows: element.rows?.map((row) => ({ ...row, text: text(row.text) })) ?? null } : element;
  }
};

/**
 * What survey-core shows for `{kommun}`, `{antal.k}`, `{matris.rad}` or `{par.rad.kolumn}`: the choice's text without what is written beside it,
 * the words of the other choice; a date is written out. Empty where nothing was answered. `within`: the questions whose texts are being filled.
 */
const answerInWords = (questionnaire: Pick<Questionnaire, 'questions'>, journey: Journey, name: string, language: Language, within: readonly string[]): string => {
  const [head = '', ...path] = name.split('.');
  const asked = questionnaire.questions.find(({ question }) => question.name === head)?.question;
  const value = journey.values[head];
  const ownWords = textAt(journey, asked ? commentKey(head) : head);
  if (!asked) return ownWords;
  if (value === undefined || within.includes(head)) return '';
  if (value === 'other' && ownWords !== '') return ownWords;
  const question = asked.pipes ? fillQuestion(asked, (text) => eachLanguage(text, (inner, spoken) => answerInWords(questionnaire, journey, inner, spoken, [...within, head]))) : asked;
  return rulesOf(question.type)
    .describe(question, only(value, path), language)
    .flatMap(({ answers }) => answers.map(({ label }) => plain(label)))
    .filter((words) => words !== '')
    .join(', ');
};

const textAt = (journey: Journey, key: string): string => {
  const text = journey.answers[key];
  return typeof text === 'string' ? text : '';
};

/** An answer without the parts that are not meant. */
const only = (value: unknown, [first, ...rest]: readonly string[]): unknown => (first !== undefined && isObject(value) ? { [first]: only(value[first], rest) } : value);

/** Choices without words of the author's cannot be asked for (`unfillable`); a date is the only other answer that travels as a key. */
const plain = (label: Label): string => {
  if ('text' in label) return label.text;
  const date = label.parameters?.['date'];
  return typeof date === 'string' ? writtenDate(date) : '';
};
