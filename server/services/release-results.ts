import type { Solve } from '#core/disclosure/audit-table.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { DoubleGrouping, Grouping, SurveyCounts } from '#core/results/counts.ts';
import { derivedOf, pairsToCount } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import type { Geography } from '#core/results/geography.ts';
import { withThemeCounts, withThemeVariables, type Themes } from '#core/results/themes.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { ThemesToCount } from '#server/services/open-answer-results.ts';
import type { Marks, RoundRow, Source, StorageReader } from '#server/storage/storage.ts';
import type { CountRequest } from '#core/results/counts.ts';

/** Real answers, whatever way they came. Demo answers are never mixed with them. */
export const REAL: readonly Source[] = ['web', 'api', 'paper'];
export const DEMO: readonly Source[] = ['demo'];

export interface ReleaseDeps {
  readonly storage: Pick<StorageReader, 'countResponses' | 'hasResponses' | 'rounds'>;
  readonly geography: Geography;
  readonly solve: Solve;
  readonly count: (request: CountRequest) => Promise<SurveyCounts>;
}

/** Which answers a release is of: the real ones, or where no version has any, or where they are asked for, the demo ones. */
export const sourcesOf = async (deps: Pick<ReleaseDeps, 'storage'>, survey: PublishedSurvey, demo: boolean): Promise<readonly Source[]> => {
  if (demo) return DEMO;
  const versions = [survey.version.id, ...(await earlierVersions(deps, survey))];
  const real = await Promise.all(versions.map((id) => deps.storage.hasResponses(id, REAL)));
  return real.includes(true) ? REAL : DEMO;
};

/** Real answers that were given to earlier versions, and are in no release of this one. */
export const countEarlier = async (deps: Pick<ReleaseDeps, 'storage'>, survey: PublishedSurvey): Promise<number> => {
  const counts = await Promise.all((await earlierVersions(deps, survey)).map((id) => deps.storage.countResponses(id, REAL)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const earlierVersions = async ({ storage }: Pick<ReleaseDeps, 'storage'>, { survey, version }: PublishedSurvey): Promise<readonly string[]> => {
  const versions = new Set((await storage.rounds(survey.id)).map((round) => round.versionId));
  return [...versions].filter((id) => id !== version.id);
};

/** Why so many answers are too few for figures to leave, in words that do not tell how many; null where they are enough. */
export const tooFew = (answers: number): string | null => {
  if (answers === 0) return 'Det finns inga svar att göra en rapport av.';
  if (answers >= THRESHOLDS.release) return null;
  return `För få har svarat. Siffror från färre än ${THRESHOLDS.release} svar kan visa vilka som har svarat. Vänta tills fler har svarat.`;
};

/** What is counted beside the answers to closed questions. */
export interface ReleaseOptions extends ThemesToCount {
  /** Divisions by background questions. */
  readonly crossings: readonly Grouping[];
  /** Two of them at once. */
  readonly doubles?: readonly DoubleGrouping[];
  /** Ids of background questions that divide municipalities too. */
  readonly municipal?: readonly string[];
  /** Releases of the same round before, the oldest first. */
  readonly earlier: readonly EarlierAnswers[];
}

/** An earlier release: its figures, the marks of its answers, and whether some of them are gone. */
export interface EarlierAnswers {
  readonly results: PublishedResults;
  readonly marks: Marks;
  readonly lost: boolean;
}

/** Counts the answers of the published version and protects them; nothing else leaves. @param themes of its open answers */
export const releaseResults = async (deps: ReleaseDeps, survey: PublishedSurvey, sources: readonly Source[], themes: readonly Themes[]): Promise<PublishedResults> =>
  publishResults(await countToPublish(deps, survey, sources, { crossings: [], earlier: [], themes, since: [] }), deps.solve);

/** The counts of the published version's answers, and all that is needed to protect them. */
export const countToPublish = async (deps: ReleaseDeps, survey: PublishedSurvey, sources: readonly Source[], { crossings, doubles = [], municipal = [], earlier, themes, since }: ReleaseOptions): Promise<ResultsToPublish> => {
  const { codebook, questionnaire, id: versionId, number } = survey.version;
  const { areaLevel, minimumCell } = questionnaire.facts;
  const round = await roundOf(deps, survey);
  const dimensions = dimensionsOf(codebook, areaLevel, deps.geography);
  const derived = derivedOf(questionnaire, codebook);
  const request: CountRequest = { versionId, sources, codebook, dimensions, pairs: pairsToCount(derived, codebook), crossings, doubles };
  const counts = await deps.count(themes.length === 0 ? request : { ...request, themes });
  const addedSince = async (marks: Marks, index: number): Promise<SurveyCounts> => {
    const added = await deps.count({ ...request, except: marks });
    // Who has been coded since may have answered before.
    return themes.length === 0 ? added : withThemeCounts(added, await deps.count({ ...request, pairs: [], themes: since[index] ?? [] }), codebook);
  };
  const before = await Promise.all(earlier.map(async ({ results, marks, lost }, index) => ({ results, lost, added: await addedSince(marks, index) })));
  return {
    survey: survey.survey.slug,
    version: number,
    minimumCell,
    codebook: withThemeVariables(codebook, themes),
    dimensions,
    counts,
    derived,
    crossings,
    doubles,
    municipal,
    earlier: before,
    territory: { geography: deps.geography, areaLevel, firstDay: round.opensOn },
  };
};

/** The round in which the published version is asked. */
export const roundOf = async ({ storage }: { readonly storage: Pick<StorageReader, 'rounds'> }, { survey, version }: PublishedSurvey): Promise<RoundRow> => {
  const round = (await storage.rounds(survey.id)).find((candidate) => candidate.versionId === version.id);
  if (!round) throw new Error(`version ${version.id} was published without a round`);
  return round;
};
