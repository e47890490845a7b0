import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Certificates of what was deleted when it was kept no longer, each with the hash of the one before; requests of people about
 * their answers, without names; and how far a report of a fault has come.
 */
export const certificates: Migration = {
  name: '0022-certificates',
  up: async (db, engine) => {
    await db.schema
      .createTable('deletion_certificates')
      .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('surveyId', 'text', (column) => column.references('surveys.id'))
      .addColumn('deletedOn', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('previousHash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('privacy_requests')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('organisationId', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('receivedOn', 'text', (column) => column.notNull())
      .addColumn('answeredOn', 'text')
      .addColumn('decision', 'text')
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
    await db.schema.alterTable('fault_reports').addColumn('state', 'text', (column) => column.notNull().defaultTo('new')).execute();
  },
};
