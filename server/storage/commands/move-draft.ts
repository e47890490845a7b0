import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { DraftRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/**
 * Gives the draft of a code another token, so that the old one opens nothing, and another submission, so that it shows no
 * receipt either. The code stops. Not done if it had.
 */
export function* moveDraft(db: Kysely<Tables>, resumeHash: string, { tokenHash, submissionId }: Pick<DraftRow, 'tokenHash' | 'submissionId'>): Steps<{ readonly done: boolean }> {
  const moved = yield* ask(db.updateTable('drafts').set({ tokenHash, submissionId, resumeHash: null }).where('resumeHash', '=', resumeHash).returning('tokenHash'));
  return { done: moved.length > 0 };
}
