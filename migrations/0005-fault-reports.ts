import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What people tell does not work. The key is random, so the rows lie in no order of arrival. */
export const faultReports: Migration = {
  name: '0005-fault-reports',
  up: async (db, engine) => {
    await db.schema
      .createTable('fault_reports')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('page', 'text', (column) => column.notNull())
      .addColumn('doing', 'text', (column) => column.notNull())
      .addColumn('wrong', 'text', (column) => column.notNull())
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('reportedOn', 'text', (column) => column.notNull())
      .addColumn('keptUntil', 'text', (column) => column.notNull())
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
