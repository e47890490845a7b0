import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { apiTokenQueries } from './api-token-queries.ts';
import { accountQueries } from './account-queries.ts';
import { careQueries } from './care-queries.ts';
import { signInKeyQueries } from './sign-in-key-queries.ts';
import { questionnaireTextQueries } from './questionnaire-text-queries.ts';
import type { Engine } from './engine.ts';
import { overviewQueries } from './overview-queries.ts';
import { roundQueries } from './round-queries.ts';
import type { Source, StorageReader } from './storage.ts';
import { prepared } from './prepared.ts';
import { codesOf, marksOf, responsesOf, rowsOf } from './response-pages.ts';
import { reviewQueries } from './review-queries.ts';
import type { Tables } from './tables.ts';

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
const allOf = async <Row>(run: Run, query: Compilable<Row>): Promise<readonly Row[]> => (await run(query.compile())) as readonly Row[];
const firstOf = async <Row>(run: Run, query: Compilable<Row>): Promise<Row | null> => (await allOf(run, query))[0] ?? null;

const surveyQueries = (db: Kysely<Tables>, run: Run): Pick<Queries, 'surveys' | 'version' | 'openRound' | 'rounds'> => ({
  surveys: () => allOf(run, surveysInOrder(db, {})),
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

const draftQueries = (db: Kysely<Tables>, run: Run): Pick<Queries, 'draft' | 'draftByResume' | 'responseByReceipt'> => ({
  draft: (tokenHash) => firstOf(run, draftOf(db, { tokenHash })),
  draftByResume: async (resumeHash) => (await draftToResume(db, resumeHash).executeTakeFirst()) ?? null,
  responseByReceipt: (receiptHash) => firstOf(run, receiptOf(db, { receiptHash })),
});

const responseQueries = (db: Kysely<Tables>, engine: Engine): Pick<Queries, Counted> => ({
  responses: (versionId, sources) => rowsOf(db, versionId, sources),
  codes: (versionId, sources, width, except) => codesOf(db, engine, versionId, sources, width, except),
  marks: (versionId, sources) => marksOf(db, engine, versionId, sources),
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

const operatorQueries = (db: Kysely<Tables>): Pick<Queries, 'reports' | 'entryCode' | 'entryCodes' | 'statistics' | 'statisticsTable' | 'disclosures'> => ({
  reports: () => db.selectFrom('fault_reports').selectAll().orderBy('reportedOn').orderBy('id').execute(),
  entryCode: async (by) => {
    const [column, value] = 'id' in by ? (['id', by.id] as const) : (['codeHash', by.codeHash] as const);
    return (await db.selectFrom('entry_codes').selectAll().where(column, '=', value).executeTakeFirst()) ?? null;
  },
  entryCodes: (surveyId) => db.selectFrom('entry_codes').selectAll().where('surveyId', '=', surveyId).orderBy('madeOn').orderBy('id').execute(),
  statistics: () => db.selectFrom('statistics').select(['id', 'title', 'source', 'referenceDate', 'survey', 'use', 'importedOn']).orderBy('id').execute(),
  disclosures: (surveyId) => db.selectFrom('disclosures').selectAll().where('surveyId', '=', surveyId).orderBy('madeOn').orderBy('id').execute(),
  statisticsTable: async (id) => (await db.selectFrom('statistics').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
});

const RELEASE_HEAD = ['id', 'surveyId', 'number', 'versionId', 'roundId', 'source', 'madeOn', 'takenDownOn', 'goals', 'shownTo'] as const;

const releaseQueries = (db: Kysely<Tables>): Pick<Queries, 'releases' | 'release' | 'frozenReviews'> => ({
  releases: (surveyId) => db.selectFrom('releases').select(RELEASE_HEAD).where('surveyId', '=', surveyId).orderBy('number', 'desc').execute(),
  release: async (id) => (await db.selectFrom('releases').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
  frozenReviews: (releaseId) =>
    db
      .selectFrom('release_reviews as frozen')
      .innerJoin('open_answer_reviews as reviewed', 'reviewed.id', 'frozen.reviewId')
      .select(['frozen.reviewId', 'frozen.themes', 'frozen.quote', 'reviewed.submissionHash', 'reviewed.question', 'reviewed.state', 'reviewed.text'])
      .where('frozen.releaseId', '=', releaseId)
      .orderBy('frozen.reviewId')
      .execute(),
});

/** The queries of a storage, for any database that Kysely speaks to. `run` runs those that every page needs, without Kysely's way round. */
export const createQueries = (db: Kysely<Tables>, engine: Engine, run: Run): Queries => ({ ...surveyQueries(db, run), ...draftQueries(db, run), ...responseQueries(db, engine), ...operatorQueries(db), ...releaseQueries(db), ...reviewQueries(db), ...accountQueries(db), ...signInKeyQueries(db), ...apiTokenQueries(db), ...overviewQueries(db), ...questionnaireTextQueries(db), ...roundQueries(db), ...careQueries(db) });
