import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { OpenAnswerCodeRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Gives a code of open answers another name. Not done if the question has no such code, or another with that name. */
export function* renameOpenAnswerCode(db: Kysely<Tables>, { surveyId, question, id, name }: Omit<OpenAnswerCodeRow, 'position'>): Steps<{ readonly done: boolean }> {
  const renamed = yield* ask(
    db
      .updateTable('open_answer_codes')
      .set({ name })
      .where('surveyId', '=', surveyId)
      .where('question', '=', question)
      .where('id', '=', id)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('open_answer_codes as twin').select('twin.id').where('twin.surveyId', '=', surveyId).where('twin.question', '=', question).where('twin.id', '!=', id).where('twin.name', '=', name))))
      .returning('id'),
  );
  return { done: renamed.length > 0 };
}
