import type { Migration } from './migration.ts';

/** What tells a file of records from others of its release. Of files from before nobody knows. */
export const shapeOfDisclosures: Migration = {
  name: '0027-shape-of-disclosures',
  up: async (db) => {
    await db.schema.alterTable('disclosures').addColumn('shape', 'text').execute();
  },
};
