import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * What a release holds of each open answer: its codes, where they were counted, and its text, where it is quoted. A row
 * goes with its review, and so with the response, however that is deleted: the key begins with the review to find it.
 */
export const releaseReviews: Migration = {
  name: '0012-release-reviews',
  up: async (db, engine) => {
    await db.schema
      .createTable('release_reviews')
      .addColumn('reviewId', 'text', (column) => column.notNull().references('open_answer_reviews.id').onDelete('cascade'))
      .addColumn('releaseId', 'text', (column) => column.notNull().references('releases.id'))
      .addColumn('themes', 'text')
      .addColumn('quote', 'text')
      .addPrimaryKeyConstraint('one_row_a_release', ['reviewId', 'releaseId'])
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
    await db.schema.createIndex('reviews_of_a_release').on('release_reviews').column('releaseId').execute();
  },
};
