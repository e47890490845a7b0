import type { Kysely } from 'kysely';
import type { SignInKeyReader } from './sign-in-keys.ts';
import type { Tables } from './tables.ts';

/** What is asked of what opens the studio beside a password. */
export const signInKeyQueries = (db: Kysely<Tables>): SignInKeyReader => ({
  twoSteps: async (userId) => (await db.selectFrom('two_steps').selectAll().where('userId', '=', userId).executeTakeFirst()) ?? null,
  recoveryCodes: async (userId) => (await db.selectFrom('recovery_codes').select('codeHash').where('userId', '=', userId).execute()).length,
  passkeys: (userId) => db.selectFrom('passkeys').selectAll().where('userId', '=', userId).orderBy('madeOn').orderBy('id').execute(),
  passkey: async (id) => (await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
});
