import type { Compilable, Kysely } from 'kysely';
import type { SignInKeyCommand, UsedChallengeRow } from '../sign-in-keys.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

type Done = Steps<{ readonly done: boolean }>;
type Of<Name extends SignInKeyCommand['do']> = Extract<SignInKeyCommand, { do: Name }>;

/** Done if the query changed a row. */
function* changing(query: Compilable<unknown>): Done {
  return { done: (yield* ask(query)).length > 0 };
}

function* replaceCodes(db: Kysely<Tables>, userId: string, codeHashes: readonly string[]): Steps<void> {
  yield* ask(db.deleteFrom('recovery_codes').where('userId', '=', userId));
  yield* ask(db.insertInto('recovery_codes').values(codeHashes.map((codeHash) => ({ userId, codeHash }))));
}

function* turnOn(db: Kysely<Tables>, { twoSteps, codeHashes }: Of<'turn on two steps'>): Done {
  const { done } = yield* changing(db.insertInto('two_steps').values(twoSteps).onConflict((conflict) => conflict.doNothing()).returning('userId'));
  if (done) yield* replaceCodes(db, twoSteps.userId, codeHashes);
  return { done };
}

function* turnOff(db: Kysely<Tables>, userId: string): Done {
  yield* ask(db.deleteFrom('recovery_codes').where('userId', '=', userId));
  return yield* changing(db.deleteFrom('two_steps').where('userId', '=', userId).returning('userId'));
}

function* renewCodes(db: Kysely<Tables>, { userId, codeHashes }: Of<'replace recovery codes'>): Done {
  const [has] = yield* ask(db.selectFrom('two_steps').select('userId').where('userId', '=', userId));
  if (has) yield* replaceCodes(db, userId, codeHashes);
  return { done: has !== undefined };
}

/** Done if a challenge had not been used. */
const useChallenge = (db: Kysely<Tables>, challenge: UsedChallengeRow): Done =>
  changing(db.insertInto('used_challenges').values(challenge).onConflict((conflict) => conflict.doNothing()).returning('endsAt'));

function* once(db: Kysely<Tables>, challenge: UsedChallengeRow, change: Compilable<unknown>): Done {
  const { done } = yield* useChallenge(db, challenge);
  return done ? yield* changing(change) : { done };
}

/** Also the tokens of the API, which open as much. */
export function* forgetKeys(db: Kysely<Tables>, userId: string): Done {
  const { done } = yield* turnOff(db, userId);
  const passkeys = yield* ask(db.deleteFrom('passkeys').where('userId', '=', userId).returning('id'));
  const tokens = yield* ask(db.deleteFrom('api_tokens').where('userId', '=', userId).returning('id'));
  return { done: done || passkeys.length > 0 || tokens.length > 0 };
}

const COMMANDS: Readonly<Record<SignInKeyCommand['do'], true>> = {
  'turn on two steps': true, 'turn off two steps': true, 'use time step': true, 'use recovery code': true, 'replace recovery codes': true,
  'add passkey': true, 'use passkey': true, 'remove passkey': true, 'forget sign-in keys': true,
};

/** Whether a command is about what opens the studio beside a password. */
export const isSignInKey = (command: { readonly do: string }): command is SignInKeyCommand => Object.hasOwn(COMMANDS, command.do);

/** The steps of a command about what opens the studio beside a password. */
export const applySignInKeyCommand = (db: Kysely<Tables>, command: SignInKeyCommand): Done => {
  switch (command.do) {
    case 'turn on two steps':
      return turnOn(db, command);
    case 'turn off two steps':
      return turnOff(db, command.userId);
    case 'use time step':
      return changing(db.updateTable('two_steps').set({ usedStep: command.step }).where('userId', '=', command.userId).where('usedStep', '<', command.step).returning('userId'));
    case 'use recovery code':
      return changing(db.deleteFrom('recovery_codes').where('userId', '=', command.code.userId).where('codeHash', '=', command.code.codeHash).returning('userId'));
    case 'replace recovery codes':
      return renewCodes(db, command);
    case 'add passkey':
      return once(db, command.challenge, db.insertInto('passkeys').values(command.passkey).onConflict((conflict) => conflict.doNothing()).returning('id'));
    case 'use passkey':
      return once(db, command.challenge, db.updateTable('passkeys').set({ counter: command.passkey.counter, usedOn: command.passkey.usedOn }).where('id', '=', command.passkey.id).returning('id'));
    case 'remove passkey':
      return changing(db.deleteFrom('passkeys').where('userId', '=', command.userId).where('id', '=', command.id).returning('id'));
    case 'forget sign-in keys':
      return forgetKeys(db, command.userId);
  }
};
