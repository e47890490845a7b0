import Database from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { reasonOf } from './reason.ts';
import { StorageRefused } from './storage.ts';
import type { Tables } from './tables.ts';

/** One connection to the database file, checked to be safe. */
export interface SqliteConnection {
  /** To be closed itself: `kysely.destroy()` closes only what Kysely has used. */
  readonly raw: Database.Database;
  readonly kysely: Kysely<Tables>;
  /** Runs a query at once and gives its rows. */
  execute(query: CompiledQuery): readonly unknown[];
  /** Runs a statement without parameters. */
  run(sql: string): void;
}

/** Before this version two connections could corrupt a file in WAL mode (https://sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = '3.51.3';

/** How long a connection waits for another process to finish its transaction. */
export const BUSY_MS = 5000;

const newEnough = (version: string): boolean => version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) >= 0;

/** The promises rest on these: better-sqlite3 opens WAL files with `synchronous=NORMAL` (1), which forgets commits at a power cut. */
const SAFE = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1 } as const;

/** Refuses a connection on which a stored answer could be lost or a deleted one left behind, naming every fault. */
export const checkConnection = (db: Database.Database): void => {
  const version = String(db.prepare('select sqlite_version()').pluck().get());
  const faults = newEnough(version) ? [] : [`SQLite är ${version}, ska vara ${OLDEST_SQLITE} eller senare`];
  for (const [name, safe] of Object.entries(SAFE)) {
    const value = db.pragma(name, { simple: true });
    if (value !== safe) faults.push(`${name} är ${String(value)}, ska vara ${String(safe)}`);
  }
  if (faults.length > 0) throw new StorageRefused(`Databasen kan inte användas säkert (${faults.join('; ')}). Lägg den på en lokal disk, och installera programmet på nytt med npm ci.`);
};

/**
 * A commit writes every page it changed, and random keys change a page each: with 2 KiB pages instead of 4 KiB a response
 * writes half as much, and takes 2.5 instead of 4.9 KB in the file. Says nothing to a file that has pages already.
 */
const PAGE_BYTES = 2048;

const setUp = (db: Database.Database): void => {
  // A read-only connection cannot change the mode of the file: it takes it as it is, and the check sees to it.
  if (!db.readonly) {
    db.pragma(`page_size = ${String(PAGE_BYTES)}`);
    db.pragma('journal_mode = WAL');
  }
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  checkConnection(db);
};

/** Statements by their SQL. Every query is compiled from a fixed set, so the cache stays small. */
const cacheStatements = (db: Database.Database): ((sql: string) => Database.Statement<unknown[]>) => {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
};

const open = (file: string, readonly: boolean): Database.Database => {
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: BUSY_MS });
  try {
    setUp(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/**
 * Opens a checked connection to a file; it is created unless `readonly`.
 * Throws `StorageRefused` with one line for the operator.
 */
export const openConnection = (file: string, readonly = false): SqliteConnection => {
  try {
    const raw = open(file, readonly);
    const prepare = cacheStatements(raw);
    return {
      raw,
      kysely: new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => raw.close() } }) }),
      execute: ({ sql, parameters }) => {
        const statement = prepare(sql);
        if (statement.reader) return statement.all(...parameters);
        statement.run(...parameters);
        return [];
      },
      run: (sql) => void prepare(sql).run(),
    };
  } catch (error) {
    if (error instanceof StorageRefused || !(error instanceof Error)) throw error;
    throw new StorageRefused(`Databasen ${file} går inte att öppna (${reasonOf(error)}). Kontrollera filen, eller lägg tillbaka en säkerhetskopia med kommandot restore.`, { cause: error });
  }
};
