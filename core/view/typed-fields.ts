import type { Answers } from '#core/answers/answers.ts';
import { commentFieldOf, commentKey } from '#core/answers/answers.ts';
import type { AskedStep } from '#core/journey/journey.ts';
import { questionsOf } from '#core/journey/navigate.ts';
import type { Piece, QuestionElement, Questionnaire, Step } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { storedFields } from '#core/view/stored-fields.ts';

/** Name of a piece → what was typed on it, where its answers do not show the same. Kept with the draft. */
export type Typed = ReadonlyMap<string, Fields>;

/** What is typed on a step is kept where its answers do not show the same. */
export const withTyped = (typed: Typed, step: Step, fields: Fields, answers: Answers): Typed => {
  const kept = step.pieces.flatMap((piece) => {
    const own = typedOn(piece, fields, answers);
    return own ? [[piece.name, own] as const] : [];
  });
  return new Map([...withoutTyped(typed, step), ...kept]);
};

/** The step was sent: what was typed on it before is dropped. */
export const withoutTyped = (typed: Typed, { pieces }: Step): Typed => new Map([...typed].filter(([name]) => pieces.every((piece) => piece.name !== name)));

/** What a step is shown with; null where its answers show what was typed. */
export const typedFor = (typed: Typed, { pieces }: Step, answers: Answers): Fields | null =>
  pieces.some(({ name }) => typed.has(name)) ? new Map(pieces.flatMap((piece) => [...(typed.get(piece.name) ?? ownFields(questionsOf(piece.elements), storedFields(questionsOf(piece.elements), answers)))])) : null;

/**
 * @param json what `writeTyped` made: an object of lists of pairs, since a name that somebody posts may be any. Drafts of before
 * there were pieces name steps of the usual pace.
 */
export const readTyped = ({ steps }: Pick<Questionnaire, 'steps'>, json: string): Typed =>
  new Map(
    Object.entries(JSON.parse(json) as Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>).flatMap(([name, fields]) => {
      if (name.includes('#')) return [[name, new Map(fields)] as const];
      const pieces = steps.usual.find(({ key }) => key === name)?.pieces ?? [];
      return pieces.map((piece) => [piece.name, ownFields(questionsOf(piece.elements), new Map(fields))] as const);
    }),
  );

export const writeTyped = (typed: Typed): string => JSON.stringify(Object.fromEntries([...typed].map(([key, fields]) => [key, [...fields]])));

/** What has to be kept of a piece so that it is shown as it was left; null where its answers alone show the same. */
const typedOn = (piece: Piece, fields: Fields, answers: Answers): Fields | null => {
  const elements = questionsOf(piece.elements);
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
  if (name === commentKey(question.name)) return commentFieldOf(question) === name;
  const [, head, part] = FIELD.exec(name) ?? [];
  return head === question.name && (part === undefined || rows === null || rows.some((row) => row.name === part));
};

/** An empty field looks like one that is not there, and boxes are ticked in any order. */
const showSame = (one: Fields, other: Fields): boolean => {
  const filled = (fields: Fields): string => JSON.stringify([...fields].map(([name, values]) => [name, values.filter((value) => value !== '').toSorted()] as const).filter(([, values]) => values.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return filled(one) === filled(other);
};
