import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { OpenAnswerCodeRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Stores a code for open answers to a question. Not done if the question has one with its id or name. */
export function* storeOpenAnswerCode(db: Kysely<Tables>, code: OpenAnswerCodeRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('open_answer_codes')
      .values(code)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
