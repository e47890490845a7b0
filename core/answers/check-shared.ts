import { isEmptyAnswer } from '#core/answers/answers.ts';
import { firstControl, isRequired } from '#core/answers/check-question.ts';
import { checkValidators } from '#core/answers/check-validators.ts';
import type { Journey } from '#core/journey/journey.ts';
import type { Language, QuestionElement } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { Question } from '#core/question-types/question.ts';
import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';

/**
 * What is wrong with an earlier question by rules that also look at the one that is on the step (`Step.rules`), told at
 * this one's control: the earlier one has a step of its own.
 */
export const checkShared = (rules: Question, here: QuestionElement | null, journey: Journey, language: Language): readonly AnswerProblem[] => {
  if (!here) return [];
  const scope = { values: journey.values, today: journey.today, language, rows: here.rows && new Set(here.rows.map((row) => row.name)) };
  const target = firstControl(here.question, scope);
  const missing = isRequired(rules, scope) && isEmptyAnswer(journey.answers[rules.name]);
  return missing ? [{ target, text: interfaceError('error.earlier', { title: say(rules.title, language).text }) }] : checkValidators(rules.validators, null, target, scope);
};
