import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';
import { LONGEST_THEME, REVIEW_FIELDS, type ReviewTyped } from '#core/view/build-review-page.ts';
import type { Services } from '#server/services/respondent.ts';
import type { ReviewRow } from '#server/storage/storage.ts';

/** What is wrong with the name of a new code. @param wanted it was asked for by itself, and so must be there */
export const themeProblems = (name: string, wanted: boolean): readonly AnswerProblem[] => {
  const key = wanted && name.length === 0 ? 'review.error.theme' : name.length > LONGEST_THEME ? 'review.error.theme.long' : null;
  return key === null ? [] : [{ target: REVIEW_FIELDS.newTheme, text: interfaceError(key) }];
};

/** The codes that were chosen, of those that the question has, with the new one if any: it is stored first, unless the question has one with that name. */
export const addTheme = async ({ storage }: Pick<Services, 'storage'>, review: Pick<ReviewRow, 'surveyId' | 'question'>, { themes, newTheme }: ReviewTyped): Promise<readonly string[]> => {
  const { surveyId, question } = review;
  const known = await storage.openAnswerCodes(surveyId, question);
  const chosen = known.map(({ id }) => id).filter((id) => themes.includes(id));
  if (newTheme === '') return chosen;
  const same = known.find(({ name }) => name.toLowerCase() === newTheme.toLowerCase());
  if (same) return [...new Set([...chosen, same.id])];
  const position = 1 + Math.max(0, ...known.map((code) => code.position));
  const id = `t${position}`;
  const { done } = await storage.write({ do: 'store open answer code', code: { surveyId, question, id, name: newTheme, position } });
  // Somebody else stored one meanwhile: with what is there now.
  return done ? [...chosen, id] : addTheme({ storage }, review, { text: '', themes: chosen, newTheme });
};
