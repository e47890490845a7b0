import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Command, Outcome, ResponseRow } from '../storage.ts';
import type { Tables } from '../tables.ts';
import { deleteDraft } from './delete-draft.ts';
import { noteChange } from './note-change.ts';

type Submit = Extract<Command, { do: 'submit response' }>;
type Submitted = Outcome<Submit>;

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

interface Paper {
  readonly tokenHash: string;
  readonly surveyId: string;
  readonly entryId: string;
  readonly today: string;
}

const deletePaper = prepared((db: Kysely<Tables>, { tokenHash, surveyId, entryId, today }: Paper) =>
  db
    .deleteFrom('drafts')
    .where('tokenHash', '=', tokenHash)
    .where(({ exists, selectFrom }) => exists(selectFrom('entry_codes').select('id').where('id', '=', entryId).where('surveyId', '=', surveyId).where('purpose', '=', 'paper').where('validUntil', '>=', today)))
    .returning('tokenHash'),
);

/** Takes the draft that is sent. Not done if there is none, or it is typed in with a code that no longer holds: it then stays. */
function* takeDraft(db: Kysely<Tables>, tokenHash: string, { response: { surveyId, answeredOn }, entryId }: Submit): Steps<boolean> {
  if (entryId === undefined) return (yield* deleteDraft(db, tokenHash)).done;
  return (yield* ask(deletePaper(db, { tokenHash, surveyId, entryId, today: answeredOn }))).length > 0;
}

/**
 * Stores a response once and deletes its draft. Sent again, it changes nothing and tells what was stored first. A draft that
 * was deleted or went to another device while it was being sent is not stored: it would be there twice.
 */
export function* submitResponse(db: Kysely<Tables>, submit: Submit): Steps<Submitted> {
  const { response, draftTokenHash } = submit;
  const drafted = draftTokenHash === null || (yield* takeDraft(db, draftTokenHash, submit));
  const added = drafted ? yield* ask(insertOnce(db, response)) : [];
  if (added.length === 0) return yield* storedFirst(db, response, drafted);
  yield* noteChange(db, response);
  return { stored: true, id: response.id, keptUntil: response.keptUntil };
}
