import { randomBytes } from 'node:crypto';
import { swedish } from '#core/codes/swedish.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { dependenciesOf } from '#core/export/microdata/dependencies.ts';
import { makeMicrodata, type Microdata, type MicrodataRequest } from '#core/export/microdata/microdata-file.ts';
import { microdataMetadata } from '#core/export/microdata/microdata-metadata.ts';
import { csvPieces } from '#core/export/write-csv.ts';
import type { Result } from '#core/result.ts';
import { columnsOf, type Columns } from '#core/results/columns.ts';
import type { Geography } from '#core/results/geography.ts';
import { marksWithout } from '#core/results/marks.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { Keys } from '#server/services/keys.ts';
import { isShown } from '#server/services/read-release.ts';
import { DEMO, REAL, roundOf } from '#server/services/release-results.ts';
import type { ReleaseHead, ReleaseRow, Storage, StorageReader } from '#server/storage/storage.ts';

/** k at least as large as the smallest count that is shown, never under 5; domain 5.6. */
const rulesFor = (minimumCell: number): MicrodataRequest['rules'] => ({ k: Math.max(5, minimumCell), l: 2, maxSuppressed: 0.05 });

/** The latest release of the version that everyone may see: records are of what was released, and of nothing else. Null where there is none. */
export const releaseOfRecords = async (storage: Pick<StorageReader, 'releases'>, { survey, version }: PublishedSurvey, source: ReleaseHead['source']): Promise<ReleaseHead | null> =>
  (await storage.releases(survey.id)).find((each) => each.source === source && each.versionId === version.id && isShown(each)) ?? null;

export interface RecordsDeps {
  readonly storage: Pick<StorageReader, 'codes' | 'marks' | 'rounds'>;
  readonly geography: Geography;
  readonly keys: Pick<Keys, 'recordRank'>;
}

/** Whose answers a file of records holds: of the published version, as they were in a release of it. */
export interface RecordsWanted {
  readonly survey: PublishedSurvey;
  readonly release: ReleaseRow;
  /** Background questions that others may know of a person; null: all. */
  readonly known: readonly string[] | null;
}

/** The records of a release, so coarse that nobody stands alone; a problem is a sentence in Swedish, and none tells how many there are. */
export const makeRecords = async (deps: RecordsDeps, wanted: RecordsWanted): Promise<Result<Microdata, string>> => {
  const { survey, release, known } = wanted;
  const { version } = survey;
  const { areaLevel, minimumCell } = version.questionnaire.facts;
  const round = await roundOf(deps, survey);
  return makeMicrodata({
    codebook: version.codebook,
    columns: await readColumns(deps, wanted),
    territory: { geography: deps.geography, areaLevel, firstDay: round.opensOn },
    known,
    dependencies: dependenciesOf(version.questionnaire),
    rules: rulesFor(minimumCell),
    rankOf: (file, record) => deps.keys.recordRank([version.id, release.id, ...file], record),
  });
};

/** The answers of the release that are still there. */
const readColumns = async ({ storage }: RecordsDeps, { survey, release }: RecordsWanted): Promise<Columns> => {
  const { id, codebook } = survey.version;
  const sources = release.source === 'demo' ? DEMO : REAL;
  const blocks: Uint8Array[] = [];
  for await (const block of storage.codes(id, sources, codebook.width, marksWithout(await storage.marks(id, sources), release.responses))) blocks.push(block);
  return columnsOf(codebook, blocks);
};

/** Both files of records: CSV, and CSVW metadata that names it. @param file its name, without its folder */
export const recordFiles = (made: Microdata, { survey: { survey, version }, release }: Pick<RecordsWanted, 'survey' | 'release'>, file: string): { readonly records: Iterable<string>; readonly metadata: string } => {
  const { questionnaire, number } = version;
  const demo = release.source === 'demo';
  const marked = { ...made, table: markMadeUp(made.table, demo, 'tidy') };
  return {
    records: csvPieces(marked.table, 'tidy'),
    metadata: microdataMetadata(marked, { survey: survey.slug, version: number, release: release.id, title: swedish(questionnaire.title, questionnaire.locale), file, demo }),
  };
};

/** Letters of the purpose that are kept. */
export const LONGEST_PURPOSE = 500;

/** Stores whom a file of records is for and why, before it is written: there is no file without its trace. */
export const storeDisclosure = async ({ storage, today }: { readonly storage: Pick<Storage, 'write'>; readonly today: () => string }, { surveyId, id }: Pick<ReleaseHead, 'surveyId' | 'id'>, purpose: string, { rules, rows }: Pick<Microdata, 'rules' | 'rows'>): Promise<void> => {
  await storage.write({ do: 'store disclosure', disclosure: { id: randomBytes(16).toString('hex'), surveyId, releaseId: id, madeOn: today(), purpose: purpose.trim().slice(0, LONGEST_PURPOSE), k: rules.k, records: rows } });
};
