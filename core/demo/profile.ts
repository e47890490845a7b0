import type { GenderClass, Role } from '#core/codes/codebook.ts';
import type { Choice, Question } from '#core/question-types/question.ts';
import { steady } from '#core/random.ts';

/** Share of women, of men, and of others among demo respondents; the rest leave the question empty. */
export const GENDER_SHARES: Readonly<Record<GenderClass, number>> = { woman: 0.49, man: 0.44, other: 0.04 };

/** Share of demo respondents who leave a question that may be left empty. */
export const LEFT_EMPTY = 0.07;

/** How much likelier a choice is among women than among men, at most: the known difference of the demo answers. */
const GAP = 0.8;

/** Questions that show a difference between women and men; background other than work does not. */
const SPLIT_ROLES: ReadonlySet<Role> = new Set(['need', 'importance', 'satisfaction', 'barrier']);

/**
 * Weight of a choice for a gender: a profile of the question's own, with a known difference between women and men.
 * Women lean towards the first choices of half of the questions and men towards the first of the others.
 */
export const weightOf = (question: Question, part: string, choice: Choice, index: number, total: number, gender: GenderClass): number => {
  if (choice.tags.missing !== null) return 0.06 * total * 0.5;
  const own = 0.4 + steady(`${question.name}/${part}/${choice.code}`);
  return Math.max(0.02, own * (1 + leaning(question, part, gender) * (1 - (2 * index) / Math.max(1, total - 1))));
};

/** Positive: towards the first choices. The same size for women and men, the other way. */
export const leaning = (question: Question, part: string, gender: GenderClass): number => {
  if (gender === 'other' || !SPLIT_ROLES.has(question.tags.role)) return 0;
  const side = steady(`${question.name}/${part}`) < 0.5 ? 1 : -1;
  return (gender === 'woman' ? side : -side) * (GAP / 2);
};
