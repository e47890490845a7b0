import { basename } from 'node:path';
import { populationsOf, sourcesOf as tablesOf, withPopulations } from '#core/analysis/known-population.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { lastDayOf } from '#core/disclosure/release.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { makeCatalogue, type Catalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import { latestRelease } from '#server/services/read-release.ts';
import { quotesIn, quotesOf, reviewedOf, themesOf } from '#server/services/open-answer-results.ts';
import { countEarlier, DEMO, REAL, releaseResults, sourcesOf, tooFew, type ReleaseDeps } from '#server/services/release-results.ts';
import { surveyStatistics } from '#server/services/survey-statistics.ts';
import { StorageRefused, type StorageReader } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { complain, readArgs, required, WrongUsage, type Command } from '#server/commands/command.ts';
import { DEFAULT_FORMAT, EXPORT_FORMATS, type ExportFormat } from '#core/export/formats.ts';
import { exportMicrodata, MICRODATA, MICRODATA_HELP } from '#server/commands/export-microdata.ts';
import { solve } from '#server/workers/solver.ts';
import { findSurvey, withReader } from '#server/commands/open.ts';
import { writeOutput } from '#server/commands/write-output.ts';

const NAMES = [...Object.keys(EXPORT_FORMATS), MICRODATA];

const list = Object.entries(EXPORT_FORMATS).map(([name, { about }]) => `        ${name.padEnd(17)}${about}`);

export const exportFile: Command = {
  about: ['Skriver den skyddade statistiken. Format:', ...list, ...MICRODATA_HELP].join('\n'),
  usage: `export <enkät> [--format ${NAMES.join('|')}] [--out FIL] [--demo]`,
  run: (args, config) => {
    const { values, first } = readArgs(args, { format: { type: 'string' }, out: { type: 'string' }, demo: { type: 'boolean' }, known: { type: 'string' }, for: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    if (values.format === MICRODATA) return exportMicrodata(slug, values, config);
    if (values.known !== undefined || values.for !== undefined) throw new WrongUsage(`--known och --for hör till --format ${MICRODATA}.`);
    const format = formatOf(values.format ?? DEFAULT_FORMAT, values.out);
    return withReader(config, async (storage, counter) => {
      const catalogue = makeCatalogue(storage);
      const survey = await findSurvey({ catalogue }, slug);
      const deps = { storage, catalogue, solve, geography: readGeography(config.surveysDir), count: (request: Parameters<typeof counter.countResponses>[0]) => counter.countResponses(request) };
      await writeOutput(format.pieces({ ...(await sourceOf(deps, survey, values.demo ?? false)), csvFile: csvNamed(values.out) }), values.out);
      return 0;
    });
  },
};

const formatOf = (name: string, out: string | undefined): ExportFormat => {
  const format = Object.hasOwn(EXPORT_FORMATS, name) ? EXPORT_FORMATS[name] : undefined;
  if (!format) throw new WrongUsage(`--format ska vara ett av: ${NAMES.join(', ')}.`);
  if (format.binary && out === undefined && process.stdout.isTTY) throw new WrongUsage(`${name} går inte att visa här. Skriv --out och namnet på en fil.`);
  return format;
};

/** Metadata of `x.csv` is written to `x.csv-metadata.json`; in a file of another name it is of `<survey>.csv`. */
const csvNamed = (out: string | undefined): string | null => /^(.+)-metadata\.json$/.exec(basename(out ?? ''))?.[1] ?? null;

type ExportDeps = ReleaseDeps & { readonly storage: StorageReader; readonly catalogue: Catalogue };

/** The latest release of the answers that are asked for; before there is one, what a release would be now. */
const sourceOf = async (deps: ExportDeps, survey: PublishedSurvey, demo: boolean): Promise<Omit<ExportSource, 'csvFile'>> => {
  const sources = await sourcesOf(deps, survey, demo);
  const { id, slug } = survey.survey;
  const madeUp = sources === DEMO;
  if (madeUp) complain('Observera: det här är påhittade svar (demo), inga riktiga.');
  const release = await latestRelease(deps.storage, id, madeUp ? 'demo' : 'real');
  const version = release && (await deps.catalogue.version(release.versionId));
  if (release && version) return { ...(await knownToday(deps, slug, release.results, lastDayOf(release))), questionnaire: version.questionnaire, quotes: await quotesIn(deps.storage, release.id, version, slug), madeOn: release.madeOn, demo: madeUp };
  if (!madeUp && (await deps.storage.releases(id)).some(({ source, versionId }) => source === 'real' && versionId === survey.version.id)) throw new StorageRefused('De rapporter som fanns visas inte längre. Gör en ny med release: ett utkast skulle kunna jämföras med dem.');
  if (!madeUp) await tellOfDraft(deps, survey);
  const reviewed = await reviewedOf(deps.storage, survey.version, sources);
  return { ...(await knownToday(deps, slug, await releaseResults(deps, survey, sources, themesOf(reviewed)))), questionnaire: survey.version.questionnaire, quotes: quotesOf(slug, reviewed), madeOn: null, demo: madeUp };
};

/** With how many there are, where tables of persons tell it today: as in the report. @param until the last day of a release; a draft has none yet */
const knownToday = async ({ storage }: ExportDeps, slug: string, results: PublishedResults, until?: string): Promise<Pick<ExportSource, 'results' | 'populations'>> => {
  const populations = populationsOf(results, await surveyStatistics(storage, slug), until);
  return { results: withPopulations(results, populations), populations: tablesOf(populations) };
};

const tellOfDraft = async (deps: ReleaseDeps, survey: PublishedSurvey): Promise<void> => {
  const few = tooFew(await deps.storage.countResponses(survey.version.id, REAL));
  if (few) throw new StorageRefused(few);
  complain('Observera: det här är ett utkast. Gör en rapport med release innan siffrorna lämnas ut.');
  const earlier = await countEarlier(deps, survey);
  if (earlier > 0) complain(`Observera: ${earlier} svar på tidigare versioner är inte med. Det här är version ${survey.version.number}.`);
};
