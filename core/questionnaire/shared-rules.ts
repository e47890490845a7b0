import type { Condition } from '#core/questionnaire/condition.ts';
import type { Validator } from '#core/questionnaire/validator.ts';
import type { Question } from '#core/question-types/question.ts';

/** Whether a rule that looks at these questions is meant. */
type Meant = (questions: readonly string[]) => boolean;

const looksAt = (validator: Validator): readonly string[] => (validator.type === 'expression' ? validator.condition.questions : []);

/** The question with only those of its rules that are meant; itself where all are. */
export const keepRules = (question: Question, meant: Meant): Question => {
  if (conditionsOf(question).every((condition) => meant(condition.questions))) return question;
  const kept = <Part extends { readonly validators: readonly Validator[] }>(part: Part): Part => ({ ...part, validators: part.validators.filter((validator) => meant(looksAt(validator))) });
  const own = { ...kept(question), ...(question.requiredIf && !meant(question.requiredIf.questions) && { requiredIf: null, required: false }) };
  if (own.type === 'multipletext') return { ...own, items: own.items.map(kept) };
  return own.type === 'matrixdropdown' ? { ...own, columns: own.columns.map(kept) } : own;
};

/** The question with the rules that are meant as its only ones; null where none are. Expressions look at all answers, so they may be told anywhere. */
export const movedRules = (question: Question, meant: Meant): Question | null => {
  const validators = validatorsOf(question).filter((validator) => validator.type === 'expression' && meant(looksAt(validator)));
  const requiredIf = question.requiredIf && meant(question.requiredIf.questions) ? question.requiredIf : null;
  return validators.length > 0 || requiredIf ? { ...question, validators, requiredIf, required: false } : null;
};

const validatorsOf = (question: Question): readonly Validator[] => [...question.validators, ...partsOf(question).flatMap(({ validators }) => validators)];

const partsOf = (question: Question): readonly { readonly validators: readonly Validator[] }[] => {
  if (question.type === 'multipletext') return question.items;
  return question.type === 'matrixdropdown' ? question.columns : [];
};

const conditionsOf = (question: Question): readonly Condition[] => [
  ...(question.requiredIf ? [question.requiredIf] : []),
  ...validatorsOf(question).flatMap((validator) => (validator.type === 'expression' ? [validator.condition] : [])),
];
