import type { Migration } from './migration.ts';

/** What was typed on pages of a draft and is no answer yet. Drafts that are there have nothing of the kind. */
export const typedFields: Migration = {
  name: '0003-typed-fields',
  up: async (db) => {
    await db.schema
      .alterTable('drafts')
      .addColumn('typed', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
  },
};
