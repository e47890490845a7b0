import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Frozen, protected analyses, each with the marks of the responses that it is of. */
export const releases: Migration = {
  name: '0009-releases',
  up: async (db, engine) => {
    await db.schema
      .createTable('releases')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('versionId', 'text', (column) => column.notNull().references('questionnaire_versions.id'))
      .addColumn('roundId', 'text', (column) => column.notNull().references('rounds.id'))
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('madeOn', 'text', (column) => column.notNull())
      .addColumn('takenDownOn', 'text')
      .addColumn('goals', 'text')
      .addColumn('responses', sql.raw(engine.bytes), (column) => column.notNull())
      .addColumn('results', 'text', (column) => column.notNull())
      .addUniqueConstraint('one_number_a_release', ['surveyId', 'number'])
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
