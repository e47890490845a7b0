import { commentFieldOf, type Answers } from '#core/answers/answers.ts';
import type { QuestionElement } from '#core/questionnaire/questionnaire.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { rulesOf } from '#core/question-types/registry.ts';

/** Stored answers as the fields that would post them, so that a page is drawn in one way only. */
export const storedFields = (elements: readonly QuestionElement[], answers: Answers): Fields =>
  new Map(
    elements.flatMap(({ question }) => {
      const value = answers[question.name];
      const commentName = commentFieldOf(question);
      const comment = commentName && answers[commentName];
      const own = value === undefined ? [] : [...rulesOf(question.type).write(question, value)];
      return commentName && typeof comment === 'string' ? [...own, [commentName, [comment]] as const] : own;
    }),
  );
