import type { Question } from '#core/question-types/question.ts';

const SUFFIX = '_vet_inte';

/** The checkbox beside a number that says that it is not known (`surveys/README.md`): no question of its own. */
export const isBesideNumber = ({ name, type }: Question): boolean => type === 'checkbox' && name.endsWith(SUFFIX);

/** Whether it is the checkbox beside that very question. */
export const isBeside = (question: Question, asked: Question): boolean => isBesideNumber(question) && question.name === `${asked.name}${SUFFIX}`;
