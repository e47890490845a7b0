import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Each survey numbers its certificates of deletion by itself. Those from before were written only on nights when something went and numbered
 * over all organisations, so that their days and gaps told when somebody had answered: they stay as a chain of their own, which can be
 * checked and is shown nowhere.
 */
export const certificatesBySurvey: Migration = {
  name: '0023-certificates-by-survey',
  up: async (db, engine) => {
    await db.schema.alterTable('deletion_certificates').renameTo('certificates_before').execute();
    await db.schema
      .createTable('deletion_certificates')
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('surveyId', 'text', (column) => column.references('surveys.id'))
      .addColumn('deletedOn', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('previousHash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_number_a_chain', ['chain', 'number'])
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
    const kept = sql.join(['number', 'surveyId', 'deletedOn', 'content', 'previousHash', 'hash'].map((column) => sql.ref(column)));
    await sql`insert into deletion_certificates (chain, ${kept}) select 'before', ${kept} from certificates_before`.execute(db);
    await db.schema.dropTable('certificates_before').execute();
  },
};
