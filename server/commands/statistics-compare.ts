import { canBeWeighted, weightedVariable } from '#core/analysis/weighted-figures.ts';
import { whoAnswered } from '#core/analysis/who-answered.ts';
import { lastDayOf, type Release } from '#core/disclosure/release.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { statisticsUntil } from '#core/statistics/statistics-until.ts';
import type { Config } from '#server/config.ts';
import { latestRelease } from '#server/services/read-release.ts';
import { surveyStatistics } from '#server/services/survey-statistics.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { StorageRefused, type StorageReader } from '#server/storage/storage.ts';
import { complain, readArgs, required, tell } from '#server/commands/command.ts';
import { indexAsText } from '#server/commands/statistics-index.ts';
import { NO_POPULATION, weightedAsText, whoAnsweredAsText } from '#server/commands/who-answered-text.ts';

/** Tells who answered the latest released analysis of a survey, beside its statistics. */
export const compare = async (args: readonly string[], config: Config): Promise<number> => {
  const { values, first } = readArgs(args, { demo: { type: 'boolean' }, weights: { type: 'boolean' }, answer: { type: 'string' }, target: { type: 'string' }, category: { type: 'string' } });
  const slug = required(first, 'Enkäten');
  const storage = await openSqliteReader(config.dataDir);
  try {
    const release = await releaseOf(storage, slug, values.demo ?? false);
    if (release.source === 'demo') complain('Observera: det här är påhittade svar (demo), inga riktiga.');
    const statistics = statisticsUntil(await surveyStatistics(storage, slug), lastDayOf(release));
    tell([`${release.id}, gjord ${release.madeOn}`, ...linesOf(release, statistics, values)].join('\n'));
    return 0;
  } finally {
    await storage.close();
  }
};

interface Wanted {
  readonly weights?: boolean | undefined;
  readonly answer?: string | undefined;
  readonly target?: string | undefined;
  readonly category?: string | undefined;
}

const linesOf = (release: Release, statistics: readonly GivenStatistics[], { weights, answer, target, category }: Wanted): readonly string[] => {
  if (answer !== undefined) return indexAsText(release, statistics, { answer, target, category });
  return weights ? weightedLines(release, statistics) : whoAnsweredAsText(whoAnswered(release.results, statistics));
};

const weightedLines = ({ results }: Release, statistics: readonly GivenStatistics[]): readonly string[] => {
  const populations = statistics.filter(({ use }) => use === 'population');
  if (populations.length === 0) return [NO_POPULATION];
  return results.variables.filter(canBeWeighted).flatMap((variable) => weightedAsText(variable, weightedVariable(results, variable, populations)));
};

const releaseOf = async (storage: StorageReader, slug: string, demo: boolean): Promise<Release> => {
  const survey = (await storage.surveys()).find((each) => each.slug === slug);
  const release = survey && (await latestRelease(storage, survey.id, demo ? 'demo' : 'real'));
  if (!release) throw new StorageRefused(`”${slug}” har ingen rapport av ${demo ? 'påhittade' : 'riktiga'} svar. Gör en: npm run cli -- release ${slug}${demo ? ' --demo' : ''}`);
  return release;
};
