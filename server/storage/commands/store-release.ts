import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { ReleaseRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Stores a release. Not done if its id or its number within the survey is there already. */
export function* storeRelease(db: Kysely<Tables>, release: ReleaseRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('releases')
      .values(release)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
