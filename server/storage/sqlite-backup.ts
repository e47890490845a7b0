import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { reasonOf } from './reason.ts';
import { StorageRefused } from './storage.ts';

const COPIER = new URL('../workers/copier.ts', import.meta.url);

/** Waits until a file, or what a folder lists, is on the disk. */
export const flush = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** What the copying thread is asked. */
export interface CopyRequest {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes a checked copy of a database that may be in use. It gets its name last, so under that name there is a whole copy
 * or none. In a thread, since copying and checking a gigabyte takes seconds.
 * Rejects with `StorageRefused` if the file exists or cannot be written.
 */
export const backUpSqlite = async (from: string, file: string): Promise<void> => {
  if (existsSync(file)) throw new StorageRefused(`${file} finns redan, och en kopia skriver inte över något. Välj ett annat namn.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    // A backup is as secret as the database: made for its user alone before anything is in it.
    closeSync(openSync(part, 'wx', 0o600));
    await once(new Worker(COPIER, { workerData: { from, to: part } satisfies CopyRequest }), 'exit');
    flush(part);
    linkSync(part, file);
    flush(dirname(file));
  } catch (error) {
    throw new StorageRefused(`Kopian ${file} kunde inte skrivas (${reasonOf(error)}). Kontrollera att mappen finns, går att skriva i och har plats.`, { cause: error });
  } finally {
    rmSync(part, { force: true });
  }
};
