import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Tokens with which programs call the JSON API: their hashes, what they may do, until when. Dates are ISO and have no time. */
export const apiTokens: Migration = {
  name: '0020-api-tokens',
  up: async (db, engine) => {
    await db.schema
      .createTable('api_tokens')
      .addColumn('tokenHash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('organisationId', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('userId', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('madeOn', 'text', (column) => column.notNull())
      .addColumn('endsOn', 'text', (column) => column.notNull())
      .addColumn('lastUsedOn', 'text')
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
    await db.schema.createIndex('tokens_of_an_organisation').on('api_tokens').column('organisationId').execute();
    await db.schema.createIndex('tokens_of_a_user').on('api_tokens').column('userId').execute();
  },
};
