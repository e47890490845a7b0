import type { Validator } from '#core/questionnaire/validator.ts';
import { errorOr } from '#core/question-types/localise.ts';
import { interfaceError, type AnswerProblem, type Scope } from '#core/question-types/question-type.ts';
import { EMAIL } from '#core/question-types/text-forms.ts';
import type { ErrorText } from '#core/view/text.ts';

/** The author's rules in their order. Only expressions look at an empty answer, as in survey-core. */
export const checkValidators = (validators: readonly Validator[], value: unknown, target: string, scope: Scope): readonly AnswerProblem[] =>
  validators.flatMap((validator) => {
    const otherwise = failure(validator, value, scope);
    return otherwise ? [{ target, text: errorOr(validator.text, scope.language, otherwise) }] : [];
  });

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Null when the value meets the rule, else what to tell where the author wrote nothing. */
const failure = (validator: Validator, value: unknown, scope: Scope): ErrorText | null => {
  if (validator.type === 'expression') return validator.condition.holds(scope.values, scope.today) ? null : interfaceError('error.expression');
  if (isEmpty(value)) return null;
  switch (validator.type) {
    case 'numeric':
      return numericFailure(validator, value);
    case 'text':
      return textFailure(validator, String(value));
    case 'regex':
      return validator.matches(String(value)) ? null : interfaceError('error.regex');
    case 'email':
      return EMAIL.test(String(value)) ? null : interfaceError('error.email');
    case 'answercount':
      return countFailure(validator, value);
  }
};

const numericFailure = ({ min, max }: Extract<Validator, { type: 'numeric' }>, value: unknown): ErrorText | null => {
  const number = typeof value === 'number' ? value : Number(String(value).trim().replace(',', '.'));
  if (!Number.isFinite(number)) return interfaceError('error.number');
  if (min !== null && number < min) return interfaceError('error.number.min', { min });
  return max !== null && number > max ? interfaceError('error.number.max', { max }) : null;
};

const textFailure = ({ minLength, maxLength, allowDigits }: Extract<Validator, { type: 'text' }>, text: string): ErrorText | null => {
  if (!allowDigits && /\d+$/.test(text)) return interfaceError('error.text.digits');
  if (minLength && text.length < minLength) return interfaceError('error.text.short', { min: minLength, n: text.length, count: minLength });
  if (!maxLength || text.length <= maxLength) return null;
  return interfaceError('error.text.long', { max: maxLength, n: text.length, over: text.length - maxLength, count: text.length - maxLength });
};

const countFailure = ({ min, max }: Extract<Validator, { type: 'answercount' }>, value: unknown): ErrorText | null => {
  const n = Array.isArray(value) ? value.length : 0;
  if (n === 0) return null;
  if (min && n < min) return interfaceError('error.min.multi', { min, n, count: n });
  return max && n > max ? interfaceError('error.max.multi', { max, n, count: n }) : null;
};
