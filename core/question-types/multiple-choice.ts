import { isObject } from '#core/questionnaire/reader.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';
import { choiceLabel, describeChosen, findChoice, hasOnlyKeys, toChosen, visibleChoices } from '#core/question-types/choice-value.ts';
import type { Choice, MultipleChoiceQuestion } from '#core/question-types/question.ts';
import { commentField, commentId, field, interfaceError, NOTHING, type AnswerProblem, type Fields, type QuestionType, type ReadAnswer, type Scope } from '#core/question-types/question-type.ts';
import { needChoices, readChoices, readSpecialChoices } from '#core/question-types/read-choices.ts';
import { checkText } from '#core/question-types/text-rules.ts';

export interface Limits {
  readonly minSelected: number | null;
  readonly maxSelected: number | null;
}

/** What multiple choices of every kind share; also the cells of matrices. */
export const readMultiple = (choices: readonly Choice[], fields: Fields, name: string, target: string): ReadAnswer => {
  const codes = new Set(fields.get(name)?.filter((code) => code !== '') ?? []);
  const comments = new Map(choices.filter((choice) => choice.comment && choice.kind !== 'other').map((choice) => [choice.code, field(fields, commentField(name, choice.code)).trim()] as const));
  for (const [code, comment] of comments) if (comment) codes.add(code);
  if (codes.size === 0) return NOTHING;
  const chosen = expandAll(choices.filter((choice) => codes.has(choice.code)), choices);
  if (codes.size > choices.filter((choice) => codes.has(choice.code)).length) return { value: undefined, problems: [{ target, text: interfaceError('error.choice.unknown') }] };
  // survey-core 3.0.0 stores every chosen value as an object as soon as one has a text of its own.
  const commented = chosen.some((choice) => comments.get(choice.code));
  const value = commented ? chosen.map((choice) => withComment(choice, comments.get(choice.code))) : chosen.map((choice) => choice.value);
  return { value, problems: [] };
};

const withComment = (choice: Choice, comment: string | undefined): unknown => (comment ? { value: choice.value, comment } : { value: choice.value });

/** "Choose all" means every choice that is no special one; it is not itself stored. */
const expandAll = (chosen: readonly Choice[], choices: readonly Choice[]): readonly Choice[] =>
  chosen.some((choice) => choice.kind === 'selectAll') ? choices.filter((choice) => choice.kind === 'choice' && !choice.exclusive) : chosen;

export const writeMultiple = (value: unknown, name: string): Fields => {
  const stored = Array.isArray(value) ? value.map(toChosen) : [];
  const comments = stored.flatMap(({ value: one, comment }) => (comment ? [[commentField(name, String(one)), [comment]] as const] : []));
  return new Map<string, readonly string[]>([[name, stored.map(({ value: one }) => String(one))], ...comments]);
};

/** Stricter than survey-core: unknown or repeated choices, exclusive ones with others, and too many are refused. */
export const checkMultiple = (choices: readonly Choice[], limits: Limits, stored: unknown, target: string, scope: Scope): readonly AnswerProblem[] => {
  const known = visibleChoices(choices, scope);
  const items = Array.isArray(stored) ? (stored as readonly unknown[]) : null;
  const chosen = items?.map((item) => (isObject(item) && !hasOnlyKeys(item, ['value', 'comment']) ? null : findChoice(known, toChosen(item).value))) ?? [null];
  if (chosen.some((choice) => !choice || choice.kind === 'selectAll') || new Set(chosen).size < chosen.length) return [{ target, text: interfaceError('error.choice.unknown') }];
  const found = chosen.filter((choice) => choice !== null);
  return [...countProblems(found, limits, target, scope.language), ...commentProblems(found, items ?? [], target)];
};

const countProblems = (chosen: readonly Choice[], limits: Limits, target: string, language: Language): readonly AnswerProblem[] => {
  const alone = chosen.find((choice) => choice.exclusive);
  const n = chosen.length;
  if (alone && n > 1) {
    const label = choiceLabel(alone, language);
    return [{ target, text: interfaceError('error.exclusive', { none: 'key' in label ? label : label.text }) }];
  }
  if (limits.maxSelected && n > limits.maxSelected) return [{ target, text: interfaceError('error.max.multi', { max: limits.maxSelected, n, count: n }) }];
  if (limits.minSelected && n < limits.minSelected && !alone) return [{ target, text: interfaceError('error.min.multi', { min: limits.minSelected, n, count: n }) }];
  return [];
};

const commentProblems = (chosen: readonly Choice[], items: readonly unknown[], target: string): readonly AnswerProblem[] =>
  chosen.flatMap((choice, index) => {
    const { comment } = toChosen(items[index]);
    const at = commentId(target, choice.code);
    if (comment === null) return choice.commentRequired && choice.kind !== 'other' ? [{ target: at, text: interfaceError('error.comment.required') }] : [];
    return choice.comment ? checkText(comment, null, at) : [{ target, text: interfaceError('error.choice.unknown') }];
  });

export const describeMultiple = (choices: readonly Choice[], value: unknown, language: Language) =>
  (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((item) => describeChosen(choices, item, language));

/** SurveyJS reads 0 as no limit. */
export const selectionLimit = (count: number | null): number | null => (count !== null && count > 0 ? count : null);

export const multipleChoice: QuestionType<MultipleChoiceQuestion> = {
  parse: (reader, base) => ({
    ...base,
    type: 'checkbox',
    choices: needChoices(reader, [...readChoices(reader, 'choices', { exclusive: true, comment: true }), ...readSpecialChoices(reader, ['selectAll', 'other', 'none', 'refused', 'dontKnow'])]),
    minSelected: selectionLimit(reader.number('minSelectedChoices')),
    maxSelected: selectionLimit(reader.number('maxSelectedChoices')),
  }),
  read: (question, fields) => readMultiple(question.choices, fields, question.name, question.name),
  write: (question, value) => writeMultiple(value, question.name),
  check: (question, value, scope) => checkMultiple(question.choices, question, value, question.name, scope),
  describe: (question, value, language) => [{ part: null, answers: describeMultiple(question.choices, value, language) }],
};

