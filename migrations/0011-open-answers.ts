import { type Kysely, sql } from 'kysely';
import type { Engine } from '#server/storage/engine.ts';
import type { Migration } from './migration.ts';

/**
 * One row an open answer, from when it was first gathered for review. The key is random, so the rows lie in no order of
 * arrival. A review goes with its response, however that is deleted.
 */
const createReviews = (db: Kysely<unknown>, engine: Engine): Promise<void> =>
  db.schema
    .createTable('open_answer_reviews')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('surveyId', 'text', (column) => column.notNull())
    .addColumn('submissionHash', 'text', (column) => column.notNull())
    .addColumn('versionId', 'text', (column) => column.notNull().references('questionnaire_versions.id'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('firstBy', 'text')
    .addColumn('firstState', 'text')
    .addColumn('reviewedOn', 'text')
    .addColumn('themes', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addUniqueConstraint('one_review_an_answer', ['surveyId', 'submissionHash', 'question'])
    .addForeignKeyConstraint('review_of_a_response', ['surveyId', 'submissionHash'], 'responses', ['surveyId', 'submissionHash'], (constraint) => constraint.onDelete('cascade'))
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();

const createThemes = (db: Kysely<unknown>, engine: Engine): Promise<void> =>
  db.schema
    .createTable('open_answer_codes')
    .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_code_an_id', ['surveyId', 'question', 'id'])
    .addUniqueConstraint('one_code_a_name', ['surveyId', 'question', 'name'])
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();

/** Reviews of open answers, the codes that they are given, and what a code of an operator is for: those there are, for answers on paper. */
export const openAnswers: Migration = {
  name: '0011-open-answers',
  up: async (db, engine) => {
    await createReviews(db, engine);
    await createThemes(db, engine);
    await db.schema
      .alterTable('entry_codes')
      .addColumn('purpose', 'text', (column) => column.notNull().defaultTo('paper'))
      .execute();
  },
};
