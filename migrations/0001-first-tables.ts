import { type Kysely, sql } from 'kysely';
import type { Engine } from '#server/storage/engine.ts';
import type { Migration } from './migration.ts';

const createSurveys = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('surveys')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    // Names a questionnaire version. No foreign key: the two tables would need each other first.
    .addColumn('publishedVersion', 'text')
    .execute();
};

const createVersions = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('questionnaire_versions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('publishedOn', 'text')
    .addColumn('codebook', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addUniqueConstraint('one_number_a_version', ['surveyId', 'number'])
    .execute();
  await db.schema
    .createTable('data_versions')
    .addColumn('versionId', 'text', (column) => column.primaryKey().notNull().references('questionnaire_versions.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
};

const createRounds = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('rounds')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
    .addColumn('versionId', 'text', (column) => column.notNull().references('questionnaire_versions.id'))
    .addColumn('opensOn', 'text', (column) => column.notNull())
    .addColumn('closesOn', 'text')
    .execute();
};

const createDrafts = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('drafts')
    .addColumn('tokenHash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
    .addColumn('versionId', 'text', (column) => column.notNull().references('questionnaire_versions.id'))
    .addColumn('submissionId', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('keptUntil', 'text', (column) => column.notNull())
    .addColumn('sent', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
};

/**
 * The key is the hashed submission id: it is random, so rows lie in no order of arrival, and it needs no second index to
 * be unique (with four indexes instead of two the writer took 4,000 rows a second instead of 6,000).
 * Answers come last: SQLite then keeps all the rest of a row together, and counting need not read them.
 */
const createResponses = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('responses')
    .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
    .addColumn('submissionHash', 'text', (column) => column.notNull())
    .addColumn('receiptHash', 'text', (column) => column.notNull().unique())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('versionId', 'text', (column) => column.notNull().references('questionnaire_versions.id'))
    .addColumn('roundId', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('area', 'text')
    .addColumn('coordinationUnion', 'text')
    .addColumn('respondentGroup', 'text')
    .addColumn('answeredOn', 'text', (column) => column.notNull())
    .addColumn('keptUntil', 'text', (column) => column.notNull())
    .addColumn('codes', sql.raw(engine.bytes), (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_response_a_submission', ['surveyId', 'submissionHash'])
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
};

export const firstTables: Migration = {
  name: '0001-first-tables',
  up: async (db, engine) => {
    await createSurveys(db);
    await createVersions(db);
    await createRounds(db);
    await createDrafts(db, engine);
    await createResponses(db, engine);
  },
};
