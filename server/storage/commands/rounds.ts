import type { Compilable, Kysely } from 'kysely';
import type { RoundCommand } from '../rounds.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

type Done = Steps<{ readonly done: boolean }>;

/** Done if the query changed a row. */
function* changing(query: Compilable<unknown>): Done {
  return { done: (yield* ask(query)).length > 0 };
}

function* changeRound(db: Kysely<Tables>, { id, opensOn, closesOn }: Extract<RoundCommand, { do: 'change round' }>): Done {
  const [round] = yield* ask(db.selectFrom('rounds').innerJoin('surveys', 'surveys.id', 'rounds.surveyId').select(['rounds.versionId', 'surveys.publishedVersion']).where('rounds.id', '=', id));
  // Each round has a version of its own: the published one is that of the last.
  if (!round || round.versionId !== round.publishedVersion) return { done: false };
  return yield* changing(db.updateTable('rounds').set({ opensOn, closesOn }).where('id', '=', id).returning('id'));
}

const COMMANDS: Readonly<Record<RoundCommand['do'], true>> = { 'change round': true, 'archive survey': true, 'restore survey': true };

/** Whether a command is about when a survey takes answers. */
export const isRound = (command: { readonly do: string }): command is RoundCommand => Object.hasOwn(COMMANDS, command.do);

/** The steps of a command about when a survey takes answers. */
export const applyRoundCommand = (db: Kysely<Tables>, command: RoundCommand): Done => {
  switch (command.do) {
    case 'change round':
      return changeRound(db, command);
    case 'archive survey':
      return changing(db.insertInto('archived_surveys').values(command.archived).onConflict((conflict) => conflict.doNothing()).returning('surveyId'));
    case 'restore survey':
      return changing(db.deleteFrom('archived_surveys').where('surveyId', '=', command.surveyId).returning('surveyId'));
  }
};
