import type { Migration } from './migration.ts';

/** Which background questions a file of records counted as known. Of files from before nobody knows. */
export const knownOfDisclosures: Migration = {
  name: '0026-known-of-disclosures',
  up: async (db) => {
    await db.schema.alterTable('disclosures').addColumn('known', 'text').execute();
  },
};
