import type { Compilable, Kysely } from 'kysely';
import type { ApiTokenCommand } from '../api-tokens.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

type Done = Steps<{ readonly done: boolean }>;

/** Done if the query changed a row. */
function* changing(query: Compilable<unknown>): Done {
  return { done: (yield* ask(query)).length > 0 };
}

const COMMANDS: Readonly<Record<ApiTokenCommand['do'], true>> = { 'store api token': true, 'note api token use': true, 'revoke api token': true };

/** Whether a command is about tokens. */
export const isApiToken = (command: { readonly do: string }): command is ApiTokenCommand => Object.hasOwn(COMMANDS, command.do);

/** The steps of a command about tokens. */
export const applyApiTokenCommand = (db: Kysely<Tables>, command: ApiTokenCommand): Done => {
  switch (command.do) {
    case 'store api token':
      return changing(db.insertInto('api_tokens').values(command.token).returning('id'));
    case 'note api token use':
      return changing(
        db
          .updateTable('api_tokens')
          .set({ lastUsedOn: command.on })
          .where('id', '=', command.id)
          .where((eb) => eb.or([eb('lastUsedOn', 'is', null), eb('lastUsedOn', '<', command.on)]))
          .returning('id'),
      );
    case 'revoke api token':
      return changing(db.deleteFrom('api_tokens').where('id', '=', command.id).where('organisationId', '=', command.organisationId).returning('id'));
  }
};
