import { basename } from 'node:path';
import { MICRODATA_WARNING } from '#core/export/microdata/microdata-metadata.ts';
import { complain, tell, WrongUsage } from '#server/commands/command.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';
import { writeOutput } from '#server/commands/write-output.ts';
import type { Config } from '#server/config.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { makeRecords, recordFiles, releaseOfRecords, storeDisclosure } from '#server/services/microdata.ts';
import { DEMO, sourcesOf } from '#server/services/release-results.ts';
import { StorageRefused, type ReleaseRow, type Source, type StorageReader } from '#server/storage/storage.ts';

export const MICRODATA = 'mikrodata';

export const MICRODATA_HELP: readonly string[] = [
  `        ${MICRODATA.padEnd(17)}en rad per svar för forskning, så grov att ingen står ensam. Kräver --out, --for, en rapport och minst 100 svar`,
  '                 --for "NAMN, SYFTE"  vem filen är till och varför; sparas, och visas av release <enkät> --list',
  '                 --known a,b   bakgrundsfrågor som andra kan veta om en person (annars alla)',
];

export interface MicrodataOptions {
  readonly out?: string | undefined;
  readonly demo?: boolean | undefined;
  readonly known?: string | undefined;
  readonly for?: string | undefined;
}

/**
 * Writes records of the answers of a release, and their metadata beside them. That it is done is stored first: there is no file
 * without its trace. The exit code: 1 where no file can be made in which nobody stands alone.
 */
export const exportMicrodata = (slug: string, { out, demo, known, for: purpose }: MicrodataOptions, config: Config): Promise<number> => {
  if (out === undefined) throw new WrongUsage(`${MICRODATA} skrivs i en fil. Skriv --out och namnet på den.`);
  if (!purpose?.trim()) throw new WrongUsage('Skriv vem filen är till och varför: --for "Namn, syfte". Det sparas.');
  return withServices(config, async (services) => {
    const survey = await findSurvey(services, slug);
    const { storage } = services;
    const sources = await sourcesOf(services, survey, demo ?? false);
    if (sources === DEMO) complain('Observera: det här är påhittade svar (demo), inga riktiga.');
    const wanted = { survey, release: await releaseOf(storage, survey, sources), known: known?.split(',') ?? null };
    const made = await makeRecords(services, wanted);
    if (!made.ok) throw new StorageRefused(made.problems.join(' '));
    const stored = await storeDisclosure(services, wanted.release, purpose, made.value);
    if (!stored.ok) throw new StorageRefused(`Ingen fil är gjord. ${stored.problems.join(' ')}`);
    const { records, metadata } = recordFiles(made.value, wanted, basename(out));
    await writeOutput([metadata], `${out}-metadata.json`);
    await writeOutput(records, out);
    complain(MICRODATA_WARNING);
    tell(`${out} och ${out}-metadata.json är skrivna.`);
    return 0;
  });
};

const releaseOf = async (storage: StorageReader, survey: PublishedSurvey, sources: readonly Source[]): Promise<ReleaseRow> => {
  const source = sources === DEMO ? 'demo' : 'real';
  const head = await releaseOfRecords(storage, survey, source);
  const release = head && (await storage.release(head.id));
  if (!release) throw new StorageRefused(`Det finns ingen rapport som filen kan höra till. Gör den först: npm run cli -- release ${survey.survey.slug}${source === 'demo' ? ' --demo' : ''}`);
  return release;
};
