import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Surveys that are put away: nobody can begin to answer, and they are in no list of what can be answered. What was answered is kept as before. */
export const archivedSurveys: Migration = {
  name: '0017-archived-surveys',
  up: async (db, engine) => {
    await db.schema
      .createTable('archived_surveys')
      .addColumn('surveyId', 'text', (column) => column.primaryKey().notNull().references('surveys.id'))
      .addColumn('archivedOn', 'text', (column) => column.notNull())
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
