import { refused, ok, type Result } from '#core/result.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { storeResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { DEMO, releaseResults, roundOf, sourcesOf, type ReleaseDeps } from '#server/services/release-results.ts';
import type { Marks, ReleaseHead, ReleaseRow, Source, Storage } from '#server/storage/storage.ts';

interface MakeReleaseDeps extends ReleaseDeps {
  readonly storage: ReleaseDeps['storage'] & Pick<Storage, 'write' | 'releases' | 'release' | 'marks' | 'dataVersion'>;
}

/** What is to be released: `demo` the made-up answers, also where there are real ones; `today` an ISO date. */
interface ReleaseOrder {
  readonly demo: boolean;
  readonly today: string;
}

/**
 * Freezes the analysis of the published version's answers as the survey's next release. Refused, in Swedish, where there
 * are no answers, or none that an earlier release has not.
 */
export const makeRelease = async (deps: MakeReleaseDeps, survey: PublishedSurvey, { demo, today }: ReleaseOrder): Promise<Result<ReleaseHead, string>> => {
  const sources = await sourcesOf(deps, survey, demo);
  const { marks, results } = await frozen(deps, survey, sources);
  if (marks.length === 0) return refused(['Det finns inga svar att göra en analys av.']);
  const earlier = await deps.storage.releases(survey.survey.id);
  const same = await sameAnswers(deps, survey, earlier, marks);
  if (same) return refused([`${same.id} är gjord på samma svar. Vänta tills fler har svarat.`]);
  const number = (earlier[0]?.number ?? 0) + 1;
  const round = await roundOf(deps, survey);
  const release: ReleaseRow = {
    id: `${survey.survey.slug}-${number}`,
    surveyId: survey.survey.id,
    number,
    versionId: survey.version.id,
    roundId: round.id,
    source: sources === DEMO ? 'demo' : 'real',
    madeOn: today,
    takenDownOn: null,
    goals: null,
    responses: marks,
    results: storeResults(results),
  };
  const { done } = await deps.storage.write({ do: 'store release', release });
  return done ? ok(release) : refused(['Någon annan gjorde en analys samtidigt. Försök igen.']);
};

/** Results and the marks of the very responses that they are of: made anew where one came or went meanwhile. */
const frozen = async (deps: MakeReleaseDeps, survey: PublishedSurvey, sources: readonly Source[]): Promise<{ readonly marks: Marks; readonly results: PublishedResults }> => {
  const { id } = survey.version;
  for (;;) {
    const before = await deps.storage.dataVersion(id, sources);
    const marks = await deps.storage.marks(id, sources);
    const results = await releaseResults(deps, survey, sources, crossingsOf(survey.version.codebook));
    if ((await deps.storage.dataVersion(id, sources)) === before) return { marks, results };
  }
};

const sameAnswers = async ({ storage }: MakeReleaseDeps, survey: PublishedSurvey, earlier: readonly ReleaseHead[], marks: Marks): Promise<ReleaseHead | null> => {
  for (const head of earlier.filter(({ versionId, takenDownOn }) => versionId === survey.version.id && takenDownOn === null)) {
    const release = await storage.release(head.id);
    if (release && Buffer.compare(release.responses, marks) === 0) return head;
  }
  return null;
};
