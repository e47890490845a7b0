import { basename } from 'node:path';
import { swedish } from '#core/codes/swedish.ts';
import { dependenciesOf } from '#core/export/microdata/dependencies.ts';
import { makeMicrodata, type MicrodataRequest } from '#core/export/microdata/microdata-file.ts';
import { MICRODATA_WARNING, microdataMetadata } from '#core/export/microdata/microdata-metadata.ts';
import { csvPieces } from '#core/export/write-csv.ts';
import { columnsOf, type Columns } from '#core/results/columns.ts';
import { complain, tell, WrongUsage } from '#server/commands/command.ts';
import { findSurvey, withReader } from '#server/commands/open.ts';
import { writeOutput } from '#server/commands/write-output.ts';
import type { Config } from '#server/config.ts';
import { makeCatalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import { makeKeys } from '#server/services/keys.ts';
import { DEMO, sourcesOf } from '#server/services/release-results.ts';
import { readSecret } from '#server/storage/secret-file.ts';
import { StorageRefused, type Source, type StorageReader } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';

export const MICRODATA = 'mikrodata';

export const MICRODATA_HELP: readonly string[] = [
  `        ${MICRODATA.padEnd(12)}en rad per svar för forskning, så grov att ingen står ensam. Kräver --out och minst 100 svar`,
  '            --known a,b   bakgrundsfrågor som andra kan veta om en person (annars alla)',
];

export interface MicrodataOptions {
  readonly out?: string | undefined;
  readonly demo?: boolean | undefined;
  readonly known?: string | undefined;
}

/** k at least as large as the smallest count that is shown, never under 5; domain 5.6. */
const rulesFor = (minimumCell: number): MicrodataRequest['rules'] => ({ k: Math.max(5, minimumCell), l: 2, maxSuppressed: 0.05 });

/** Writes records and their metadata beside them. The exit code: 1 where no file can be made in which nobody stands alone. */
export const exportMicrodata = (slug: string, { out, demo, known }: MicrodataOptions, config: Config): Promise<number> => {
  if (out === undefined) throw new WrongUsage(`${MICRODATA} skrivs i en fil. Skriv --out och namnet på den.`);
  return withReader(config, async (storage, counter) => {
    const survey = await findSurvey({ catalogue: makeCatalogue(storage) }, slug);
    const deps = { storage, geography: readGeography(config.surveysDir), count: (request: Parameters<typeof counter.countResponses>[0]) => counter.countResponses(request) };
    const sources = await sourcesOf(deps, survey, demo ?? false);
    if (sources === DEMO) complain('Observera: det här är påhittade svar (demo), inga riktiga.');
    const made = makeMicrodata(await requestFor({ storage, survey, sources, known: known?.split(',') ?? null, config }));
    if (!made.ok) throw new StorageRefused(made.problems.join(' '));
    const { questionnaire, number } = survey.version;
    const facts = { survey: slug, version: number, title: swedish(questionnaire.title, questionnaire.locale), file: basename(out), demo: sources === DEMO };
    await writeOutput(csvPieces(made.value.table, 'tidy'), out);
    await writeOutput([microdataMetadata(made.value, facts)], `${out}-metadata.json`);
    complain(MICRODATA_WARNING);
    tell(`${out} och ${out}-metadata.json är skrivna.`);
    return 0;
  });
};

interface Wanted {
  readonly storage: StorageReader;
  readonly survey: PublishedSurvey;
  readonly sources: readonly Source[];
  readonly known: readonly string[] | null;
  readonly config: Config;
}

const requestFor = async (wanted: Wanted): Promise<MicrodataRequest> => {
  const { storage, survey, known, config } = wanted;
  const { version } = survey;
  const { areaLevel, minimumCell } = version.questionnaire.facts;
  const round = (await storage.rounds(survey.survey.id)).find((candidate) => candidate.versionId === version.id);
  if (!round) throw new Error(`version ${version.id} was published without a round`);
  const keys = makeKeys(readSecret(config.dataDir));
  const geography = readGeography(config.surveysDir);
  return {
    codebook: version.codebook,
    columns: await readColumns(wanted),
    territory: { geography, areaLevel, firstDay: round.opensOn },
    known,
    dependencies: dependenciesOf(version.questionnaire),
    rules: rulesFor(minimumCell),
    rankOf: (record) => keys.recordRank(version.id, record),
  };
};

const readColumns = async ({ storage, survey, sources }: Wanted): Promise<Columns> => {
  const { id, codebook } = survey.version;
  const blocks: Uint8Array[] = [];
  for await (const block of storage.codes(id, sources, codebook.width)) blocks.push(block);
  return columnsOf(codebook, blocks);
};
