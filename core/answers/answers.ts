import type { ConditionValues } from '#core/questionnaire/condition.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import type { Question } from '#core/question-types/question.ts';
import { toChosen } from '#core/question-types/choice-value.ts';

/** SurveyJS data: question name → value, and `<name>-Comment` → text. Unknown until it is checked. */
export type Answers = Readonly<Record<string, unknown>>;

export const commentKey = (name: string): string => `${name}-Comment`;

/** The key of the question's comment, which is also its field; null where it can have none. */
export const commentFieldOf = (question: Question): string | null => {
  const other = 'choices' in question && question.choices.some((choice) => choice.kind === 'other');
  return question.comment || other ? commentKey(question.name) : null;
};

/** Every key that a question has in the data. */
export const dataKeysOf = (question: Question): readonly string[] => {
  const comment = commentFieldOf(question);
  return comment ? [question.name, comment] : [question.name];
};

/** survey-core's notion of empty, whitespace included: it trims texts before it asks (3.0.0, `isValueEmpty`). */
export const isEmptyAnswer = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.values(value).every(isEmptyAnswer);
  return value === undefined || value === null;
};

/** What conditions see: a choice's own text does not hide the choice. */
export const toConditionValues = (answers: Answers): ConditionValues => Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, unwrap(value)]));

const unwrap = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => toChosen(item).value);
  return isObject(value) && 'value' in value && Object.keys(value).every((key) => key === 'value' || key === 'comment') ? value['value'] : value;
};

/** The same answers with one question's replaced, or left out where it is empty. */
export const withAnswer = (answers: Answers, name: string, value: unknown): Answers => {
  const { [name]: _, ...others } = answers;
  return isEmptyAnswer(value) ? others : { ...others, [name]: value };
};
