import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../migrations/migrations.ts';
import { sqlite } from './engine.ts';
import { createQueries } from './kysely-storage.ts';
import { migrate, missingMigrations } from './migrate.ts';
import { reasonOf } from './reason.ts';
import { backUpSqlite } from './sqlite-backup.ts';
import { openConnection } from './sqlite-connection.ts';
import { startWriter } from './sqlite-writer.ts';
import { type Storage, type StorageReader, StorageRefused } from './storage.ts';

export interface SqliteOptions {
  /** The folder of the database; made if it is not there. */
  readonly dataDir: string;
  /** Called once if the database can no longer be written. The process should then end with an error. */
  readonly onFailure: (error: Error) => void;
  /** The largest size the database may have, in pages of 2 KiB; without it, that of the disk. */
  readonly largestPages?: number;
}

/** The database file in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'alla-svarar.db');

/** Answers are nobody's but the service's: folder and file are made for its user alone. SQLite gives its log the same rights. */
const makeFile = (dataDir: string): string => {
  const file = databaseFile(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    return file;
  } catch (error) {
    throw new StorageRefused(`DATA_DIR: Det går inte att skriva i ${dataDir} (${reasonOf(error)}). Välj en annan mapp, eller ge rätt att skriva.`, { cause: error });
  }
};

const migrateFile = async (file: string): Promise<void> => {
  const { kysely, raw } = openConnection(file);
  try {
    await migrate(kysely, sqlite, migrations);
  } finally {
    raw.close();
  }
};

const readFrom = (file: string, mapped = 0): StorageReader => {
  const { kysely, raw, execute } = openConnection(file, true);
  raw.pragma(`mmap_size = ${String(mapped)}`);
  const close = (): Promise<void> => {
    raw.close();
    return Promise.resolve();
  };
  return { ...createQueries(kysely, sqlite, execute), backup: (copy) => backUpSqlite(file, copy), close };
};

/**
 * Opens the SQLite storage of a data folder, brought to the program's schema, with one writer in its own thread and a
 * read-only connection here. Rejects with `StorageRefused` and one line for the operator.
 */
export const openSqliteStorage = async ({ dataDir, onFailure, largestPages }: SqliteOptions): Promise<Storage> => {
  const file = makeFile(dataDir);
  await migrateFile(file);
  const writer = await startWriter({ file, largestPages }, onFailure);
  const reader = readFrom(file);
  const end = async (): Promise<void> => {
    await writer.drain();
    // The writer is the last to close the file, so that SQLite removes the log.
    await reader.close();
    await writer.close();
  };
  let ending: Promise<void> | null = null;
  return { ...reader, write: (command) => writer.write(command), close: () => (ending ??= end()) };
};

/**
 * Bytes of the file that a count may map instead of copying each page, which halves the time; what is mapped counts as memory
 * of the process. All of a million responses mapped: 1.8 s of processor time and 2.3 GB; none: 3.9 s and 216 MB.
 */
const MAPPED = 96 * 2 ** 20;

/**
 * Opens the storage of a data folder for reading alone, also while a service is using it.
 * Rejects with `StorageRefused` if there is none, or its schema is not the program's.
 */
export const openSqliteReader = async (dataDir: string): Promise<StorageReader> => {
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new StorageRefused(`Det finns ingen databas i ${dataDir}. Starta tjänsten en gång, eller rätta DATA_DIR.`);
  const { kysely, raw } = openConnection(file, true);
  const missing = await missingMigrations(kysely, migrations).finally(() => raw.close());
  if (missing.length > 0) throw new StorageRefused(`Databasen i ${dataDir} är äldre än programmet. Starta tjänsten en gång, så uppdateras den.`);
  return readFrom(file, MAPPED);
};
