import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Deletes a draft. Not done if there is none. */
export function* deleteDraft(db: Kysely<Tables>, tokenHash: string): Steps<{ readonly done: boolean }> {
  const deleted = yield* ask(db.deleteFrom('drafts').where('tokenHash', '=', tokenHash).returning('tokenHash'));
  return { done: deleted.length > 0 };
}
