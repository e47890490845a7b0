import { type Kysely, sql } from 'kysely';
import type { Migration } from '../../migrations/migration.ts';
import type { Engine } from './engine.ts';
import { StorageRefused } from './storage.ts';
import type { Tables } from './tables.ts';

const LOCK = 1;

const createBookkeeping = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .execute();
  await db.schema
    .createTable('migration_lock')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .execute();
  await db
    .insertInto('migration_lock')
    .values({ id: LOCK, taken: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const tableNames = async (db: Kysely<Tables>): Promise<readonly string[]> => (await db.introspection.getTables()).map((table) => table.name);

const hasBookkeeping = (tables: readonly string[]): boolean => tables.includes('migration_lock');

const FOREIGN = 'Databasen är ett annat programs, inte Alla svarars. Kontrollera filens namn och DATA_DIR.';

/** Somebody else's database must not get our tables. A start that was cut off may have left the first of our own. */
const refuseForeign = (tables: readonly string[]): void => {
  if (tables.some((name) => name !== 'migrations')) throw new StorageRefused(FOREIGN);
};

const appliedNames = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('migrations').select('name').orderBy('name').execute()).map((row) => row.name);

/** The migrations that are still to be applied. Throws `StorageRefused` if the database knows any that the program does not. */
const missing = async (db: Kysely<Tables>, migrations: readonly Migration[]): Promise<readonly Migration[]> => {
  const applied = await appliedNames(db);
  const unknown = applied.filter((name) => migrations.every((migration) => migration.name !== name));
  if (unknown.length > 0) throw new StorageRefused(`Databasen är gjord av en nyare version av programmet (okänt här: ${unknown.join(', ')}). Uppdatera programmet.`);
  return migrations.filter((migration) => !applied.includes(migration.name));
};

/**
 * The lock is a row: to change it is the first thing the transaction does, so a second migrator waits for the first one's
 * commit or death, and then sees what was done. It needs no clock, and nobody has to clear it after a kill.
 */
const takeLock = (db: Kysely<Tables>): Promise<unknown> =>
  db.updateTable('migration_lock').set({ taken: sql<number>`taken + 1` }).where('id', '=', LOCK).execute();

const applyOne = async (db: Kysely<Tables>, engine: Engine, migration: Migration, migrations: readonly Migration[]): Promise<void> => {
  await takeLock(db);
  if (!(await missing(db, migrations)).includes(migration)) return;
  // A migration is written against the schema of its day, not against today's tables.
  await migration.up(db as unknown as Kysely<unknown>, engine);
  await db.insertInto('migrations').values({ name: migration.name }).execute();
};

/**
 * Brings the database to the program's schema: one transaction a migration, so that it is at one of them whenever it is stopped.
 * Throws `StorageRefused` on a database that a newer program made, or another one.
 */
export const migrate = async (db: Kysely<Tables>, engine: Engine, migrations: readonly Migration[]): Promise<void> => {
  // Looked at once: between two looks another process may have begun its own.
  const tables = await tableNames(db);
  if (!hasBookkeeping(tables)) {
    refuseForeign(tables);
    await createBookkeeping(db);
  }
  for (const migration of await missing(db, migrations)) {
    await db.transaction().execute((transaction) => applyOne(transaction, engine, migration, migrations));
  }
};

/** The names of migrations that an existing database lacks. Throws `StorageRefused` if it is not this program's, or newer. */
export const missingMigrations = async (db: Kysely<Tables>, migrations: readonly Migration[]): Promise<readonly string[]> => {
  if (!hasBookkeeping(await tableNames(db))) throw new StorageRefused(FOREIGN);
  return (await missing(db, migrations)).map(({ name }) => name);
};
