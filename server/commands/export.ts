import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { aggregatedCsv, type CsvProfile } from '#core/export/aggregated-csv.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { makeCatalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import { countEarlier, DEMO, releaseResults, sourcesOf, type ReleaseDeps } from '#server/services/release-results.ts';
import { latestRelease } from '#server/services/read-release.ts';
import type { StorageReader } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { complain, readArgs, required, WrongUsage, type Command } from '#server/commands/command.ts';
import { findSurvey, withReader } from '#server/commands/open.ts';

const PROFILES: readonly CsvProfile[] = ['excel-sv', 'tidy'];

export const exportFile: Command = {
  about: 'Skriver den skyddade statistiken som CSV.',
  usage: 'export <enkät> [--format excel-sv|tidy] [--out FIL] [--demo]',
  run: (args, config) => {
    const { values, first } = readArgs(args, { format: { type: 'string' }, out: { type: 'string' }, demo: { type: 'boolean' } });
    const slug = required(first, 'Enkäten');
    const profile = PROFILES.find((known) => known === (values.format ?? 'excel-sv'));
    if (!profile) throw new WrongUsage(`--format ska vara ett av: ${PROFILES.join(', ')}.`);
    return withReader(config, async (storage, counter) => {
      const survey = await findSurvey({ catalogue: makeCatalogue(storage) }, slug);
      const deps = { storage, geography: readGeography(config.surveysDir), count: (request: Parameters<typeof counter.countResponses>[0]) => counter.countResponses(request) };
      const results = await resultsToExport(deps, survey, values.demo ?? false);
      const lines = Readable.from(aggregatedCsv(results, profile));
      if (values.out) await pipeline(lines, createWriteStream(values.out));
      else await pipeline(lines, process.stdout, { end: false });
      return 0;
    });
  },
};

/** The latest release of real answers; before there is one, and of demo answers, what a release would be now. */
const resultsToExport = async (deps: ReleaseDeps & { readonly storage: StorageReader }, survey: PublishedSurvey, demo: boolean): Promise<PublishedResults> => {
  const sources = await sourcesOf(deps, survey, demo);
  const released = sources === DEMO ? null : await latestRelease(deps.storage, survey.survey.id);
  if (sources === DEMO) complain('Observera: det här är påhittade svar (demo), inga riktiga.');
  else if (!released) await tellOfDraft(deps, survey);
  return released?.results ?? releaseResults(deps, survey, sources);
};

const tellOfDraft = async (deps: ReleaseDeps, survey: PublishedSurvey): Promise<void> => {
  complain('Observera: det här är ett utkast. Gör en frusen analys med release innan siffrorna lämnas ut.');
  const earlier = await countEarlier(deps, survey);
  if (earlier > 0) complain(`Observera: ${earlier} svar på tidigare versioner är inte med. Det här är version ${survey.version.number}.`);
};
