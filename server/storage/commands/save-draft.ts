import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { SavedDraft } from '../storage.ts';
import type { Tables } from '../tables.ts';

type Saved = SavedDraft & { readonly submissionHash: string };

const COLUMNS = ['tokenHash', 'surveyId', 'versionId', 'submissionId', 'language', 'keptUntil', 'sent', 'answers', 'typed', 'source'] as const;

const upsertUnlessSent = prepared((db, saved: Saved) =>
  db
    .insertInto('drafts')
    .columns(COLUMNS)
    .expression(
      db
        .selectNoFrom(({ val }) => COLUMNS.map((column) => val(saved[column]).as(column)))
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('responses').select('id').where('surveyId', '=', saved.surveyId).where('submissionHash', '=', saved.submissionHash))),
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
          typed: ref('excluded.typed'),
        }))
        .whereRef('drafts.surveyId', '=', 'excluded.surveyId'),
    )
    .returning('tokenHash'),
);

/** Creates or updates a draft. Not done if the token is another survey's, or the submission was sent. */
export function* saveDraft(db: Kysely<Tables>, draft: SavedDraft, submissionHash: string): Steps<{ readonly done: boolean }> {
  const saved = yield* ask(upsertUnlessSent(db, { ...draft, submissionHash }));
  return { done: saved.length > 0 };
}
