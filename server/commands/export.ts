import { makeCatalogue } from '#server/services/catalogue.ts';
import { countEarlier, DEMO, releaseResults, sourcesOf } from '#server/services/release-results.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { complain, readArgs, required, WrongUsage, type Command } from '#server/commands/command.ts';
import { DEFAULT_FORMAT, EXPORT_FORMATS, type ExportFormat } from '#server/commands/export-formats.ts';
import { exportMicrodata, MICRODATA, MICRODATA_HELP } from '#server/commands/export-microdata.ts';
import { findSurvey, withReader } from '#server/commands/open.ts';
import { writeOutput } from '#server/commands/write-output.ts';

const NAMES = [...Object.keys(EXPORT_FORMATS), MICRODATA];

const list = Object.entries(EXPORT_FORMATS).map(([name, { about }]) => `        ${name.padEnd(12)}${about}`);

export const exportFile: Command = {
  about: ['Skriver den skyddade statistiken. Format:', ...list, ...MICRODATA_HELP].join('\n'),
  usage: `export <enkät> [--format ${NAMES.join('|')}] [--out FIL] [--demo]`,
  run: (args, config) => {
    const { values, first } = readArgs(args, { format: { type: 'string' }, out: { type: 'string' }, demo: { type: 'boolean' }, known: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    if (values.format === MICRODATA) return exportMicrodata(slug, values, config);
    if (values.known !== undefined) throw new WrongUsage(`--known hör till --format ${MICRODATA}.`);
    const format = formatOf(values.format ?? DEFAULT_FORMAT, values.out);
    return withReader(config, async (storage, counter) => {
      const survey = await findSurvey({ catalogue: makeCatalogue(storage) }, slug);
      const deps = { storage, geography: readGeography(config.surveysDir), count: (request: Parameters<typeof counter.countResponses>[0]) => counter.countResponses(request) };
      const sources = await sourcesOf(deps, survey, values.demo ?? false);
      if (sources === DEMO) complain('Observera: det här är påhittade svar (demo), inga riktiga.');
      const earlier = sources === DEMO ? 0 : await countEarlier(deps, survey);
      if (earlier > 0) complain(`Observera: ${earlier} svar på tidigare versioner är inte med. Det här är version ${survey.version.number}.`);
      const results = await releaseResults(deps, survey, sources);
      await writeOutput(format.pieces({ results, questionnaire: survey.version.questionnaire, madeOn: null, demo: sources === DEMO }), values.out);
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
