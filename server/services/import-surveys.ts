import { formatProblem } from '#core/questionnaire/author-problem.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { checkSurvey, publishSurvey, slugProblem } from '#server/services/publish-survey.ts';
import type { Surroundings } from '#server/services/surroundings.ts';
import type { Storage } from '#server/storage/storage.ts';

export interface SurveySource {
  readonly file: string;
  readonly slug: string;
  readonly source: string;
}

export interface CheckedSurvey extends SurveySource {
  readonly questionnaire: Questionnaire;
}

/** Slugs that have a published version. */
export const publishedSlugs = async (storage: Pick<Storage, 'surveys'>): Promise<ReadonlySet<string>> =>
  new Set((await storage.surveys()).filter((survey) => survey.publishedVersion !== null).map((survey) => survey.slug));

/** Checks every file; all problems at once, one line each: file, JSON path, what is wrong, what to do. */
export const checkSurveys = (files: readonly SurveySource[], around: Surroundings, today: string, published: ReadonlySet<string> = new Set()): Result<readonly CheckedSurvey[], string> => {
  const checked = files.map((file) => ({ file, result: checkSurvey(file.source, around, published.has(file.slug) ? null : today) }));
  const problems = checked.flatMap(({ file, result }) => {
    const slug = slugProblem(file.slug);
    const found = result.ok ? [] : result.problems.map((problem) => `${file.file}: ${formatProblem(problem)}`);
    return slug ? [`${file.file}: ${slug}`, ...found] : found;
  });
  if (problems.length > 0) return refused(problems);
  return ok(checked.flatMap(({ file, result }) => (result.ok ? [{ ...file, questionnaire: result.value }] : [])));
};

/** Imports the questionnaires that the database does not have yet. What is there stays: `cli import` publishes a new version. */
export const importNewSurveys = async (storage: Storage, surveys: readonly CheckedSurvey[], today: string): Promise<void> => {
  // A start that was cut off may have left a survey imported and not yet published: it is taken up again.
  const done = await publishedSlugs(storage);
  for (const survey of surveys.filter(({ slug }) => !done.has(slug))) await publishSurvey(storage, survey.slug, survey.source, survey.questionnaire, today);
};
