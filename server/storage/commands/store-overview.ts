import type { Kysely } from 'kysely';
import type { OverviewRow } from '../analyses.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Stores what is told of a day. Not done if something is told of it already. */
export function* storeOverview(db: Kysely<Tables>, overview: OverviewRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(db.insertInto('overviews').values(overview).onConflict((conflict) => conflict.doNothing()).returning('madeOn'));
  return { done: added.length > 0 };
}
