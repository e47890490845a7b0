import { createHash, randomUUID } from 'node:crypto';
import { compileFile } from '#core/editor/check-file.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import { isUnreadable } from '#core/editor/read-text.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { languageProblems } from '#server/services/survey-report.ts';
import type { Surroundings } from '#server/services/surroundings.ts';
import type { RoundRow, Storage, SurveyRow } from '#server/storage/storage.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * Whether a questionnaire file may be published: it compiles, its areas are those of the day, and its language has no error.
 * @param firstDay null: it is published already, and goes on whatever is thought of its areas and language today
 */
export const checkSurvey = (source: string, around: Surroundings, firstDay: string | null): Result<Questionnaire, AuthorProblem> => {
  const compiled = compileSurvey(source, around, firstDay);
  if (!compiled.ok || firstDay === null || !compiled.value.facts.publish) return compiled;
  const language = languageProblems(JSON.parse(source), around);
  return language.length > 0 ? refused(language) : compiled;
};

/** The text of a file, parsed, within its limits. */
export const readSource = (source: string): Result<unknown, AuthorProblem> => {
  if (Buffer.byteLength(source) > LIMITS.bytes) return refused([{ path: '', message: `Filen är större än ${LIMITS.bytes / 1000} kB.`, mend: 'Dela upp enkäten.' }]);
  if (isUnreadable(source)) return refused([{ path: '', message: 'Texten har för många parenteser i varandra.', mend: 'Gör den plattare.' }]);
  return parseJson(source);
};

/** Reads and compiles the text of a questionnaire file, with the areas of the day it would be published; null: it is published already. */
export const compileSurvey = (source: string, around: Surroundings, firstDay: string | null): Result<Questionnaire, AuthorProblem> => {
  const json = readSource(source);
  return json.ok ? compileFile(json.value, around, firstDay) : json;
};

const parseJson = (source: string): Result<unknown, AuthorProblem> => {
  try {
    return ok(JSON.parse(source) as unknown);
  } catch (error) {
    return refused([{ path: '', message: `Filen är inte giltig JSON: ${error instanceof Error ? error.message : 'okänt fel'}.`, mend: 'Rätta komman, citattecken och parenteser.' }]);
  }
};

/** When the round opens and closes, and which saved text it is, where it is one. */
interface Opening extends Pick<RoundRow, 'opensOn' | 'closesOn'> {
  readonly textRevision?: number;
}

/** `still open`: the file says not to publish, but the survey is published already and goes on; nothing was changed. */
export type Published = 'published' | 'unchanged' | 'imported' | 'still open';

/**
 * Stores a checked questionnaire under its address, and publishes it unless it says `publish: false`. The round begins
 * today and has no last day, unless `days` says so. The same text again changes nothing; another text becomes the next version.
 */
export const publishSurvey = async (storage: Storage, slug: string, source: string, questionnaire: Questionnaire, today: string, { textRevision = 0, ...days }: Opening = { opensOn: today, closesOn: null }): Promise<Published> => {
  const survey = await importSurvey(storage, slug);
  await keepText(storage, survey, source, today, questionnaire.facts.publish);
  if (!questionnaire.facts.publish) return survey.publishedVersion ? 'still open' : 'imported';
  const previous = survey.publishedVersion ? await storage.version(survey.publishedVersion) : null;
  const json = JSON.stringify(JSON.parse(source));
  const version = {
    id: randomUUID(),
    surveyId: survey.id,
    number: (previous?.number ?? 0) + 1,
    json,
    codebook: JSON.stringify(makeCodebook(questionnaire)),
    hash: createHash('sha256').update(json).digest('hex'),
    publishedOn: today,
  };
  const { published } = await storage.write({ do: 'publish version', version, round: { id: randomUUID(), surveyId: survey.id, versionId: version.id, ...days }, textRevision });
  return published ? 'published' : 'unchanged';
};

/** By whom a text is saved that nobody has written in the studio: it goes on following its file. */
const FILE = 'Filen';

/** One that is not published is a text to go on writing in the studio. What somebody has saved there stays. */
const keepText = async (storage: Storage, survey: SurveyRow, json: string, today: string, published: boolean): Promise<void> => {
  const saved = await storage.questionnaireText(survey.id);
  if (saved ? saved.savedBy !== FILE || saved.json === json : published || survey.publishedVersion !== null) return;
  await storage.write({ do: 'save questionnaire text', text: { surveyId: survey.id, json, savedAt: `${today}T00:00:00Z`, savedBy: FILE }, before: saved?.revision ?? 0 });
};

const importSurvey = async (storage: Storage, slug: string): Promise<SurveyRow> => {
  await storage.write({ do: 'import survey', survey: { id: randomUUID(), slug, publishedVersion: null } });
  const survey = (await storage.surveys()).find((row) => row.slug === slug);
  if (!survey) throw new Error(`survey ${slug} was imported and is not there`);
  return survey;
};

/** Why a file cannot have its name as an address, in Swedish, or null. */
export const slugProblem = (slug: string): string | null => (SLUG.test(slug) ? null : `”${slug}” kan inte vara en adress. Använd bara a–z, 0–9 och bindestreck i filnamnet.`);
