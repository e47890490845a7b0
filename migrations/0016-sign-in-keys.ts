import { type Kysely, sql } from 'kysely';
import type { Engine } from '#server/storage/engine.ts';
import type { Migration } from './migration.ts';

/** The secret is sealed with the server's key. */
const createTwoSteps = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('two_steps')
    .addColumn('userId', 'text', (column) => column.primaryKey().notNull().references('users.id'))
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('usedStep', 'integer', (column) => column.notNull())
    .addColumn('madeOn', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
  await db.schema
    .createTable('recovery_codes')
    .addColumn('userId', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('codeHash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_recovery_code', ['userId', 'codeHash'])
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
};

/** `id` and `publicKey` as WebAuthn gives them, base64url. `counter` is text: it may need 32 bits without a sign. */
const createPasskeys = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('counter', 'text', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('madeOn', 'text', (column) => column.notNull())
    .addColumn('usedOn', 'text')
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
  await db.schema.createIndex('passkeys_of_a_user').on('passkeys').column('userId').execute();
  await db.schema
    .createTable('used_challenges')
    .addColumn('challengeHash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('endsAt', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
};

/** What opens the studio beside a password: codes of an app, recovery codes, passkeys. */
export const signInKeys: Migration = {
  name: '0016-sign-in-keys',
  up: async (db, engine) => {
    await createTwoSteps(db, engine);
    await createPasskeys(db, engine);
  },
};
