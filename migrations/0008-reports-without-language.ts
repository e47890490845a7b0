import type { Migration } from './migration.ts';

/** Who reports a fault is promised that the day and what they type is stored, and nothing else. */
export const reportsWithoutLanguage: Migration = {
  name: '0008-reports-without-language',
  up: async (db) => {
    await db.schema.alterTable('fault_reports').dropColumn('language').execute();
  },
};
