import { refused, ok, type Result } from '#core/result.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import { isMunicipal } from '#core/disclosure/publish-crossing.ts';
import type { Dimensions } from '#core/results/counts.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { doublesOf, municipalId, type NamedPairs } from '#core/results/doubles.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { marksIn } from '#core/results/marks.ts';
import { tellsBesideOverviews } from '#core/disclosure/audit-overviews.ts';
import type { Overview } from '#core/disclosure/overview.ts';
import type { ToldCount } from '#core/disclosure/audit-release.ts';
import { publishResults, readResults, storeResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { withhold } from '#core/disclosure/withhold.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { reviewedOf, themesOf, themesToCount, toFreeze, type EarlierReviews, type ReviewedStorage } from '#server/services/open-answer-results.ts';
import { countToPublish, DEMO, roundOf, sourcesOf, tooFew, type EarlierAnswers, type ReleaseDeps } from '#server/services/release-results.ts';
import type { FrozenReview, Marks, OverviewRow, ReleaseHead, ReleaseRow, Source, Storage } from '#server/storage/storage.ts';

interface MakeReleaseDeps extends ReleaseDeps {
  /** The counts that the results would tell, none where they may be released. */
  readonly audit: (counted: ResultsToPublish, published: PublishedResults) => Promise<readonly ToldCount[]>;
  /** Is told how many of all questions are protected, of what takes longest. */
  readonly tellProtected?: (done: number, all: number) => void;
  readonly storage: ReleaseDeps['storage'] & ReviewedStorage & Pick<Storage, 'write' | 'releases' | 'release' | 'overviews' | 'frozenReviews' | 'marks' | 'dataVersion'>;
}

/** What is to be released: `demo` the made-up answers, also where there are real ones; `today` an ISO date. */
export interface ReleaseOrder {
  readonly demo: boolean;
  readonly today: string;
  /** Pairs to cross, of background questions or of one and the municipality, each as two names with a comma between; those of earlier releases stay. */
  readonly cross?: readonly string[];
  /** To the studio alone, until somebody has looked at it. Everyone, unless told. */
  readonly shownTo?: ReleaseHead['shownTo'];
}

/**
 * Freezes the analysis of the published version's answers as the survey's next release. Refused, in Swedish, where there
 * are fewer than ten answers, nothing that an earlier release has not, or the audit finds a small count that the release would tell.
 */
export const makeRelease = async (deps: MakeReleaseDeps, survey: PublishedSurvey, { demo, today, cross, shownTo }: ReleaseOrder): Promise<Result<ReleaseHead, string>> => {
  const sources = await sourcesOf(deps, survey, demo);
  const source = sources === DEMO ? 'demo' : 'real';
  const heads = await deps.storage.releases(survey.survey.id);
  const earlier = await earlierReleases(deps, survey, heads.filter((head) => head.source === source));
  const named = namedPairs(deps, survey, earlier, cross);
  if (!named.ok) return named;
  const all = await frozen(deps, survey, sources, earlier, named.value);
  if (!all) return refused(['Svar kommer in hela tiden, så siffrorna hann inte räknas klart. Försök igen om en stund, eller när enkäten är stängd.']);
  const nothing = nothingNew(all);
  if (nothing) return refused([nothing]);
  const overviews = await deps.storage.overviews(survey.version.id, source);
  const told = besides(sources, overviews);
  const results = all.again ? await shownAgain(deps, told, all, all.again) : await protectedAnew(deps, told, all, besides(sources, earlier));
  if (!results.ok) return results;
  const release: ReleaseRow = { ...(await headOf(deps, survey, { number: (heads[0]?.number ?? 0) + 1, source, madeOn: today, shownTo })), responses: all.marks, results: storeResults(results.value) };
  const { done } = await deps.storage.write({ do: 'store release', release, reviews: all.reviews, overviews: overviews.length });
  return done ? ok(release) : refused(['Någon annan gjorde en rapport eller räknade svaren samtidigt. Försök igen.']);
};

/** What has been told of the same people, that new figures are protected beside. Made-up answers are of nobody: each release of them is as if it were the first, and shows what a first one of real answers would. */
const besides = <Told>(sources: readonly Source[], told: readonly Told[]): readonly Told[] => (sources === DEMO ? [] : told);

/** What everyone has seen, looked at as anything new: the rules may have become stricter since, or more may be known. */
const shownAgain = async (deps: MakeReleaseDeps, overviews: readonly OverviewRow[], { counted }: Frozen, again: PublishedResults): Promise<Result<PublishedResults, string>> => {
  const told = await deps.audit(counted, again);
  const wrong = told.length > 0 ? tellOf(told) : tellsBeside(deps, overviews, counted, again);
  return wrong ? refused([wrong]) : ok(again);
};

/** Figures that may be released; refused where they show too little, or tell too much. */
const protectedAnew = async (deps: MakeReleaseDeps, overviews: readonly OverviewRow[], { counted }: Frozen, earlier: readonly ReleaseRow[]): Promise<Result<PublishedResults, string>> => {
  const results = publishResults(counted, deps.solve, deps.tellProtected);
  const poorer = poorerThan(results, earlier);
  if (poorer) return refused([poorer]);
  const safe = await withheldWhereTold(deps, counted, results);
  if (!safe.ok) return safe;
  const wrong = poorerThan(safe.value, earlier) ?? tellsBeside(deps, overviews, counted, safe.value);
  return wrong ? refused([wrong]) : safe;
};

/** Times that questions are withheld and what is left is audited anew. */
const WITHHELD = 3;

/** Results of which the audit finds nothing: a question that it finds something in is left out, rather than that all others are. */
const withheldWhereTold = async (deps: MakeReleaseDeps, counted: ResultsToPublish, results: PublishedResults, left = WITHHELD): Promise<Result<PublishedResults, string>> => {
  const told = await deps.audit(counted, results);
  if (told.length === 0) return ok(results);
  const less = left > 0 ? withhold(results, told) : null;
  return less ? withheldWhereTold(deps, counted, less, left - 1) : refused([tellOf(told)]);
};

/** The pairs of questions that are named, and those that earlier releases cross: what is new is protected beside them. */
const namedPairs = ({ geography }: MakeReleaseDeps, { version: { codebook, questionnaire } }: PublishedSurvey, earlier: readonly ReleaseRow[], cross: readonly string[] = []): ReturnType<typeof doublesOf> => {
  const dimensions = dimensionsOf(codebook, questionnaire.facts.areaLevel, geography);
  return doublesOf(codebook, dimensions, [...earlier.flatMap(({ results }) => pairsIn(readResults(results), codebook, dimensions)), ...cross]);
};

/** The pairs of a release, as they were named. */
const pairsIn = ({ doubles, crossings }: PublishedResults, codebook: Codebook, dimensions: Dimensions): readonly string[] =>
  [...doubles.map(({ by }) => by.id), ...crossings.filter(isMunicipal).flatMap(({ by }) => municipalId(codebook, dimensions, by.id) ?? [])];

const headOf = async (deps: MakeReleaseDeps, survey: PublishedSurvey, { shownTo = 'everyone', ...made }: Pick<ReleaseHead, 'number' | 'source' | 'madeOn'> & { readonly shownTo: ReleaseHead['shownTo'] | undefined }): Promise<ReleaseHead> => ({
  ...made,
  shownTo,
  id: `${survey.survey.slug}-${made.number}`,
  surveyId: survey.survey.id,
  versionId: survey.version.id,
  roundId: (await roundOf(deps, survey)).id,
  takenDownOn: null,
  goals: null,
});

/** Why a release is not made that shows much less than the one it would take the place of; null where it does not. */
const poorerThan = (results: PublishedResults, earlier: readonly ReleaseRow[]): string | null => {
  const before = earlier.findLast(({ takenDownOn }) => takenDownOn === null);
  if (!before || shownIn(results) >= ENOUGH * shownIn(readResults(before.results))) return null;
  return `Den nya rapporten skulle visa mycket mindre än ${before.id}, eftersom få har svarat sedan dess eller svar har tagits bort. Vänta tills minst tio till har svarat på varje ställe.`;
};

/** Why there is nothing to release, or too little; null where there is enough. */
const nothingNew = ({ marks, same }: Frozen): string | null => tooFew(marksIn(marks).length) ?? (same ? `${same.id} är gjord på samma svar. Vänta tills fler har svarat.` : null);

/** Whether figures tell something beside what the studio has told since the round began; in words, null for nothing. */
const tellsBeside = (deps: MakeReleaseDeps, overviews: readonly OverviewRow[], counted: ResultsToPublish, results: PublishedResults): string | null => {
  const before = overviews.map(({ overview }) => JSON.parse(overview) as Overview);
  return tellsBesideOverviews(counted, results, before, deps.solve) ? 'Rapporten är inte gjord: tillsammans med det som studion har visat medan svaren kom in skulle den avslöja hur få som har svarat någonstans. Vänta tills fler har svarat.' : null;
};

/** What the audit has found, in words. */
const tellOf = (told: readonly ToldCount[]): string => {
  const variables = [...new Set(told.map(({ variable }) => variable))];
  const which = variables.length === 1 ? 'en fråga' : `${variables.length} frågor`;
  return `Rapporten är inte gjord: tillsammans med det som redan är visat skulle siffrorna avslöja hur få personer har svarat i ${which} (${variables.slice(0, 5).join(', ')}). Vänta tills fler har svarat.`;
};

/** The part of an earlier release's figures that a new one must show, to take its place in the report. */
const ENOUGH = 0.5;

const shownIn = ({ variables }: PublishedResults): number => variables.reduce((sum, { figures }) => sum + figures.filter(({ base }) => base !== null).length, 0);

/** The releases of the same answers, the oldest first; those too that are shown no longer, since what was published is known. */
const earlierReleases = async ({ storage }: MakeReleaseDeps, survey: PublishedSurvey, heads: readonly ReleaseHead[]): Promise<readonly ReleaseRow[]> => {
  const same = heads.filter(({ versionId }) => versionId === survey.version.id).toReversed();
  return (await Promise.all(same.map(({ id }) => storage.release(id)))).filter((release) => release !== null);
};

interface Frozen {
  readonly marks: Marks;
  readonly counted: ResultsToPublish;
  readonly reviews: readonly FrozenReview[];
  /** One that is shown and is of the very same. */
  readonly same: ReleaseRow | undefined;
  /**
   * Results that were taken down and are of the very same: shown again as they were, since everyone may have them. Protected
   * anew beside themselves, of what was hidden less could be proved, and half of the figures were lost.
   */
  readonly again: PublishedResults | undefined;
}

/** Results and the marks of the very responses that they are of: made anew where one came or went meanwhile. */
const frozen = async (deps: MakeReleaseDeps, survey: PublishedSurvey, sources: readonly Source[], earlier: readonly ReleaseRow[], { doubles, municipal }: NamedPairs): Promise<Frozen | null> => {
  const { id, codebook } = survey.version;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await deps.storage.dataVersion(id, sources);
    const marks = await deps.storage.marks(id, sources);
    const now = new Set(marksIn(marks));
    const reviewed = await reviewedOf(deps.storage, survey.version, sources);
    const known = await Promise.all(earlier.map((release) => knownOf(deps, release, now)));
    const beside = besides(sources, known);
    const themes = themesToCount(themesOf(reviewed), reviewed.merged, beside);
    const counted = await countToPublish(deps, survey, sources, { crossings: crossingsOf(codebook), doubles, municipal, earlier: beside, ...themes });
    const reviews = toFreeze(reviewed, themes);
    const alike = known.filter((each) => Buffer.compare(each.marks, marks) === 0 && isSame(each.reviews, reviews) && pairCount(each.results) === doubles.length + municipal.length);
    const same = alike.find(({ release }) => release.takenDownOn === null)?.release;
    if ((await deps.storage.dataVersion(id, sources)) === before) return { marks, counted, reviews, same, again: alike.findLast(({ release }) => release.shownTo === 'everyone')?.results };
  }
  return null;
};

const pairCount = ({ doubles, crossings }: PublishedResults): number => doubles.length + crossings.filter(isMunicipal).length;

/** Times that counting is begun anew because answers came meanwhile. */
const ATTEMPTS = 5;

interface Known extends EarlierAnswers, EarlierReviews {
  readonly release: ReleaseRow;
}

const knownOf = async ({ storage }: MakeReleaseDeps, release: ReleaseRow, now: ReadonlySet<string>): Promise<Known> => {
  const { results, responses: marks } = release;
  return { release, results: readResults(results), marks, lost: marksIn(marks).some((mark) => !now.has(mark)), reviews: await storage.frozenReviews(release.id) };
};

/** Whether two releases hold the same codes and the same quotes. Both are in order of the reviews. */
const isSame = (one: readonly FrozenReview[], other: readonly FrozenReview[]): boolean => textOf(one) === textOf(other);

const textOf = (reviews: readonly FrozenReview[]): string => JSON.stringify(reviews.map(({ reviewId, themes, quote }) => [reviewId, themes, quote]));
