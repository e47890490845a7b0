import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Deletes a table of statistics. Not done if there is none. */
export function* deleteStatistics(db: Kysely<Tables>, id: string): Steps<{ readonly done: boolean }> {
  const deleted = yield* ask(db.deleteFrom('statistics').where('id', '=', id).returning('id'));
  return { done: deleted.length > 0 };
}
