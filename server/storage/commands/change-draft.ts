import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { DraftContent, SavedDraft } from '../storage.ts';
import type { Tables } from '../tables.ts';

type Change = SavedDraft & { readonly answersBefore: string; readonly sentBefore: string; readonly typedBefore: string };

const updateUnchanged = prepared((db: Kysely<Tables>, { tokenHash, surveyId, answersBefore, sentBefore, typedBefore, language, keptUntil, sent, answers, typed }: Change) =>
  db
    .updateTable('drafts')
    .set({ language, keptUntil, sent, answers, typed })
    .where('tokenHash', '=', tokenHash)
    .where('surveyId', '=', surveyId)
    .where('answers', '=', answersBefore)
    .where('sent', '=', sentBefore)
    .where('typed', '=', typedBefore)
    .returning('tokenHash'),
);

/** Replaces what a draft holds if it still holds what it was read with: two tabs cannot undo each other, nor bring back what was deleted. */
export function* changeDraft(db: Kysely<Tables>, draft: SavedDraft, before: DraftContent): Steps<{ readonly done: boolean }> {
  const changed = yield* ask(updateUnchanged(db, { ...draft, answersBefore: before.answers, sentBefore: before.sent, typedBefore: before.typed }));
  return { done: changed.length > 0 };
}
