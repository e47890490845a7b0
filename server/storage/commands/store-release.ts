import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { ReleaseReviewRow, Tables } from '../tables.ts';

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

/** Stores a release with what it holds of open answers. Not done if its id or its number within the survey is there already. */
export function* storeRelease(db: Kysely<Tables>, { release, reviews = [] }: Extract<Command, { do: 'store release' }>): Steps<{ readonly done: boolean }> {
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
