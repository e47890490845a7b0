import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Notes what was decided of an open answer, if it still holds what it was read with: two reviewers cannot undo each other unseen. */
export function* decideReview(db: Kysely<Tables>, { id, before, decision }: Extract<Command, { do: 'decide review' }>): Steps<{ readonly done: boolean }> {
  const { state, firstBy, firstState, reviewedOn, themes, text } = decision;
  const changed = yield* ask(
    db
      .updateTable('open_answer_reviews')
      .set({ state, firstBy, firstState, reviewedOn, themes, text })
      .where('id', '=', id)
      .where('state', '=', before.state)
      .where('firstBy', before.firstBy === null ? 'is' : '=', before.firstBy)
      .where('text', '=', before.text)
      .where('themes', '=', before.themes)
      .returning('id'),
  );
  return { done: changed.length > 0 };
}
