import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { checkFile, hasLog } from './check-file.ts';
import { databaseFile } from './open-sqlite.ts';
import { flush } from './sqlite-backup.ts';
import { openConnection } from './sqlite-connection.ts';
import { StorageRefused } from './storage.ts';

export interface RestoreOptions {
  readonly dataDir: string;
  /** Without it, a database that is there is left as it is and the restore refused. */
  readonly replace?: boolean;
}

/** The first free name of the kind `….replaced-1`. */
const freeName = (file: string): string => {
  let number = 1;
  while (existsSync(`${file}.replaced-${String(number)}`)) number += 1;
  return `${file}.replaced-${String(number)}`;
};

/**
 * Runs `act` while nobody else can open the database. Leaving WAL mode needs the file for oneself, so it fails where a
 * service has it open; it also folds the log in. A file too damaged to be opened has no user to protect.
 */
const whileAlone = (file: string, act: () => void): void => {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
    db.exec('begin exclusive');
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) throw new StorageRefused(`${file} används. Stoppa tjänsten först, och försök igen.`, { cause: error });
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw error;
  }
  try {
    act();
  } finally {
    db.close();
  }
};

/** The old log must not be read into the new database. */
const setLogAside = (file: string, aside: string): void => {
  for (const suffix of ['-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
};

const putInPlace = (part: string, file: string, replace: boolean): string | null => {
  if (!existsSync(file)) {
    setLogAside(file, freeName(file));
    renameSync(part, file);
    return null;
  }
  if (!replace) throw new StorageRefused(`${file} finns redan. Lägg till --replace om den ska bytas ut; den förra sparas bredvid.`);
  const aside = freeName(file);
  whileAlone(file, () => {
    setLogAside(file, aside);
    // A second name for the old file, then the new file under the old name: at no moment is there none.
    linkSync(file, aside);
    renameSync(part, file);
  });
  return aside;
};

/**
 * Puts a checked copy of a backup in place as the database of a data folder. Gives the name under which the replaced
 * database lies now, null if there was none. Whenever it is stopped, the old or the new database is in place, whole.
 * Rejects with `StorageRefused` if the backup is damaged, from a newer program or part of a running service, if the
 * database is in use, or if there is one and `replace` was not said.
 */
export const restoreSqlite = async (backup: string, { dataDir, replace = false }: RestoreOptions): Promise<{ readonly setAside: string | null }> => {
  if (!existsSync(backup)) throw new StorageRefused(`${backup}: Filen finns inte. Kontrollera namnet.`);
  if (hasLog(backup)) throw new StorageRefused(`${backup} är ingen säkerhetskopia: bredvid den ligger en logg (-wal), så den används som databas. Gör en kopia med kommandot backup.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  const part = `${file}.restoring`;
  try {
    copyFileSync(backup, part);
    chmodSync(part, 0o600);
    await checkFile(part);
    // Puts it in the mode in which services and readers open it.
    openConnection(part).raw.close();
    flush(part);
    const setAside = putInPlace(part, file, replace);
    flush(dataDir);
    return { setAside };
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true });
  }
};
