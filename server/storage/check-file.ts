import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from '../../migrations/migrations.ts';
import { missingMigrations } from './migrate.ts';
import { reasonOf } from './reason.ts';
import { StorageRefused } from './storage.ts';
import type { Tables } from './tables.ts';

/** Every fault that SQLite finds in the file: structure, types, indexes against tables, uniqueness, references. */
const faultsOf = (db: Database.Database): readonly string[] => {
  const integrity = db.prepare('pragma integrity_check').pluck().all().map(String);
  const references = db.prepare('pragma foreign_key_check').all();
  return [...integrity.filter((line) => line !== 'ok'), ...references.map((row) => `hänvisning till något som saknas: ${JSON.stringify(row)}`)];
};

const check = async (db: Database.Database): Promise<void> => {
  const faults = faultsOf(db);
  if (faults.length > 0) throw new StorageRefused(`${db.name} är skadad (${faults.slice(0, 3).join('; ')}). Använd en annan säkerhetskopia.`);
  await missingMigrations(new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) }), migrations);
};

/** Whether a log lies beside the file with changes that are not in it: it is then not a whole database by itself. */
export const hasLog = (file: string): boolean => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;

/**
 * Checks that a file is a whole database that this program, or an older one, made.
 * Rejects with `StorageRefused`; a file that is cut short or overwritten is refused too.
 */
export const checkFile = async (file: string): Promise<void> => {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await check(db);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new StorageRefused(`${file} är skadad eller ingen databas (${reasonOf(error)}). Använd en annan säkerhetskopia.`, { cause: error });
  } finally {
    db.close();
  }
};
