import type { Choice, MultipleTextItem, Question, Row } from '#core/question-types/question.ts';
import { say } from '#core/question-types/localise.ts';
import type { Language, Localised, PlacedQuestion } from '#core/questionnaire/questionnaire.ts';

/** What of a question must be the same for its answers to be compared. */
export type QuestionPart = 'type' | 'title' | 'description' | 'choices' | 'rows' | 'columns' | 'fields' | 'codes' | 'scores' | 'limits' | 'whom';

/** One part of a question as it was asked: its texts in a language, or values of no language. */
export interface AskedPart {
  readonly part: QuestionPart;
  /** null: it is the same in all. */
  readonly language: Language | null;
  /** In the order of the questionnaire. */
  readonly values: readonly string[];
}

/** Everything in a question that may change what an answer to it means, in a fixed order. Pictures, readings, controls and messages are not among it. */
export const askedParts = ({ question, conditions }: PlacedQuestion, languages: readonly Language[]): readonly AskedPart[] => [
  { part: 'type', language: null, values: [kindOf(question)] },
  ...languages.flatMap((language) => textParts(question, language)),
  { part: 'codes', language: null, values: codesOf(question) },
  { part: 'scores', language: null, values: choicesOf(question).map(({ tags: { score, missing }, exclusive }) => JSON.stringify([score, missing, exclusive])) },
  { part: 'limits', language: null, values: limitsOf(question) },
  { part: 'whom', language: null, values: [...conditions.map(({ source }) => source), ...partConditions(question)] },
];

/** A dropdown and radio buttons are the same question. */
const kindOf = (question: Question): string => {
  if (question.type === 'dropdown') return 'radiogroup';
  return question.type === 'text' ? `text ${question.input}` : question.type;
};

const textParts = (question: Question, language: Language): readonly AskedPart[] => {
  const part = (name: QuestionPart, texts: readonly Localised[]): AskedPart => ({ part: name, language, values: texts.map((text) => say(text, language).text) });
  return [
    part('title', [question.title]),
    part('description', question.description ? [question.description] : []),
    part('choices', choicesOf(question).map(({ text }) => text)),
    part('rows', rowsOf(question).map(({ text }) => text)),
    part('columns', question.type === 'matrixdropdown' ? question.columns.map(({ title }) => title) : []),
    part('fields', itemsOf(question).map(({ title }) => title)),
  ];
};

/** In a matrix the columns are what is answered with; in one of several columns each has its own. */
const choicesOf = (question: Question): readonly Choice[] => {
  if (question.type === 'matrix') return question.columns;
  if (question.type === 'matrixdropdown') return question.columns.flatMap(({ choices }) => choices);
  return 'choices' in question ? question.choices : [];
};

const rowsOf = (question: Question): readonly Row[] => (question.type === 'matrix' || question.type === 'matrixdropdown' ? question.rows : []);

const itemsOf = (question: Question): readonly MultipleTextItem[] => (question.type === 'multipletext' ? question.items : []);

/** What answers are stored and counted by. */
const codesOf = (question: Question): readonly string[] => [
  ...rowsOf(question).map(({ name }) => `row ${name}`),
  ...itemsOf(question).map(({ name, input }) => `field ${name} ${input}`),
  ...(question.type === 'matrixdropdown' ? question.columns.flatMap(({ name, choices }) => [`column ${name}`, ...choices.map(({ code }) => code)]) : choicesOf(question).map(({ code }) => code)),
];

const LIMITS: ReadonlySet<string> = new Set(['min', 'max', 'minSelected', 'maxSelected', 'places', 'multiple']);

/** How many answers may be given, and of what size. */
const limitsOf = (question: Question): readonly string[] =>
  [question, ...itemsOf(question), ...(question.type === 'matrixdropdown' ? question.columns : [])].map((of) => JSON.stringify(Object.entries(of).filter(([name, limit]) => LIMITS.has(name) && limit !== null)));

/** Choices that not all were shown. */
const partConditions = (question: Question): readonly string[] => choicesOf(question).flatMap(({ code, visible }) => (visible ? [`${code}: ${visible.source}`] : []));
