import { isObject } from '#core/questionnaire/reader.ts';
import { describeChosen, findChoice, hasOnlyKeys, toChosen, visibleChoices } from '#core/question-types/choice-value.ts';
import type { Choice, SingleChoiceQuestion } from '#core/question-types/question.ts';
import { commentField, commentId, field, interfaceError, NOTHING, type AnswerProblem, type Fields, type QuestionType, type ReadAnswer, type Scope } from '#core/question-types/question-type.ts';
import { needChoices, readChoices, readSpecialChoices } from '#core/question-types/read-choices.ts';
import { checkText } from '#core/question-types/text-rules.ts';

/** What single choices of every kind share; also the cells of matrices. */
export const readSingle = (choices: readonly Choice[], fields: Fields, name: string, target: string): ReadAnswer => {
  const code = field(fields, name) || (choices.find((choice) => choice.comment && field(fields, commentField(name, choice.code)).trim())?.code ?? '');
  if (!code) return NOTHING;
  const choice = choices.find((candidate) => candidate.code === code);
  if (!choice) return { value: undefined, problems: [{ target, text: interfaceError('error.choice.unknown') }] };
  // Dropped in silence, it would be lost; kept, it would be an answer that nobody chose.
  const left = choices.find((other) => other.comment && other.kind !== 'other' && other.code !== code && field(fields, commentField(name, other.code)).trim());
  if (left) return { value: undefined, problems: [{ target: commentId(target, left.code), text: interfaceError('error.comment.unchosen') }] };
  const comment = choice.comment && choice.kind !== 'other' ? field(fields, commentField(name, code)).trim() : '';
  return { value: comment ? { value: choice.value, comment } : choice.value, problems: [] };
};

export const writeSingle = (stored: unknown, name: string): Fields => {
  const { value, comment } = toChosen(stored);
  if (value === undefined || value === null || value === '') return new Map();
  const code = String(value);
  return new Map([[name, [code]], ...(comment ? [[commentField(name, code), [comment]] as const] : [])]);
};

/** Stricter than survey-core, which lets a choice that does not exist through. */
export const checkSingle = (choices: readonly Choice[], stored: unknown, target: string, scope: Scope): readonly AnswerProblem[] => {
  const { value, comment } = toChosen(stored);
  const choice = findChoice(visibleChoices(choices, scope), value);
  if (!choice || choice.kind === 'selectAll' || !hasRightShape(choice, stored)) return [{ target, text: interfaceError('error.choice.unknown') }];
  const at = commentId(target, choice.code);
  if (comment !== null) return checkText(comment, null, at);
  return choice.commentRequired && choice.kind !== 'other' ? [{ target: at, text: interfaceError('error.comment.required') }] : [];
};

/** Only a choice with a text of its own is stored with one; SurveyJS's other choice keeps its words in the question's comment. */
const hasRightShape = (choice: Choice, stored: unknown): boolean => !isObject(stored) || (hasOnlyKeys(stored, ['value', 'comment']) && choice.comment && choice.kind !== 'other');

const COMMENTED = { exclusive: false, comment: true };

export const singleChoice: QuestionType<SingleChoiceQuestion> = {
  parse: (reader, base) => ({
    ...base,
    type: reader.string('type') === 'dropdown' ? 'dropdown' : 'radiogroup',
    choices: needChoices(reader, [...readChoices(reader, 'choices', COMMENTED), ...readSpecialChoices(reader, ['other', 'none', 'refused', 'dontKnow'])]),
  }),
  read: (question, fields) => readSingle(question.choices, fields, question.name, question.name),
  write: (question, value) => writeSingle(value, question.name),
  check: (question, value, scope) => checkSingle(question.choices, value, question.name, scope),
  describe: (question, value, language) => [{ part: null, answers: describeChosen(question.choices, value, language) }],
};

