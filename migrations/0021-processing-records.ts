import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What an organisation writes down of how it handles the answers to a survey (GDPR, article 30), beside what the questionnaire says: every revision is kept. */
export const processingRecords: Migration = {
  name: '0021-processing-records',
  up: async (db, engine) => {
    await db.schema
      .createTable('processing_records')
      .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('savedAt', 'text', (column) => column.notNull())
      .addColumn('savedBy', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_record_a_revision', ['surveyId', 'revision'])
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
