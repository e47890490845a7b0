import type { ApprovedGoal } from '#core/analysis/approved-goals.ts';
import { populationsOf, withPopulations } from '#core/analysis/known-population.ts';
import { lastDayOf, type Release } from '#core/disclosure/release.ts';
import type { PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { analyse } from '#core/view/report/analyse.ts';
import type { ReportAnalysis } from '#core/view/report/analysis.ts';
import type { Catalogue } from '#server/services/catalogue.ts';
import { quotesIn } from '#server/services/open-answer-results.ts';
import { isShown, readRelease, type Whom } from '#server/services/read-release.ts';
import { surveyStatistics } from '#server/services/survey-statistics.ts';
import type { StorageReader } from '#server/storage/storage.ts';

/** A release with what is worked out from it, ready to be shown. */
export interface Report {
  /** Its figures know how many there are, where that is known today. */
  readonly release: Release;
  readonly questionnaire: Questionnaire;
  readonly analysis: ReportAnalysis;
  /** The goals that people have decided on; null before they have. */
  readonly approved: readonly ApprovedGoal[] | null;
  /** What is known today of whom the survey should speak for. */
  readonly statistics: readonly GivenStatistics[];
}

/** A release beside others of its survey. */
export type Sibling = Pick<Release, 'id' | 'number' | 'versionId' | 'round' | 'madeOn'>;

type Frozen = Omit<Report, 'statistics' | 'approved'>;

/** The published reports. */
export interface Reports {
  /** By the id of its release; null where there is none that is shown to everyone, or to `whom`, or it was taken down. */
  readonly find: (id: string, whom?: Whom) => Promise<Report | null>;
  /** Its quotes, as long as they are there: read anew each time, since an answer can be withdrawn. */
  readonly quotes: (report: Report) => Promise<PublishedQuotes>;
  /** The shown releases of the same survey and the same kind of answers, itself too: the latest round first, in a round the latest release. */
  readonly siblings: (report: Report) => Promise<readonly Sibling[]>;
  /** The latest report of a survey (its slug): of its latest round; of real answers where there are any, else of demo ones. */
  readonly latest: (slug: string) => Promise<Pick<Release, 'id' | 'source'> | null>;
}

type ReportStorage = Pick<StorageReader, 'release' | 'releases' | 'rounds' | 'frozenReviews' | 'statistics' | 'statisticsTable'>;

/** Those that were not taken down, the latest round first. An earlier round may be analysed after a later one. */
const shownReleases = async (storage: ReportStorage, surveyId: string): Promise<readonly (Sibling & Pick<Release, 'source'>)[]> => {
  const [rounds, releases] = await Promise.all([storage.rounds(surveyId), storage.releases(surveyId)]);
  const shown = releases.filter((head) => isShown(head));
  return rounds.flatMap(({ id: roundId, opensOn, closesOn }) =>
    shown.filter((release) => release.roundId === roundId).map(({ id, number, versionId, madeOn, source }) => ({ id, number, versionId, madeOn, source, round: { opensOn, closesOn } })),
  );
};

/** Reports whose analysis is kept, those that were asked for last. A release never changes, so each is worked out once. */
const KEPT = 20;

/** A release and its analysis, by what is known today of how many there were on the last day of answers. */
type AnalyseNow = (statistics: readonly GivenStatistics[], until: string) => Pick<Frozen, 'release' | 'analysis'>;

type Known = Omit<Frozen, 'analysis'> & { readonly surveyId: string; readonly analyseNow: AnalyseNow };

/** Worked out again when the numbers are others than the last time. */
const keepAnalysis = (release: Release, questionnaire: Questionnaire): AnalyseNow => {
  let kept: { readonly key: string; readonly found: ReturnType<AnalyseNow> } | null = null;
  return (statistics, until) => {
    const populations = populationsOf(release.results, statistics, until);
    const key = JSON.stringify(populations);
    if (kept?.key !== key) {
      const results = withPopulations(release.results, populations);
      kept = { key, found: { release: { ...release, results }, analysis: analyse(results, questionnaire, populations) } };
    }
    return kept.found;
  };
};

/** Those who ask for the same at once wait for the same. What is not there, or could not be read, is looked for again. */
const keepLatest = (workOut: (id: string) => Promise<Known | null>): ((id: string) => Promise<Known | null>) => {
  const kept = new Map<string, Promise<Known | null>>();
  return (id) => {
    const report = kept.get(id) ?? workOut(id);
    kept.delete(id);
    kept.set(id, report);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    const forget = (): boolean => kept.get(id) === report && kept.delete(id);
    report.then((found) => found === null && forget(), forget);
    return report;
  };
};

export const makeReports = (storage: ReportStorage, catalogue: Pick<Catalogue, 'version' | 'find'>): Reports => {
  const known = keepLatest(async (id: string): Promise<Known | null> => {
    const release = await readRelease(storage, id, 'studio');
    const version = release && (await catalogue.version(release.versionId));
    return version && { release, questionnaire: version.questionnaire, analyseNow: keepAnalysis(release, version.questionnaire), surveyId: version.surveyId };
  });
  /** null: it was taken down, or is not shown to them. */
  const headOf = async (surveyId: string, id: string, whom: Whom) => (await storage.releases(surveyId)).find((head) => head.id === id && isShown(head, whom)) ?? null;
  // Statistics, decisions and the last day of the round come after the release, which may be taken down: all are read each time.
  const asToday = async ({ surveyId, analyseNow, ...report }: Known, whom: Whom): Promise<Report | null> => {
    const head = await headOf(surveyId, report.release.id, whom);
    if (!head) return null;
    const [statistics, rounds] = await Promise.all([surveyStatistics(storage, report.release.results.survey), storage.rounds(surveyId)]);
    const round = rounds.find(({ id }) => id === head.roundId) ?? report.release.round;
    const { release, analysis } = analyseNow(statistics, lastDayOf({ round, madeOn: report.release.madeOn }));
    return { ...report, analysis, release: { ...release, round: { opensOn: round.opensOn, closesOn: round.closesOn } }, approved: head.goals === null ? null : (JSON.parse(head.goals) as readonly ApprovedGoal[]), statistics };
  };
  return {
    find: async (id, whom = 'everyone') => {
      const report = await known(id);
      return report && asToday(report, whom);
    },
    quotes: ({ release, questionnaire }) => quotesIn(storage, release.id, { questionnaire, number: release.results.version }, release.results.survey),
    siblings: async ({ release }) => {
      const found = await catalogue.find(release.results.survey);
      return found ? (await shownReleases(storage, found.survey.id)).filter(({ source }) => source === release.source) : [];
    },
    latest: async (slug) => {
      const found = await catalogue.find(slug);
      const shown = found ? await shownReleases(storage, found.survey.id) : [];
      return shown.find(({ source }) => source === 'real') ?? shown[0] ?? null;
    },
  };
};
