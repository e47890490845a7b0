import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { ReleaseReviewRow, Tables } from '../tables.ts';
import { holdVersion } from './hold-version.ts';

/** From the review, so that nothing is kept of an answer that was withdrawn meanwhile. */
const insertReview = prepared((db: Kysely<Tables>, { reviewId, releaseId, themes, quote }: ReleaseReviewRow) =>
  db
    .insertInto('release_reviews')
    .columns(['reviewId', 'releaseId', 'themes', 'quote'])
    .expression(({ selectFrom, val, cast }) =>
      selectFrom('open_answer_reviews')
        .select(['id as reviewId', cast<string>(val(releaseId), 'text').as('releaseId'), cast<string | null>(val(themes), 'text').as('themes'), cast<string | null>(val(quote), 'text').as('quote')])
        .where('id', '=', reviewId),
    )
    .returning('reviewId'),
);

/** Stores a release with what it holds of open answers. Not done if its id or its number within the survey is there already, or something was told of a day that it was not held against. */
export function* storeRelease(db: Kysely<Tables>, { release, reviews = [], overviews }: Extract<Command, { do: 'store release' }>): Steps<{ readonly done: boolean }> {
  yield* ask(holdVersion(db, release.versionId));
  const told = yield* ask(db.selectFrom('overviews').select('madeOn').where('versionId', '=', release.versionId).where('source', '=', release.source));
  if (overviews !== undefined && told.length !== overviews) return { done: false };
  const added = yield* ask(
    db
      .insertInto('releases')
      .values(release)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  );
  if (added.length === 0) return { done: false };
  for (const { reviewId, themes, quote } of reviews) yield* ask(insertReview(db, { reviewId, releaseId: release.id, themes, quote }));
  return { done: true };
}
