import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

const deleteByToken = prepared((db, { tokenHash }: { readonly tokenHash: string }) =>
  db.deleteFrom('drafts').where('tokenHash', '=', tokenHash).returning('tokenHash'),
);

/** Deletes a draft. Not done if there is none. */
export function* deleteDraft(db: Kysely<Tables>, tokenHash: string): Steps<{ readonly done: boolean }> {
  const deleted = yield* ask(deleteByToken(db, { tokenHash }));
  return { done: deleted.length > 0 };
}
