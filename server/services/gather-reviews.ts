import { randomBytes } from 'node:crypto';
import type { Answers } from '#core/answers/answers.ts';
import { openQuestionsOf, openTextIn, type OpenQuestion } from '#core/open-answers/open-questions.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { DEMO, REAL } from '#server/services/release-results.ts';
import type { Services } from '#server/services/respondent.ts';
import type { Command, ResponseRow, Source } from '#server/storage/storage.ts';

/** Reviews in one command: others write meanwhile. */
const BATCH = 200;

type Waiting = Extract<Command, { do: 'gather reviews' }>['reviews'][number];

/** The versions of a survey that have been asked, the latest first. */
export const versionsOf = async ({ storage, catalogue }: Services, surveyId: string): Promise<readonly PublishedVersion[]> => {
  const ids = new Set((await storage.rounds(surveyId)).map(({ versionId }) => versionId));
  const versions = await Promise.all([...ids].map((id) => catalogue.version(id)));
  return versions.filter((version) => version !== null);
};

/** Which answers are reviewed: the real ones, or the demo ones where there are none. Never both. */
export const reviewedSources = async ({ storage }: Services, versions: readonly PublishedVersion[]): Promise<readonly Source[]> => {
  const real = await Promise.all(versions.map(({ id }) => storage.hasResponses(id, REAL)));
  return real.includes(true) ? REAL : DEMO;
};

/** Looks for open answers that have no review yet, where answers have come since it last looked. */
export type Gather = (versions: readonly PublishedVersion[], sources: readonly Source[]) => Promise<void>;

export const makeGather = (services: Services): Gather => {
  const seen = new Map<string, string>();
  return async (versions, sources) => {
    for (const version of versions) {
      const key = `${version.id} ${sources.join()}`;
      // Asked before reading: an answer that is stored meanwhile is looked for the next time.
      const dataVersion = await services.storage.dataVersion(version.id, sources);
      if (seen.get(key) === dataVersion) continue;
      await gather(services, version, sources);
      seen.set(key, dataVersion);
    }
  };
};

/** Looks for those of a survey that are to be reviewed. */
export const gatherSurvey = async (services: Services, gather: Gather, surveyId: string): Promise<void> => {
  const versions = await versionsOf(services, surveyId);
  await gather(versions, await reviewedSources(services, versions));
};

const gather = async ({ storage }: Services, version: PublishedVersion, sources: readonly Source[]): Promise<void> => {
  const questions = openQuestionsOf(version.questionnaire);
  if (questions.length === 0) return;
  const known = new Set((await storage.reviews(version.id, sources)).map(keyOf));
  let waiting: Waiting[] = [];
  const store = async (): Promise<void> => {
    if (waiting.length > 0) await storage.write({ do: 'gather reviews', reviews: waiting });
    waiting = [];
  };
  for await (const response of storage.responses(version.id, sources)) {
    waiting.push(...reviewsOf(response, questions).filter((review) => !known.has(keyOf(review))));
    if (waiting.length >= BATCH) await store();
  }
  await store();
};

const keyOf = ({ submissionHash, question }: Pick<Waiting, 'submissionHash' | 'question'>): string => `${submissionHash} ${question}`;

const reviewsOf = ({ surveyId, submissionHash, versionId, answers }: ResponseRow, questions: readonly OpenQuestion[]): readonly Waiting[] => {
  const given = JSON.parse(answers) as Answers;
  return questions.filter((question) => openTextIn(question, given) !== '').map(({ id }) => ({ id: randomBytes(16).toString('hex'), surveyId, submissionHash, versionId, question: id }));
};
