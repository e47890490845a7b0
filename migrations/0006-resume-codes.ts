import type { Migration } from './migration.ts';

/** The code that continues a draft on another device, as a keyed hash, and how many pauses there were: each gives a new code. */
export const resumeCodes: Migration = {
  name: '0006-resume-codes',
  up: async (db) => {
    await db.schema.alterTable('drafts').addColumn('resumeHash', 'text').execute();
    await db.schema
      .alterTable('drafts')
      .addColumn('pauses', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('one_draft_a_resume_code').on('drafts').column('resumeHash').unique().execute();
  },
};
