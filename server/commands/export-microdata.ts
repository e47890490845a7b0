import { isShown } from '#server/services/read-release.ts';
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { swedish } from '#core/codes/swedish.ts';
import { dependenciesOf } from '#core/export/microdata/dependencies.ts';
import { makeMicrodata, type MicrodataRequest } from '#core/export/microdata/microdata-file.ts';
import { MICRODATA_WARNING, microdataMetadata } from '#core/export/microdata/microdata-metadata.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { csvPieces } from '#core/export/write-csv.ts';
import { columnsOf, type Columns } from '#core/results/columns.ts';
import { marksWithout } from '#core/results/marks.ts';
import { complain, tell, WrongUsage } from '#server/commands/command.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';
import { writeOutput } from '#server/commands/write-output.ts';
import type { Config } from '#server/config.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { makeKeys } from '#server/services/keys.ts';
import { DEMO, sourcesOf } from '#server/services/release-results.ts';
import { readSecret } from '#server/storage/secret-file.ts';
import { StorageRefused, type ReleaseRow, type Source, type StorageReader } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';

export const MICRODATA = 'mikrodata';

export const MICRODATA_HELP: readonly string[] = [
  `        ${MICRODATA.padEnd(17)}en rad per svar för forskning, så grov att ingen står ensam. Kräver --out, --for, en frusen analys och minst 100 svar`,
  '                 --for "NAMN, SYFTE"  vem filen är till och varför; sparas, och visas av release <enkät> --list',
  '                 --known a,b   bakgrundsfrågor som andra kan veta om en person (annars alla)',
];

export interface MicrodataOptions {
  readonly out?: string | undefined;
  readonly demo?: boolean | undefined;
  readonly known?: string | undefined;
  readonly for?: string | undefined;
}

/** k at least as large as the smallest count that is shown, never under 5; domain 5.6. */
const rulesFor = (minimumCell: number): MicrodataRequest['rules'] => ({ k: Math.max(5, minimumCell), l: 2, maxSuppressed: 0.05 });

/**
 * Writes records of the answers of the latest release, and their metadata beside them. That it is done is stored first: there is no file
 * without its trace. The exit code: 1 where no file can be made in which nobody stands alone.
 */
export const exportMicrodata = (slug: string, { out, demo, known, for: purpose }: MicrodataOptions, config: Config): Promise<number> => {
  if (out === undefined) throw new WrongUsage(`${MICRODATA} skrivs i en fil. Skriv --out och namnet på den.`);
  if (!purpose?.trim()) throw new WrongUsage('Skriv vem filen är till och varför: --for "Namn, syfte". Det sparas.');
  return withServices(config, async (services) => {
    const survey = await findSurvey(services, slug);
    const { storage, today } = services;
    const sources = await sourcesOf(services, survey, demo ?? false);
    if (sources === DEMO) complain('Observera: det här är påhittade svar (demo), inga riktiga.');
    const release = await releaseOf(storage, survey, sources);
    const made = makeMicrodata(await requestFor({ storage, survey, release, sources, known: known?.split(',') ?? null, config }));
    if (!made.ok) throw new StorageRefused(made.problems.join(' '));
    await storage.write({ do: 'store disclosure', disclosure: { id: randomBytes(16).toString('hex'), surveyId: survey.survey.id, releaseId: release.id, madeOn: today(), purpose: purpose.trim().slice(0, LONGEST), k: made.value.rules.k, records: made.value.rows } });
    const { questionnaire, number } = survey.version;
    const marked = { ...made.value, table: markMadeUp(made.value.table, sources === DEMO, 'tidy') };
    const facts = { survey: slug, version: number, release: release.id, title: swedish(questionnaire.title, questionnaire.locale), file: basename(out), demo: sources === DEMO };
    await writeOutput([microdataMetadata(marked, facts)], `${out}-metadata.json`);
    await writeOutput(csvPieces(marked.table, 'tidy'), out);
    complain(MICRODATA_WARNING);
    tell(`${out} och ${out}-metadata.json är skrivna.`);
    return 0;
  });
};

/** Letters of the purpose that are kept. */
const LONGEST = 500;

/** The latest release of the version that is shown: records are of what was released, and of nothing else. */
const releaseOf = async (storage: StorageReader, { survey, version }: PublishedSurvey, sources: readonly Source[]): Promise<ReleaseRow> => {
  const source = sources === DEMO ? 'demo' : 'real';
  const head = (await storage.releases(survey.id)).find((each) => each.source === source && each.versionId === version.id && isShown(each));
  const release = head && (await storage.release(head.id));
  if (!release) throw new StorageRefused(`Det finns ingen frusen analys som filen kan höra till. Gör den först: npm run cli -- release ${survey.slug}${source === 'demo' ? ' --demo' : ''}`);
  return release;
};

interface Wanted {
  readonly storage: StorageReader;
  readonly survey: PublishedSurvey;
  readonly release: ReleaseRow;
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

/** The answers of the release that are still there. */
const readColumns = async ({ storage, survey, release, sources }: Wanted): Promise<Columns> => {
  const { id, codebook } = survey.version;
  const blocks: Uint8Array[] = [];
  for await (const block of storage.codes(id, sources, codebook.width, marksWithout(await storage.marks(id, sources), release.responses))) blocks.push(block);
  return columnsOf(codebook, blocks);
};
