import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Outcome, ResponseRow } from '../storage.ts';
import type { Tables } from '../tables.ts';
import { deleteDraft } from './delete-draft.ts';
import { noteChange } from './note-change.ts';

type Submitted = Outcome<{ readonly do: 'submit response'; readonly response: ResponseRow; readonly draftTokenHash: string | null }>;

/** What is stored under the response's submission. None means that the receipt or key is taken by another: a bug. */
function* storedFirst(db: Kysely<Tables>, { surveyId, submissionHash }: ResponseRow): Steps<Submitted> {
  const [first] = yield* ask(
    db.selectFrom('responses').select(['id', 'keptUntil']).where('surveyId', '=', surveyId).where('submissionHash', '=', submissionHash),
  );
  if (first === undefined) throw new Error('Another submission has the same receipt');
  return { stored: false, id: first.id, keptUntil: first.keptUntil };
}

/** Stores a response once and deletes its draft. Sent again, it changes nothing and tells what was stored first. */
export function* submitResponse(db: Kysely<Tables>, response: ResponseRow, draftTokenHash: string | null): Steps<Submitted> {
  const added = yield* ask(
    db
      .insertInto('responses')
      .values(response)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  );
  if (draftTokenHash !== null) yield* deleteDraft(db, draftTokenHash);
  if (added.length === 0) return yield* storedFirst(db, response);
  yield* noteChange(db, response.versionId);
  return { stored: true, id: response.id, keptUntil: response.keptUntil };
}
