import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { DraftRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Notes a pause with its code, in place of the code of an earlier one. Not done if there is no such draft. */
export function* pauseDraft(db: Kysely<Tables>, { tokenHash, language, keptUntil, pauses, resumeHash }: Pick<DraftRow, 'tokenHash' | 'language' | 'keptUntil' | 'pauses' | 'resumeHash'>): Steps<{ readonly done: boolean }> {
  const paused = yield* ask(db.updateTable('drafts').set({ language, keptUntil, pauses, resumeHash }).where('tokenHash', '=', tokenHash).returning('tokenHash'));
  return { done: paused.length > 0 };
}
