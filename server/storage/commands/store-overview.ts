import type { Kysely } from 'kysely';
import type { Command } from '../storage.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { holdVersion } from './hold-version.ts';

/** Stores what is told of a day. Not done if something is told of it already, or a release was made that it was not held against. */
export function* storeOverview(db: Kysely<Tables>, { overview, releases }: Extract<Command, { do: 'store overview' }>): Steps<{ readonly done: boolean }> {
  const { versionId, source } = overview;
  yield* ask(holdVersion(db, versionId));
  const made = yield* ask(db.selectFrom('releases').select('id').where('versionId', '=', versionId).where('source', '=', source));
  if (made.length !== releases) return { done: false };
  const added = yield* ask(db.insertInto('overviews').values(overview).onConflict((conflict) => conflict.doNothing()).returning('madeOn'));
  return { done: added.length > 0 };
}
