import { isEmptyAnswer } from '#core/answers/answers.ts';
import type { ConditionValues } from '#core/questionnaire/condition.ts';
import type { ChoiceValue } from '#core/question-types/question.ts';

/** What must be true of earlier answers, as it can be said on paper. Questions by name. */
export type Guard = AnswerGuard | GuardList;

/** `chose`: at least one of these; `avoided`: none of these, or no answer at all. */
export type AnswerGuard =
  | { readonly kind: 'chose' | 'avoided'; readonly question: string; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'answered' | 'unanswered'; readonly question: string };

export interface GuardList {
  readonly kind: 'all' | 'any';
  readonly of: readonly Guard[];
}

/** null: not known. */
type Truth = boolean | null;

/** Whether a guard holds for answers as conditions see them. */
export const guardHolds = (guard: Guard, values: ConditionValues): boolean => truthOf(guard, (question) => ({ value: values[question] })) === true;

/** Whether a guard cannot hold, whatever is answered where `known` says nothing (null). */
export const isImpossible = (guard: Guard, known: (question: string) => { readonly value: unknown } | null): boolean => truthOf(guard, known) === false;

const truthOf = (guard: Guard, known: (question: string) => { readonly value: unknown } | null): Truth => {
  if ('of' in guard) return listTruth(guard.kind, guard.of.map((part) => truthOf(part, known)));
  const answer = known(guard.question);
  return answer && answerHolds(guard, answer.value);
};

const listTruth = (kind: GuardList['kind'], truths: readonly Truth[]): Truth => {
  const decides = kind === 'any';
  if (truths.includes(decides)) return decides;
  return truths.includes(null) ? null : !decides;
};

const answerHolds = (guard: AnswerGuard, value: unknown): boolean => {
  switch (guard.kind) {
    case 'answered':
      return !isEmptyAnswer(value);
    case 'unanswered':
      return isEmptyAnswer(value);
    case 'chose':
      return choseOne(guard.values, value);
    case 'avoided':
      return !choseOne(guard.values, value);
  }
};

const choseOne = (values: readonly ChoiceValue[], value: unknown): boolean => values.some((one) => (Array.isArray(value) ? value.includes(one) : value === one));

/** The questions that a guard asks about. */
export const questionsIn = (guard: Guard): readonly string[] => ('of' in guard ? [...new Set(guard.of.flatMap(questionsIn))] : [guard.question]);

export const isSameGuard = (a: Guard | null, b: Guard | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** All of the guards as one; null where there is none. Lists of the same kind become one list. */
export const joinGuards = (kind: GuardList['kind'], guards: readonly Guard[]): Guard | null => {
  const flat = guards.flatMap((guard) => (guard.kind === kind ? guard.of : [guard]));
  const different = flat.filter((guard, index) => flat.findIndex((other) => isSameGuard(other, guard)) === index);
  const [first, second] = different;
  return first && second ? { kind, of: different } : (first ?? null);
};
