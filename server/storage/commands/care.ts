import type { Compilable, Kysely } from 'kysely';
import type { CareCommand } from '../care.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

type Done = Steps<{ readonly done: boolean }>;
type Of<Name extends CareCommand['do']> = Extract<CareCommand, { do: Name }>;

/** The revision is a part of the key, so that of two who read the same one saves. */
function* saveRecord(db: Kysely<Tables>, { record, before }: Of<'save processing record'>): Done {
  const [latest] = yield* ask(db.selectFrom('processing_records').select('revision').where('surveyId', '=', record.surveyId).orderBy('revision', 'desc').limit(1));
  if ((latest?.revision ?? 0) !== before) return { done: false };
  const saved = yield* ask(db.insertInto('processing_records').values({ ...record, revision: before + 1 }).onConflict((conflict) => conflict.doNothing()).returning('surveyId'));
  return { done: saved.length > 0 };
}

const COMMANDS: Readonly<Record<CareCommand['do'], true>> = { 'save processing record': true, 'register privacy request': true, 'answer privacy request': true, 'mark report': true };

/** Whether a command is about looking after those who answered. */
export const isCare = (command: { readonly do: string }): command is CareCommand => Object.hasOwn(COMMANDS, command.do);

/** Done if the query changed a row. */
function* changing(query: Compilable<unknown>): Done {
  return { done: (yield* ask(query)).length > 0 };
}

/** The steps of such a command. */
export const applyCareCommand = (db: Kysely<Tables>, command: CareCommand): Done => {
  switch (command.do) {
    case 'save processing record':
      return saveRecord(db, command);
    case 'register privacy request':
      return changing(db.insertInto('privacy_requests').values(command.request).onConflict((conflict) => conflict.doNothing()).returning('id'));
    case 'answer privacy request': {
      const { id, organisationId, answeredOn, decision } = command;
      return changing(db.updateTable('privacy_requests').set({ answeredOn, decision }).where('id', '=', id).where('organisationId', '=', organisationId).where('answeredOn', 'is', null).returning('id'));
    }
    case 'mark report':
      return changing(db.updateTable('fault_reports').set({ state: command.state }).where('id', '=', command.id).returning('id'));
  }
};
