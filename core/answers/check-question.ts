import { commentKey, isEmptyAnswer, type Answers } from '#core/answers/answers.ts';
import { checkValidators } from '#core/answers/check-validators.ts';
import { errorOr } from '#core/question-types/localise.ts';
import type { Question } from '#core/question-types/question.ts';
import { controlId, interfaceError, type AnswerProblem, type Scope } from '#core/question-types/question-type.ts';
import { rulesOf } from '#core/question-types/registry.ts';
import { checkText } from '#core/question-types/text-rules.ts';

/** Everything that is wrong with the answer to one question that is asked: first the answer itself, then the author's rules. */
export const checkQuestion = (question: Question, answers: Answers, scope: Scope): readonly AnswerProblem[] => {
  const value = answers[question.name];
  const own = isEmptyAnswer(value) ? checkEmpty(question, scope) : [...rulesOf(question.type).check(question, value, scope), ...checkOther(question, value, answers)];
  if (own.length > 0 || !isWhole(question, scope)) return own;
  return [...checkValidators(question.validators, value, firstControl(question, scope), scope), ...checkComment(question, answers)];
};

/** A matrix that is asked in parts is whole with its last row: only then can be told what is wrong with it as a whole. */
const isWhole = (question: Question, { rows }: Scope): boolean => {
  if (rows === null || (question.type !== 'matrix' && question.type !== 'matrixdropdown')) return true;
  return rows.has(question.rows.at(-1)?.name ?? '');
};

/** As in survey-core, `requiredIf` decides alone where there is one. */
export const isRequired = (question: Question, scope: Pick<Scope, 'values' | 'today'>): boolean =>
  question.requiredIf?.holds(scope.values, scope.today) ?? question.required;

/** The control that gets focus for a problem with the question as a whole: of a matrix in parts, the first that is on the page. */
export const firstControl = (question: Question, { rows }: Scope): string => {
  const first = (parts: readonly { readonly name: string }[]): string => parts.find(({ name }) => rows?.has(name) ?? true)?.name ?? '';
  switch (question.type) {
    case 'multipletext':
      return controlId(question.name, first(question.items));
    case 'matrix':
      return controlId(question.name, first(question.rows));
    case 'matrixdropdown':
      return controlId(question.name, first(question.rows), question.columns[0]?.name ?? '');
    case 'ranking':
      return controlId(question.name, '1');
    case 'text':
      return question.input === 'date' ? controlId(question.name, 'day') : question.name;
    default:
      return question.name;
  }
};

const checkEmpty = (question: Question, scope: Scope): readonly AnswerProblem[] => {
  if (isRequired(question, scope) && isWhole(question, scope)) return [{ target: firstControl(question, scope), text: errorOr(question.requiredText, scope.language, interfaceError(REQUIRED[question.type])) }];
  const nothing = EMPTY[question.type];
  return nothing === undefined ? [] : rulesOf(question.type).check(question, nothing, scope);
};

/** Types whose rules look at an empty answer too: parts that must be answered, and a least number of choices (as survey-core). */
const EMPTY: Partial<Record<Question['type'], unknown>> = { multipletext: {}, matrix: {}, matrixdropdown: {}, checkbox: [], ranking: [] };

const REQUIRED: Readonly<Record<Question['type'], string>> = {
  text: 'error.required.text',
  comment: 'error.required.text',
  multipletext: 'error.required.text',
  radiogroup: 'error.required.single',
  dropdown: 'error.required.single',
  boolean: 'error.required.single',
  rating: 'error.required.single',
  matrix: 'error.required.single',
  matrixdropdown: 'error.required.single',
  ranking: 'error.required.single',
  checkbox: 'error.required.multi',
};

/** SurveyJS's own other choice must be explained; the words are stored as the question's comment. */
const checkOther = (question: Question, value: unknown, answers: Answers): readonly AnswerProblem[] => {
  const hasOther = 'choices' in question && question.choices.some((choice) => choice.kind === 'other');
  const chosen = hasOther && (Array.isArray(value) ? value.includes('other') : value === 'other');
  return chosen && isEmptyAnswer(answers[commentKey(question.name)]) ? [{ target: controlId(question.name, 'comment'), text: interfaceError('error.comment.required') }] : [];
};

const checkComment = (question: Question, answers: Answers): readonly AnswerProblem[] => {
  const comment = answers[commentKey(question.name)];
  return comment === undefined ? [] : checkText(comment, null, controlId(question.name, 'comment'));
};
