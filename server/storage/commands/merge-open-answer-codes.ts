import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Makes a code of open answers a part of another: its row goes, and what it became is kept, for the reviews and releases that name it. Not done unless the question has both. */
export function* mergeOpenAnswerCodes(db: Kysely<Tables>, { merge }: Extract<Command, { do: 'merge open answer codes' }>): Steps<{ readonly done: boolean }> {
  const { surveyId, question, id, mergedInto } = merge;
  // Nothing is changed, but of two merges at once the second waits: they could else make each a part of the other.
  const held = yield* ask(db.updateTable('open_answer_codes').set(({ ref }) => ({ name: ref('name') })).where('surveyId', '=', surveyId).where('question', '=', question).returning(['id', 'position']));
  const gone = held.find((code) => code.id === id);
  if (!gone || id === mergedInto || !held.some((code) => code.id === mergedInto)) return { done: false };
  yield* ask(db.deleteFrom('open_answer_codes').where('surveyId', '=', surveyId).where('question', '=', question).where('id', '=', id).returning('id'));
  yield* ask(db.insertInto('merged_codes').values({ ...merge, position: gone.position }).returning('id'));
  return { done: true };
}
