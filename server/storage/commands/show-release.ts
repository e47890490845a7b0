import type { Kysely } from 'kysely';
import type { ReleaseHead } from '../analyses.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Shows a release to everyone, or to the studio alone. Not done if there is none, or it is taken down. */
export function* showRelease(db: Kysely<Tables>, { id, to }: { readonly id: string; readonly to: ReleaseHead['shownTo'] }): Steps<{ readonly done: boolean }> {
  const changed = yield* ask(db.updateTable('releases').set({ shownTo: to }).where('id', '=', id).where('takenDownOn', 'is', null).returning('id'));
  return { done: changed.length > 0 };
}
