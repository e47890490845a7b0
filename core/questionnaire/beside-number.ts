import type { Question } from '#core/question-types/question.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

const SUFFIX = '_vet_inte';

/** The checkbox beside a number that says that it is not known (`surveys/README.md`): no question of its own. */
export const isBesideNumber = ({ name, type }: { readonly name: string; readonly type: string }): boolean => type === 'checkbox' && name.endsWith(SUFFIX);

/** Whether it is the checkbox beside that very question. */
export const isBeside = (question: Question, asked: Question): boolean => isBesideNumber(question) && question.name === `${asked.name}${SUFFIX}`;

/** How many questions people are told that a questionnaire has: what stands beside a number belongs to it. */
export const countQuestions = ({ questions }: Pick<Questionnaire, 'questions'>): number => questions.filter(({ question }) => !isBesideNumber(question)).length;
