import { setImmediate } from 'node:timers/promises';
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import type { Marks, Source, StorageReader } from './storage.ts';
import { prepared } from './prepared.ts';
import { reviewQueries } from './review-queries.ts';
import type { Tables } from './tables.ts';

/** Rows of one query. */
const PAGE = 1000;
/** Codes are a hundredth of a row's bytes, and the counting thread has nothing else to do. */
const CODES_PAGE = 10_000;

const responsesOf = (db: Kysely<Tables>, versionId: string, sources: readonly Source[]) =>
  db
    .selectFrom('responses')
    // The key begins with the survey: named, it makes this a search in the key.
    .where('surveyId', '=', (eb) => eb.selectFrom('questionnaire_versions').select('surveyId').where('id', '=', versionId))
    .where('versionId', '=', versionId)
    .where('source', 'in', sources);

const pageAfter = (db: Kysely<Tables>, versionId: string, sources: readonly Source[], after: string, size: number) =>
  responsesOf(db, versionId, sources).where('submissionHash', '>', after).orderBy('submissionHash').limit(size);

/** Rows page by page, in order of the hash. Between two pages the event loop runs on. */
async function* inPages<Row extends { readonly submissionHash: string }>(size: number, page: (after: string) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let rows = await page('');
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows;
    if (rows.length < size) return;
    await setImmediate();
    rows = await page(last.submissionHash);
  }
}

async function* eachOf<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const rows of pages) yield* rows;
}

/** The codes of a page, which come as text: SQLite's driver makes 100,000 short texts in half the time of as many buffers. */
const blockOf = (rows: readonly { readonly codes: string }[], width: number): Uint8Array => {
  const wrong = rows.find(({ codes }) => codes.length !== 2 * width);
  if (wrong) throw new RangeError(`A response has ${wrong.codes.length / 2} bytes of codes, the codebook ${width}`);
  return Buffer.from(rows.map(({ codes }) => codes).join(''), 'hex');
};

/** Letters of the hash that a mark is. */
const MARK = 16;
const markOf = (submissionHash: string): string => submissionHash.slice(0, MARK);
const marksIn = (marks: Marks): readonly string[] => Buffer.from(marks).toString('hex').match(/.{16}/g) ?? [];

/** What of a storage is asked in SQL. */
type Queries = Omit<StorageReader, 'backup' | 'close'>;

// The queries that every page or every answer asks are compiled once.
const surveysInOrder = prepared((db: Kysely<Tables>) => db.selectFrom('surveys').selectAll().orderBy('slug'));
const draftOf = prepared((db: Kysely<Tables>, { tokenHash }: { readonly tokenHash: string }) => db.selectFrom('drafts').selectAll().where('tokenHash', '=', tokenHash));
const draftToResume = (db: Kysely<Tables>, resumeHash: string) => db.selectFrom('drafts').selectAll().where('resumeHash', '=', resumeHash);
const receiptOf = prepared((db: Kysely<Tables>, { receiptHash }: { readonly receiptHash: string }) =>
  db.selectFrom('responses').select(['id', 'surveyId', 'keptUntil']).where('receiptHash', '=', receiptHash),
);
const roundOpenOn = prepared((db: Kysely<Tables>, { surveyId, date }: { readonly surveyId: string; readonly date: string }) =>
  db
    .selectFrom('rounds')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .where('opensOn', '<=', date)
    .where((eb) => eb.or([eb('closesOn', 'is', null), eb('closesOn', '>=', date)]))
    .orderBy((eb) => eb.case().when('closesOn', 'is', null).then(0).else(1).end())
    .orderBy('opensOn', 'desc')
    .limit(1),
);

/** A number for each source that has ever had responses. */
const changesOf = (db: Kysely<Tables>, versionId: string, sources: readonly Source[]) =>
  db.selectFrom('data_versions').select(['source', 'number']).where('versionId', '=', versionId).where('source', 'in', sources).orderBy('source');

/** Runs a compiled query on the database's own connection. */
export type Run = (query: CompiledQuery) => readonly unknown[] | Promise<readonly unknown[]>;

/** A row has the form that the query was built for. */
const rowsOf = async <Row>(run: Run, query: Compilable<Row>): Promise<readonly Row[]> => (await run(query.compile())) as readonly Row[];
const firstOf = async <Row>(run: Run, query: Compilable<Row>): Promise<Row | null> => (await rowsOf(run, query))[0] ?? null;

const surveyQueries = (db: Kysely<Tables>, run: Run): Pick<Queries, 'surveys' | 'version' | 'openRound' | 'rounds'> => ({
  surveys: () => rowsOf(run, surveysInOrder(db, {})),
  version: async (id) => (await db.selectFrom('questionnaire_versions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
  openRound: (surveyId, date) => firstOf(run, roundOpenOn(db, { surveyId, date })),
  rounds: (surveyId) =>
    db
      .selectFrom('rounds')
      .innerJoin('questionnaire_versions as version', 'version.id', 'rounds.versionId')
      .selectAll('rounds')
      .where('rounds.surveyId', '=', surveyId)
      .orderBy('version.number', 'desc')
      .execute(),
});

type Counted = 'responses' | 'codes' | 'marks' | 'countResponses' | 'hasResponses' | 'dataVersion';

const draftQueries = (db: Kysely<Tables>, run: Run): Omit<Queries, keyof ReturnType<typeof surveyQueries> | Counted | keyof ReturnType<typeof operatorQueries> | keyof ReturnType<typeof releaseQueries> | keyof ReturnType<typeof reviewQueries>> => ({
  draft: (tokenHash) => firstOf(run, draftOf(db, { tokenHash })),
  draftByResume: async (resumeHash) => (await draftToResume(db, resumeHash).executeTakeFirst()) ?? null,
  responseByReceipt: (receiptHash) => firstOf(run, receiptOf(db, { receiptHash })),
});

const responseQueries = (db: Kysely<Tables>, engine: Engine): Pick<Queries, Counted> => ({
  responses: (versionId, sources) => eachOf(inPages(PAGE, (after) => pageAfter(db, versionId, sources, after, PAGE).selectAll().execute())),
  async *codes(versionId, sources, width, except) {
    const known = new Set(except ? marksIn(except) : []);
    const page = (after: string) => pageAfter(db, versionId, sources, after, CODES_PAGE).select(['submissionHash', engine.hex('codes').as('codes')]).execute();
    for await (const rows of inPages(CODES_PAGE, page)) yield blockOf(known.size === 0 ? rows : rows.filter(({ submissionHash }) => !known.has(markOf(submissionHash))), width);
  },
  marks: async (versionId, sources) => {
    const marks: string[] = [];
    const page = (after: string) => pageAfter(db, versionId, sources, after, CODES_PAGE).select('submissionHash').execute();
    for await (const rows of inPages(CODES_PAGE, page)) for (const { submissionHash } of rows) marks.push(markOf(submissionHash));
    return Buffer.from(marks.join(''), 'hex');
  },
  countResponses: async (versionId, sources) => {
    const { count } = await responsesOf(db, versionId, sources)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  },
  hasResponses: async (versionId, sources) => {
    const everHad = await changesOf(db, versionId, sources).executeTakeFirst();
    return everHad !== undefined && (await responsesOf(db, versionId, sources).select('id').limit(1).executeTakeFirst()) !== undefined;
  },
  dataVersion: async (versionId, sources) => {
    const changes = await changesOf(db, versionId, sources).execute();
    return changes.map(({ source, number }) => `${source} ${number}`).join();
  },
});

const operatorQueries = (db: Kysely<Tables>): Pick<Queries, 'reports' | 'entryCode' | 'entryCodes' | 'statistics' | 'statisticsTable'> => ({
  reports: () => db.selectFrom('fault_reports').selectAll().orderBy('reportedOn').orderBy('id').execute(),
  entryCode: async (by) => {
    const [column, value] = 'id' in by ? (['id', by.id] as const) : (['codeHash', by.codeHash] as const);
    return (await db.selectFrom('entry_codes').selectAll().where(column, '=', value).executeTakeFirst()) ?? null;
  },
  entryCodes: (surveyId) => db.selectFrom('entry_codes').selectAll().where('surveyId', '=', surveyId).orderBy('madeOn').orderBy('id').execute(),
  statistics: () => db.selectFrom('statistics').select(['id', 'title', 'source', 'referenceDate', 'survey', 'use', 'importedOn']).orderBy('id').execute(),
  statisticsTable: async (id) => (await db.selectFrom('statistics').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
});

const RELEASE_HEAD = ['id', 'surveyId', 'number', 'versionId', 'roundId', 'source', 'madeOn', 'takenDownOn', 'goals'] as const;

const releaseQueries = (db: Kysely<Tables>): Pick<Queries, 'releases' | 'release'> => ({
  releases: (surveyId) => db.selectFrom('releases').select(RELEASE_HEAD).where('surveyId', '=', surveyId).orderBy('number', 'desc').execute(),
  release: async (id) => (await db.selectFrom('releases').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
});

/** The queries of a storage, for any database that Kysely speaks to. `run` runs those that every page needs, without Kysely's way round. */
export const createQueries = (db: Kysely<Tables>, engine: Engine, run: Run): Queries => ({ ...surveyQueries(db, run), ...draftQueries(db, run), ...responseQueries(db, engine), ...operatorQueries(db), ...releaseQueries(db), ...reviewQueries(db) });
