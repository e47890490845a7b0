import type { Answers } from '#core/answers/answers.ts';
import { checkQuestion } from '#core/answers/check-question.ts';
import { scopeOf } from '#core/answers/read-step.ts';
import { makeFiller } from '#core/journey/fill-texts.ts';
import { deriveJourney, type Journey } from '#core/journey/journey.ts';
import { questionWithRole } from '#core/questionnaire/roles.ts';
import type { Language, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { findChoice, toChosen } from '#core/question-types/choice-value.ts';
import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';
import { ok, refused, type Result } from '#core/result.ts';

export interface SubmissionProblem extends AnswerProblem {
  readonly question: string;
}

/** A whole response, checked as the pages check it: the journey with only what is asked, or what is wrong, by question. */
export const checkSubmission = (questionnaire: Questionnaire, answers: Answers, language: Language, today: string): Result<Journey, SubmissionProblem> => {
  const journey = deriveJourney(questionnaire, answers, today);
  const scope = scopeOf(journey, language);
  const filler = makeFiller(questionnaire, journey);
  const problems = questionnaire.questions
    .filter(({ question }) => journey.asked.has(question.name))
    .flatMap(({ question }) => checkQuestion(filler.question(question), journey.answers, scope).map((problem) => ({ ...problem, question: question.name })));
  const consent = questionWithRole(questionnaire, 'consent');
  const refusal = consent && !consents(questionnaire, journey.answers) ? [{ question: consent.name, target: consent.name, text: interfaceError('error.consent') }] : [];
  return problems.length + refusal.length > 0 ? refused([...problems, ...refusal]) : ok(journey);
};

/** Names that a sender used and no question has: told, never stored. */
export const unknownKeys = (questionnaire: Questionnaire, answers: Answers): readonly string[] =>
  Object.keys(answers).filter((key) => !questionnaire.questions.some(({ keys }) => keys.includes(key)));

/** Whether the answers say yes to taking part; true where consent is not asked. */
export const consents = (questionnaire: Questionnaire, answers: Answers): boolean => {
  const question = questionWithRole(questionnaire, 'consent');
  return !question || (findChoice(question.choices, toChosen(answers[question.name]).value)?.tags.consents ?? false);
};

/** A consent question that was answered with anything but yes ends the journey. */
export const declines = (questionnaire: Questionnaire, answers: Answers): boolean => {
  const question = questionWithRole(questionnaire, 'consent');
  return question !== null && answers[question.name] !== undefined && !consents(questionnaire, answers);
};
