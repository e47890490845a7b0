import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Replaces the goals (JSON) that a release shows as approved. Not done if there is no such release. */
export function* approveGoals(db: Kysely<Tables>, { id, goals }: { readonly id: string; readonly goals: string }): Steps<{ readonly done: boolean }> {
  const changed = yield* ask(db.updateTable('releases').set({ goals }).where('id', '=', id).returning('id'));
  return { done: changed.length > 0 };
}
