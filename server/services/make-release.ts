import { refused, ok, type Result } from '#core/result.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { readResults, storeResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
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
  const source = sources === DEMO ? 'demo' : 'real';
  const heads = await deps.storage.releases(survey.survey.id);
  const earlier = await earlierReleases(deps, survey, heads.filter((head) => head.source === source));
  const { marks, results } = await frozen(deps, survey, sources, earlier);
  if (marks.length === 0) return refused(['Det finns inga svar att göra en analys av.']);
  const same = earlier.find(({ responses, takenDownOn }) => takenDownOn === null && Buffer.compare(responses, marks) === 0);
  if (same) return refused([`${same.id} är gjord på samma svar. Vänta tills fler har svarat.`]);
  const number = (heads[0]?.number ?? 0) + 1;
  const release: ReleaseRow = {
    id: `${survey.survey.slug}-${number}`,
    surveyId: survey.survey.id,
    number,
    versionId: survey.version.id,
    roundId: (await roundOf(deps, survey)).id,
    source,
    madeOn: today,
    takenDownOn: null,
    goals: null,
    responses: marks,
    results: storeResults(results),
  };
  const { done } = await deps.storage.write({ do: 'store release', release });
  return done ? ok(release) : refused(['Någon annan gjorde en analys samtidigt. Försök igen.']);
};

/** The releases of the same answers, the oldest first; those too that are shown no longer, since what was published is known. */
const earlierReleases = async ({ storage }: MakeReleaseDeps, survey: PublishedSurvey, heads: readonly ReleaseHead[]): Promise<readonly ReleaseRow[]> => {
  const same = heads.filter(({ versionId }) => versionId === survey.version.id).toReversed();
  return (await Promise.all(same.map(({ id }) => storage.release(id)))).filter((release) => release !== null);
};

/** Results and the marks of the very responses that they are of: made anew where one came or went meanwhile. */
const frozen = async (deps: MakeReleaseDeps, survey: PublishedSurvey, sources: readonly Source[], earlier: readonly ReleaseRow[]): Promise<{ readonly marks: Marks; readonly results: PublishedResults }> => {
  const { id, codebook } = survey.version;
  for (;;) {
    const before = await deps.storage.dataVersion(id, sources);
    const marks = await deps.storage.marks(id, sources);
    const now = marksIn(marks);
    const known = earlier.map(({ results, responses }) => ({ results: readResults(results), marks: responses, lost: [...marksIn(responses)].some((mark) => !now.has(mark)) }));
    const results = await releaseResults(deps, survey, sources, { crossings: crossingsOf(codebook), earlier: known });
    if ((await deps.storage.dataVersion(id, sources)) === before) return { marks, results };
  }
};

const marksIn = (marks: Marks): ReadonlySet<string> => new Set(Buffer.from(marks).toString('hex').match(/.{16}/g));
