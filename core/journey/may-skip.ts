import { isRequired } from '#core/answers/check-question.ts';
import type { AskedStep, Journey } from '#core/journey/journey.ts';
import { questionsOf } from '#core/journey/navigate.ts';

/**
 * Whether a step can be passed with nothing said: not one that asks for an answer, nor one with rules that also look at
 * earlier questions, which are met or not whether this one is answered or skipped.
 */
export const maySkip = ({ step, elements }: AskedStep, journey: Journey): boolean =>
  step.rules.length === 0 && questionsOf(elements).every(({ question }) => !isRequired(question, journey));
