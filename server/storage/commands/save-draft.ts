import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { DraftRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

const columns = ['tokenHash', 'surveyId', 'versionId', 'submissionId', 'language', 'keptUntil', 'sent', 'answers'] as const;

/** Creates or updates a draft. Not done if the token is another survey's, or the submission was sent. */
export function* saveDraft(db: Kysely<Tables>, draft: DraftRow, submissionHash: string): Steps<{ readonly done: boolean }> {
  const saved = yield* ask(
    db
      .insertInto('drafts')
      .columns(columns)
      .expression(
        db
          .selectNoFrom((eb) => columns.map((column) => eb.val(draft[column]).as(column)))
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('responses').select('id').where('surveyId', '=', draft.surveyId).where('submissionHash', '=', submissionHash))),
          ),
      )
      .onConflict((conflict) =>
        conflict
          .column('tokenHash')
          .doUpdateSet(({ ref }) => ({
            language: ref('excluded.language'),
            keptUntil: ref('excluded.keptUntil'),
            sent: ref('excluded.sent'),
            answers: ref('excluded.answers'),
          }))
          .whereRef('drafts.surveyId', '=', 'excluded.surveyId'),
      )
      .returning('tokenHash'),
  );
  return { done: saved.length > 0 };
}
