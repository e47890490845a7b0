import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Notes the day (ISO) from which a release is no longer shown. Not done if there is none, or it is taken down already. */
export function* takeDownRelease(db: Kysely<Tables>, { id, on }: { readonly id: string; readonly on: string }): Steps<{ readonly done: boolean }> {
  const changed = yield* ask(db.updateTable('releases').set({ takenDownOn: on }).where('id', '=', id).where('takenDownOn', 'is', null).returning('id'));
  return { done: changed.length > 0 };
}
