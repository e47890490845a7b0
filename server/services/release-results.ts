import { publishResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import type { SurveyCounts } from '#core/results/counts.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import type { Geography } from '#core/results/geography.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { RoundRow, Source, StorageReader } from '#server/storage/storage.ts';
import type { CountRequest } from '#core/results/counts.ts';

/** Real answers, whatever way they came. Demo answers are never mixed with them. */
export const REAL: readonly Source[] = ['web', 'api', 'paper'];
export const DEMO: readonly Source[] = ['demo'];

export interface ReleaseDeps {
  readonly storage: Pick<StorageReader, 'countResponses' | 'rounds'>;
  readonly geography: Geography;
  readonly count: (request: CountRequest) => Promise<SurveyCounts>;
}

/** Which answers a release is of: the real ones, or where no version has any, or where they are asked for, the demo ones. */
export const sourcesOf = async (deps: ReleaseDeps, survey: PublishedSurvey, demo: boolean): Promise<readonly Source[]> => {
  if (demo) return DEMO;
  const real = (await deps.storage.countResponses(survey.version.id, REAL)) > 0 || (await countEarlier(deps, survey)) > 0;
  return real ? REAL : DEMO;
};

/** Real answers that were given to earlier versions, and are in no release of this one. */
export const countEarlier = async ({ storage }: ReleaseDeps, { survey, version }: PublishedSurvey): Promise<number> => {
  const earlier = new Set((await storage.rounds(survey.id)).map((round) => round.versionId).filter((id) => id !== version.id));
  const counts = await Promise.all([...earlier].map((id) => storage.countResponses(id, REAL)));
  return counts.reduce((sum, count) => sum + count, 0);
};

/** Counts the answers of the published version and protects them; nothing else leaves. */
export const releaseResults = async (deps: ReleaseDeps, survey: PublishedSurvey, sources: readonly Source[]): Promise<PublishedResults> => {
  const { version } = survey;
  const { facts } = version.questionnaire;
  const round = await roundOf(deps, survey);
  const dimensions = dimensionsOf(version.codebook, facts.areaLevel, deps.geography);
  const counts = await deps.count({ versionId: version.id, sources, codebook: version.codebook, dimensions });
  return publishResults({
    survey: survey.survey.slug,
    version: version.number,
    minimumCell: facts.minimumCell,
    codebook: version.codebook,
    dimensions,
    counts,
    territory: { geography: deps.geography, areaLevel: facts.areaLevel, firstDay: round.opensOn },
  });
};

const roundOf = async ({ storage }: ReleaseDeps, { survey, version }: PublishedSurvey): Promise<RoundRow> => {
  const round = (await storage.rounds(survey.id)).find((candidate) => candidate.versionId === version.id);
  if (!round) throw new Error(`version ${version.id} was published without a round`);
  return round;
};
