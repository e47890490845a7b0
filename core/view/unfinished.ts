import type { Answers } from '#core/answers/answers.ts';
import { declines } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import type { AskedStep, Journey } from '#core/journey/journey.ts';
import type { Language, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { questionsTyped, typedFor, type Typed } from '#core/view/typed-fields.ts';

/** A draft as it is looked through before it is sent. */
export interface Held {
  readonly questionnaire: Questionnaire;
  /** Everything answered, dropped answers included. */
  readonly answers: Answers;
  readonly journey: Journey;
  readonly typed: Typed;
  readonly language: Language;
}

/** The questions that are asked on which something was typed that is no part of the answers: left when it could not be taken. */
export const unfinishedQuestions = (held: Held): readonly Question[] =>
  held.journey.steps.flatMap((asked) => {
    const fields = typedFor(held.typed, asked.step, held.journey.answers);
    return fields && !isTaken(held, asked, fields) ? questionsTyped(asked, fields, held.journey.answers) : [];
  });

/** What reads as the answers that are stored only looks different, e.g. a number with a space in it. */
const isTaken = (held: Held, asked: AskedStep, fields: Fields): boolean => {
  const { answers, problems } = readStep(held.questionnaire, asked, held, fields);
  return problems.length === 0 && !declines(held.questionnaire, answers);
};
