import type { ConditionValues } from '#core/questionnaire/condition.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import type { Question, QuestionBase } from '#core/question-types/question.ts';
import type { PicturedLabel } from '#core/view/item-view.ts';
import type { ErrorText, Label, TextParameters } from '#core/view/text.ts';

/** A posted form, or an answer written as one: field name → values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Something wrong with an answer: the control that gets focus, and what to tell. */
export interface AnswerProblem {
  readonly target: string;
  readonly text: ErrorText;
}

/** What an answer is checked and shown against. */
export interface Scope {
  readonly values: ConditionValues;
  /** ISO date in Europe/Stockholm. */
  readonly today: string;
  readonly language: Language;
  /** Names of the matrix rows that are meant, null for all of them. */
  readonly rows: ReadonlySet<string> | null;
}

/** A value read from fields; `undefined` where nothing was answered. */
export interface ReadAnswer {
  readonly value: unknown;
  readonly problems: readonly AnswerProblem[];
}

/** A line of the check-answers page: the row, field or place that it belongs to, and the answers in words. */
export interface DescribedPart {
  readonly part: PicturedLabel | null;
  readonly answers: readonly PicturedLabel[];
}

/** Without a picture, as what somebody wrote. */
export const plainLabel = (label: Label): PicturedLabel => ({ label, pictogram: null });

/** The rules of one question type. Values are SurveyJS data. */
export interface QuestionType<Q extends Question> {
  /** Reads the type's own properties; the caller refuses what is left. */
  readonly parse: (reader: Reader, base: QuestionBase) => Q;
  /** Posted fields → value, with what could not be read. */
  readonly read: (question: Q, fields: Fields, scope: Scope) => ReadAnswer;
  /** Value → the fields that would post it. */
  readonly write: (question: Q, value: unknown) => Fields;
  /** What is wrong with a value: type, unknown choices, limits, parts that must be answered. Not the question's own `required` and validators. */
  readonly check: (question: Q, value: unknown, scope: Scope) => readonly AnswerProblem[];
  readonly describe: (question: Q, value: unknown, language: Language) => readonly DescribedPart[];
}

export const NOTHING: ReadAnswer = { value: undefined, problems: [] };

/** First value of a field, empty where it was not posted. */
export const field = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

/** The id of a control. Names have no hyphen, so the parts cannot run together. */
export const controlId = (...path: readonly string[]): string => path.join('-');

/** The id of the text beside a choice. A code may have any characters, an id may not. */
export const commentId = (target: string, code: string): string => controlId(target, 'comment', code.replace(/[^A-Za-z0-9_]/g, '_'));

/** The name of a form field. Names have no dot. */
export const fieldName = (...path: readonly string[]): string => path.join('.');

export const commentField = (name: string, code: string): string => `${name}:${code}`;

export const interfaceError = (key: string, parameters?: TextParameters): ErrorText => ({
  kind: 'interface',
  text: parameters ? { key, parameters } : { key },
});
