import { mergedThemes, themesNow } from '#core/open-answers/merged-themes.ts';
import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';
import { LONGEST_THEME, REVIEW_FIELDS, type ReviewTyped } from '#core/view/build-review-page.ts';
import type { Services } from '#server/services/respondent.ts';
import type { OpenAnswerCodeRow, ReviewRow } from '#server/storage/storage.ts';

/** What is wrong with the name of a new code. @param wanted it was asked for by itself, and so must be there */
export const themeProblems = (name: string, wanted: boolean): readonly AnswerProblem[] => {
  const key = wanted && name.length === 0 ? 'review.error.theme' : name.length > LONGEST_THEME ? 'review.error.theme.long' : null;
  return key === null ? [] : [{ target: REVIEW_FIELDS.newTheme, text: interfaceError(key) }];
};

/** The codes of a question as they are, and what those that are no more became. */
const codesOf = async ({ storage }: Pick<Services, 'storage'>, { surveyId, question }: Pick<ReviewRow, 'surveyId' | 'question'>) => {
  const codes = await storage.openAnswerCodes(surveyId, question);
  const merged = (await storage.mergedCodes(surveyId)).filter((code) => code.question === question);
  return { codes, merged, now: mergedThemes(merged, question) };
};

/** The codes that an answer may have, and those that it has. */
export const themesOf = async (services: Pick<Services, 'storage'>, review: ReviewRow): Promise<{ readonly codes: readonly OpenAnswerCodeRow[]; readonly given: readonly string[] }> => {
  const { codes, now } = await codesOf(services, review);
  return { codes, given: themesNow(JSON.parse(review.themes) as string[], now) };
};

/** The codes that were chosen, of those that the question has, with the new one if any: it is stored first, unless the question has one with that name. */
export const addTheme = async ({ storage }: Pick<Services, 'storage'>, review: Pick<ReviewRow, 'surveyId' | 'question'>, { themes, newTheme }: ReviewTyped): Promise<readonly string[]> => {
  const { surveyId, question } = review;
  const { codes: known, merged, now } = await codesOf({ storage }, review);
  // One that somebody has merged while the page was open stands for what it became.
  const wanted = new Set(themes.map(now));
  const chosen = known.map(({ id }) => id).filter((id) => wanted.has(id));
  if (newTheme === '') return chosen;
  const same = known.find(({ name }) => name.toLowerCase() === newTheme.toLowerCase());
  if (same) return [...new Set([...chosen, same.id])];
  const position = 1 + Math.max(0, ...[...known, ...merged].map((code) => code.position));
  const id = `t${position}`;
  const { done } = await storage.write({ do: 'store open answer code', code: { surveyId, question, id, name: newTheme, position } });
  // Somebody else stored one meanwhile: with what is there now.
  return done ? [...chosen, id] : addTheme({ storage }, review, { text: '', themes: chosen, newTheme });
};
