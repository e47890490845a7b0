import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { EntryCodeRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Ends a survey's code for typing in answers on paper. Not done if the survey has none with that id. */
export function* revokeEntryCode(db: Kysely<Tables>, { surveyId, id }: Pick<EntryCodeRow, 'surveyId' | 'id'>): Steps<{ readonly done: boolean }> {
  const revoked = yield* ask(db.deleteFrom('entry_codes').where('id', '=', id).where('surveyId', '=', surveyId).returning('id'));
  return { done: revoked.length > 0 };
}
