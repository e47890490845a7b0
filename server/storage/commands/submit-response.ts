import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Command, Outcome, ResponseRow } from '../storage.ts';
import type { Tables } from '../tables.ts';
import { deleteDraft } from './delete-draft.ts';
import { noteChange } from './note-change.ts';

type Submitted = Outcome<Extract<Command, { do: 'submit response' }>>;

const insertOnce = prepared((db, row: ResponseRow) =>
  db
    .insertInto('responses')
    .values({
      surveyId: row.surveyId,
      submissionHash: row.submissionHash,
      receiptHash: row.receiptHash,
      id: row.id,
      versionId: row.versionId,
      roundId: row.roundId,
      source: row.source,
      language: row.language,
      area: row.area,
      coordinationUnion: row.coordinationUnion,
      respondentGroup: row.respondentGroup,
      answeredOn: row.answeredOn,
      keptUntil: row.keptUntil,
      codes: row.codes,
      answers: row.answers,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

/** What is stored under the response's submission. None where there was no draft to send; else the receipt is another's: a bug. */
function* storedFirst(db: Kysely<Tables>, { surveyId, submissionHash }: ResponseRow, drafted: boolean): Steps<Submitted> {
  const [first] = yield* ask(
    db.selectFrom('responses').select(['id', 'keptUntil']).where('surveyId', '=', surveyId).where('submissionHash', '=', submissionHash),
  );
  if (first === undefined && !drafted) return { stored: false, id: null, keptUntil: null };
  if (first === undefined) throw new Error('Another submission has the same receipt');
  return { stored: false, id: first.id, keptUntil: first.keptUntil };
}

/**
 * Stores a response once and deletes its draft. Sent again, it changes nothing and tells what was stored first. A draft that
 * was deleted or went to another device while it was being sent is not stored: it would be there twice.
 */
export function* submitResponse(db: Kysely<Tables>, response: ResponseRow, draftTokenHash: string | null): Steps<Submitted> {
  const drafted = draftTokenHash === null || (yield* deleteDraft(db, draftTokenHash)).done;
  const added = drafted ? yield* ask(insertOnce(db, response)) : [];
  if (added.length === 0) return yield* storedFirst(db, response, drafted);
  yield* noteChange(db, response);
  return { stored: true, id: response.id, keptUntil: response.keptUntil };
}
