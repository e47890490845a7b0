import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Codes with which answers on paper are typed in, and which drafts are of paper. Drafts that are there are not. */
export const paperEntry: Migration = {
  name: '0007-paper-entry',
  up: async (db, engine) => {
    await db.schema
      .createTable('entry_codes')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
      .addColumn('codeHash', 'text', (column) => column.notNull().unique())
      .addColumn('madeOn', 'text', (column) => column.notNull())
      .addColumn('validUntil', 'text', (column) => column.notNull())
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
    await db.schema
      .alterTable('drafts')
      .addColumn('source', 'text', (column) => column.notNull().defaultTo('web'))
      .execute();
  },
};
