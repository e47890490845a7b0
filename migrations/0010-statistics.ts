import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Tables of persons that partners and official statistics have given: populations, and who was invited. */
export const statistics: Migration = {
  name: '0010-statistics',
  up: async (db, engine) => {
    await db.schema
      .createTable('statistics')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('referenceDate', 'text', (column) => column.notNull())
      .addColumn('survey', 'text')
      .addColumn('use', 'text', (column) => column.notNull())
      .addColumn('importedOn', 'text', (column) => column.notNull())
      .addColumn('json', 'text', (column) => column.notNull())
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
