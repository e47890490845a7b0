import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Files of records that were made: on which day, of which release, for whom and how. Never deleted: it is the trace of them. */
export const disclosures: Migration = {
  name: '0013-disclosures',
  up: async (db, engine) => {
    await db.schema
      .createTable('disclosures')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
      .addColumn('releaseId', 'text', (column) => column.notNull().references('releases.id'))
      .addColumn('madeOn', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('k', 'integer', (column) => column.notNull())
      .addColumn('records', 'integer', (column) => column.notNull())
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
    await db.schema.createIndex('disclosures_of_a_survey').on('disclosures').column('surveyId').execute();
  },
};
