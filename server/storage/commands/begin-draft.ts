import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { SavedDraft } from '../storage.ts';
import type { Tables } from '../tables.ts';

const insertDraft = prepared((db: Kysely<Tables>, { tokenHash, surveyId, versionId, submissionId, language, keptUntil, sent, answers, typed, source }: SavedDraft) =>
  db
    .insertInto('drafts')
    .values({ tokenHash, surveyId, versionId, submissionId, language, keptUntil, sent, answers, typed, source, pauses: 0, resumeHash: null })
    .onConflict((conflict) => conflict.column('tokenHash').doNothing())
    .returning('tokenHash'),
);

/** Stores a draft under a token that is new. Not done if the token has one already. */
export function* beginDraft(db: Kysely<Tables>, draft: SavedDraft): Steps<{ readonly done: boolean }> {
  const begun = yield* ask(insertDraft(db, draft));
  return { done: begun.length > 0 };
}
