import type { Condition, ConditionValues } from '#core/questionnaire/condition.ts';
import { compileExpression, divideExpression, parseExpression, type ExpressionTree } from '#core/questionnaire/survey-core.ts';
import type { Choice, ChoiceValue, Question } from '#core/question-types/question.ts';
import { guardHolds, joinGuards, questionsIn, type Guard } from '#core/paper/guard.ts';

/** `always`: nothing has to be said. `unsayable`: it cannot be said in words that are surely right. */
export type ReadGuard = Guard | 'always' | 'unsayable';

/** Conditions that can be put into words read no date. */
const NO_DAY = '1970-01-01';

/** Answers to several choices are tried in every combination: at most this many choices, 2^10 runs of 8 µs. */
const MOST_CHOICES = 10;

/** Combinations that a whole guard is tried with against its condition. */
const MOST_TRIALS = 5_000;

/**
 * A condition as a guard: what it says of each question is found by trying every answer there is, not by reading its operators,
 * and the whole is tried against the condition before it is believed. @param find an earlier question by its name.
 */
export const readGuard = (condition: Condition, find: (name: string) => Question | null): ReadGuard => {
  const guard = fromTree(divideExpression(condition.source), find);
  return guard === 'unsayable' || isSame(guard, condition, find) ? guard : 'unsayable';
};

const fromTree = (tree: ExpressionTree, find: (name: string) => Question | null): ReadGuard => {
  if (tree.kind === 'test') return fromTest(tree, find);
  const parts = tree.of.map((part) => fromTree(part, find));
  if (parts.includes('unsayable')) return 'unsayable';
  if (parts.includes('always') && tree.kind === 'any') return 'always';
  return oneQuestion(joinGuards(tree.kind, parts.filter((part) => typeof part !== 'string')), find) ?? 'always';
};

/** Several things said of one question are one thing: “A or B” is a choice of two. */
const oneQuestion = (guard: Guard | null, find: (name: string) => Question | null): ReadGuard | null => {
  const [name, other] = guard ? questionsIn(guard) : [];
  const question = name !== undefined && other === undefined ? find(name) : null;
  if (!guard || !question || !('of' in guard)) return guard;
  const simple = tryAnswers(question, (values) => guardHolds(guard, values));
  return simple === 'unsayable' ? guard : simple;
};

const fromTest = (test: ExpressionTree & { readonly kind: 'test' }, find: (name: string) => Question | null): ReadGuard => {
  const parsed = parseExpression(test.source);
  const [name, other] = parsed.ok && parsed.functions.length === 0 ? parsed.variables : [];
  const question = name !== undefined && other === undefined ? find(name) : null;
  if (!question) return 'unsayable';
  if (test.presence) return { kind: test.presence.is, question: question.name };
  const condition = compileExpression(test.source);
  return tryAnswers(question, (values) => condition.holds(values, NO_DAY));
};

/** What is said of a question with choices, from what holds for each answer. */
const tryAnswers = (question: Question, holds: (values: ConditionValues) => boolean): ReadGuard => {
  const choices = choicesOf(question);
  if (!choices) return 'unsayable';
  const holdsFor = (answer: unknown): boolean => holds(answer === undefined ? {} : { [question.name]: answer });
  const several = question.type === 'checkbox';
  const values = choices.map(({ value }) => value);
  const guard = sayValues(question.name, values, values.filter((value) => holdsFor(several ? [value] : value)), holdsFor(undefined));
  if (!several || guard === 'unsayable') return guard;
  const surely = values.length <= MOST_CHOICES && subsets(values).every((chosen) => holdsFor(chosen) === (guard === 'always' || guardHolds(guard, { [question.name]: chosen })));
  return surely ? guard : 'unsayable';
};

const sayValues = (question: string, all: readonly ChoiceValue[], holding: readonly ChoiceValue[], unanswered: boolean): ReadGuard => {
  const every = holding.length === all.length;
  if (unanswered) {
    if (every) return 'always';
    return holding.length === 0 ? { kind: 'unanswered', question } : { kind: 'avoided', question, values: all.filter((value) => !holding.includes(value)) };
  }
  if (every) return { kind: 'answered', question };
  return holding.length === 0 ? 'unsayable' : { kind: 'chose', question, values: holding };
};

const choicesOf = (question: Question): readonly Choice[] | null => ('choices' in question && question.type !== 'ranking' ? question.choices.filter(({ kind }) => kind !== 'selectAll') : null);

/** Every set of choices but the empty one. */
const subsets = (values: readonly ChoiceValue[]): readonly (readonly ChoiceValue[])[] =>
  values.reduce<readonly (readonly ChoiceValue[])[]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]).slice(1);

/** Tries a guard against its condition with every answer to every question in it; too many is not sure either. */
const isSame = (guard: Guard | 'always', condition: Condition, find: (name: string) => Question | null): boolean => {
  const parsed = parseExpression(condition.source);
  const questions = (parsed.ok ? parsed.variables : []).flatMap((name) => find(name) ?? []);
  const trials = questions.reduce<readonly ConditionValues[]>((sofar, question) => (sofar.length > MOST_TRIALS ? sofar : sofar.flatMap((values) => answersTo(question).map((answer) => (answer === undefined ? values : { ...values, [question.name]: answer })))), [{}]);
  return trials.length <= MOST_TRIALS && trials.every((values) => condition.holds(values, NO_DAY) === (guard === 'always' || guardHolds(guard, values)));
};

/** No answer, and every answer that is a choice; of several choices each alone, since their sets were tried before. */
const answersTo = (question: Question): readonly unknown[] => {
  const values = choicesOf(question)?.map(({ value }) => value);
  if (!values) return [undefined, 'x'];
  return [undefined, ...(question.type === 'checkbox' ? values.map((value) => [value]) : values)];
};
