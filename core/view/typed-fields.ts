import type { Answers } from '#core/answers/answers.ts';
import type { AskedStep } from '#core/journey/journey.ts';
import { questionsOf } from '#core/journey/navigate.ts';
import type { QuestionElement, Step } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { storedFields } from '#core/view/stored-fields.ts';

/** Key of a step → what was typed on it, where its answers do not show the same. Kept with the draft. */
export type Typed = ReadonlyMap<string, Fields>;

export const withTyped = (typed: Typed, key: string, fields: Fields | null): Typed => {
  const others = [...typed].filter(([step]) => step !== key);
  return new Map(fields ? [...others, [key, fields]] : others);
};

/** @param json what `writeTyped` made: an object of lists of pairs, since a name that somebody posts may be any. */
export const readTyped = (json: string): Typed =>
  new Map(Object.entries(JSON.parse(json) as Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>).map(([key, fields]) => [key, new Map(fields)]));

export const writeTyped = (typed: Typed): string => JSON.stringify(Object.fromEntries([...typed].map(([key, fields]) => [key, [...fields]])));

/** What has to be kept of a step so that it is shown as it was left; null where its answers alone show the same. */
export const typedOn = (step: Step, fields: Fields, answers: Answers): Fields | null => {
  const elements = questionsOf(step.elements);
  const typed = ownFields(elements, fields);
  return showSame(typed, ownFields(elements, storedFields(elements, answers))) ? null : typed;
};

/** The questions of the step whose typed fields are not what their answers show. */
export const questionsTyped = ({ elements }: Pick<AskedStep, 'elements'>, fields: Fields, answers: Answers): readonly Question[] =>
  questionsOf(elements).filter((element) => !showSame(ownFields([element], fields), ownFields([element], storedFields([element], answers)))).map(({ question }) => question);

/** What was written in own words on questions: not the codes of choices. */
export const textsTyped = (elements: readonly QuestionElement[], fields: Fields): readonly string[] =>
  [...ownFields(elements, fields)].filter(([name]) => isOwnWords(elements, name)).flatMap(([, values]) => values.filter((value) => value.trim() !== ''));

const isOwnWords = (elements: readonly QuestionElement[], name: string): boolean =>
  /[:-]/.test(name) || elements.some((element) => owns(element, name) && ['text', 'comment', 'multipletext'].includes(element.question.type));

/** The fields of questions: of a matrix that is asked in parts, those of the rows that are meant. Nothing else that was posted is kept. */
const ownFields = (elements: readonly QuestionElement[], fields: Fields): Fields => new Map([...fields].filter(([name]) => elements.some((element) => owns(element, name))));

/** The name of a question, and that of the row or part after it: names have none of the signs that part them. */
const FIELD = /^([^.:-]+)(?:\.([^.:]+))?/;

const owns = ({ question, rows }: QuestionElement, name: string): boolean => {
  const [, head, part] = FIELD.exec(name) ?? [];
  return head === question.name && (part === undefined || rows === null || rows.some((row) => row.name === part));
};

/** An empty field looks like one that is not there, and boxes are ticked in any order. */
const showSame = (one: Fields, other: Fields): boolean => {
  const filled = (fields: Fields): string => JSON.stringify([...fields].map(([name, values]) => [name, values.filter((value) => value !== '').toSorted()] as const).filter(([, values]) => values.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return filled(one) === filled(other);
};
