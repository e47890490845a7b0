import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What the text of a questionnaire was each time that it was saved. What stands there now begins the history. */
export const textRevisions: Migration = {
  name: '0024-text-revisions',
  up: async (db) => {
    await db.schema
      .createTable('questionnaire_text_revisions')
      .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('savedAt', 'text', (column) => column.notNull())
      .addColumn('savedBy', 'text', (column) => column.notNull())
      .addColumn('organisationId', 'text', (column) => column.references('organisations.id'))
      .addColumn('publishedAs', 'integer')
      // Last, so that what is listed is read without it.
      .addColumn('json', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('questionnaire_text_revisions_key', ['surveyId', 'revision'])
      .execute();
    await sql`insert into ${sql.table('questionnaire_text_revisions')} (${sql.join(COPIED.map((column) => sql.ref(column)))}) select ${sql.join(COPIED.map((column) => sql.ref(column)))} from ${sql.table('questionnaire_texts')}`.execute(db);
  },
};

const COPIED = ['surveyId', 'revision', 'json', 'savedAt', 'savedBy'] as const;
