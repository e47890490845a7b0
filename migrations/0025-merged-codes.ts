import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Codes of open answers that became a part of another, by which reviews and releases from before are read. */
export const mergedCodes: Migration = {
  name: '0025-merged-codes',
  up: async (db, engine) => {
    await db.schema
      .createTable('merged_codes')
      .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('mergedInto', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_merge_a_code', ['surveyId', 'question', 'id'])
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
