import { randomBytes } from 'node:crypto';
import { swedish } from '#core/codes/swedish.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { dependenciesOf } from '#core/export/microdata/dependencies.ts';
import { makeMicrodata, type Microdata, type MicrodataRequest } from '#core/export/microdata/microdata-file.ts';
import { microdataMetadata } from '#core/export/microdata/microdata-metadata.ts';
import { csvPieces } from '#core/export/write-csv.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { columnsOf, type Columns } from '#core/results/columns.ts';
import type { Geography } from '#core/results/geography.ts';
import { marksWithout } from '#core/results/marks.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { Keys } from '#server/services/keys.ts';
import { isShown } from '#server/services/read-release.ts';
import { DEMO, REAL, roundOf } from '#server/services/release-results.ts';
import type { DisclosureRow, ReleaseHead, ReleaseRow, Storage, StorageReader } from '#server/storage/storage.ts';

/** k at least as large as the smallest count that is shown, never under 5; domain 5.6. */
const rulesFor = (minimumCell: number): MicrodataRequest['rules'] => ({ k: Math.max(5, minimumCell), l: 2, maxSuppressed: 0.05 });

/**
 * The release of the version that records are of: the one that a file was made of, since there is no other file of the same answers, else the latest.
 * Of those that everyone may see, for records are of what was released, and of nothing else. Null where there is none.
 */
export const releaseOfRecords = async (storage: Pick<StorageReader, 'releases' | 'disclosures'>, { survey, version }: PublishedSurvey, source: ReleaseHead['source']): Promise<ReleaseHead | null> => {
  const [releases, files] = await Promise.all([storage.releases(survey.id), storage.disclosures(survey.id)]);
  const shown = releases.filter((each) => each.source === source && each.versionId === version.id && isShown(each));
  return shown.find(({ id }) => files.some(({ releaseId }) => releaseId === id)) ?? shown[0] ?? null;
};

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

interface DisclosureDeps {
  readonly storage: Pick<Storage, 'write' | 'disclosures' | 'releases'>;
  readonly today: () => string;
}

/**
 * Stores whom a file of records is for and why, before it is written: there is no file without its trace. Refused where another file of the same
 * answers was made: each is anonymised alone, and with both, the answers tell which rows are the same person. The problem is a sentence in Swedish.
 */
export const storeDisclosure = async ({ storage, today }: DisclosureDeps, release: ReleaseHead, purpose: string, { rules, rows, known, shape }: Pick<Microdata, 'rules' | 'rows' | 'known' | 'shape'>): Promise<Result<null, string>> => {
  const { surveyId, id: releaseId } = release;
  const about = { releaseId, known: JSON.stringify(known), shape: JSON.stringify(shape) };
  const disclosure = { id: randomBytes(16).toString('hex'), surveyId, madeOn: today(), purpose: purpose.trim().slice(0, LONGEST_PURPOSE), k: rules.k, records: rows, ...about };
  if ((await storage.write({ do: 'store disclosure', disclosure })).done) return ok(null);
  const alike = new Set((await storage.releases(surveyId)).filter(({ versionId, source }) => versionId === release.versionId && source === release.source).map(({ id }) => id));
  const earlier = (await storage.disclosures(surveyId)).find((each) => alike.has(each.releaseId) && (each.releaseId !== releaseId || each.known !== about.known || each.shape !== about.shape));
  return refused([earlier ? otherFile(earlier, releaseId, known) : `Rapporten ${releaseId} finns inte längre. Ta en rapport som visas.`]);
};

const BOTH = 'Den som har båda filerna kan se på svaren vilka rader som är samma person.';
const INSTEAD = 'Använd den fil som finns. En ny kan göras av svaren i nästa omgång.';

/** What happened, why it stops this one, and what to do. */
const otherFile = ({ releaseId, madeOn, known, shape }: DisclosureRow, wanted: string, now: readonly string[]): string => {
  const made = `En fil ur samma svar gjordes ${madeOn} (${releaseId})`;
  if (known === null || shape === null) return `${made}, innan det sparades hur filer är gjorda. ${BOTH} ${INSTEAD}`;
  if (releaseId !== wanted) return `${made}. Den är av en annan rapport, så den här skulle inte bli likadan. ${BOTH} ${INSTEAD}`;
  if (known === JSON.stringify(now)) return `${made}. Den här skulle inte bli likadan. ${BOTH} ${INSTEAD}`;
  const before = JSON.parse(known) as readonly string[];
  return `${made}. I den räknas ${listed(before)} som kända, i den här skulle det vara ${listed(now)}. ${BOTH} Den som sköter tjänsten kan göra samma fil som förut (export med --known ${before.join(',')}). Andra frågor kan räknas som kända i nästa omgång.`;
};

const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'inga bakgrundsfrågor' : `bakgrundsfrågorna ${ids.join(', ')}`);
