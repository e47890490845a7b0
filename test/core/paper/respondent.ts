import { guardHolds } from '#core/paper/guard.ts';
import type { PaperRouting } from '#core/paper/paper-routing.ts';
import { toConditionValues, type Answers } from '#core/answers/answers.ts';
import type { Question } from '#core/question-types/question.ts';

/**
 * Goes through the paper from question 1 to the end as its words say, with `wanted` as what this person would answer where the paper asks.
 * Gives the questions that were answered, in order. With `jumping` the words beside the choices are followed too.
 */
export const walkPaper = (routing: PaperRouting, questions: readonly Question[], wanted: Answers, jumping: boolean): readonly string[] => {
  const answered: Record<string, unknown> = {};
  const asked: string[] = [];
  for (let number = 1; number <= questions.length; ) {
    const question = questions[number - 1];
    if (!question) break;
    const run = routing.runs.find(({ first, last }) => first <= number && number <= last);
    if (run && !guardHolds(run.guard, toConditionValues(answered))) {
      number = run.last + 1;
      continue;
    }
    asked.push(question.name);
    if (wanted[question.name] !== undefined) answered[question.name] = wanted[question.name];
    const jump = jumping ? jumpFrom(routing, question, wanted[question.name]) : null;
    if (jump === 'end' || jump === 'stop') break;
    number = jump ?? number + 1;
  }
  return asked;
};

const jumpFrom = (routing: PaperRouting, question: Question, answer: unknown): number | 'end' | 'stop' | null => {
  const choice = 'choices' in question ? question.choices.find(({ value }) => value === answer) : undefined;
  return routing.jumps.find((jump) => jump.question === question.name && jump.code === choice?.code)?.to ?? null;
};
