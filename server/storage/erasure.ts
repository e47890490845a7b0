import { isPassing } from './commit-batch.ts';
import { BUSY_MS, type SqliteConnection } from './sqlite-connection.ts';
import type { Command } from './storage.ts';

/** How long a reader may hold a checkpoint up before it is tried again later: writes wait meanwhile. */
const CHECKPOINT_WAIT_MS = 100;
/** The log is emptied this long after somebody asked for something to vanish. */
const ERASE_MS = 500;
/** And this long after any other write, since a draft is overwritten by the next; also the time to the next attempt. */
const TIDY_MS = 60_000;

/** Empties the log, in which overwritten and deleted rows are still to be read. False if a reader is in the way, or the disk is full for now. */
const emptyLog = ({ raw }: SqliteConnection): boolean => {
  raw.pragma(`busy_timeout = ${String(CHECKPOINT_WAIT_MS)}`);
  try {
    return raw.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch (error) {
    if (isPassing(error)) return false;
    throw error;
  } finally {
    raw.pragma(`busy_timeout = ${String(BUSY_MS)}`);
  }
};

/**
 * Writes the file anew, each table in order of its key. False if another process writes, or there is no room for a copy now.
 * `secure_delete` is not enough: when SQLite splits a page, copies of the rows that moved stay in the unused part of the old
 * page, and are there after the rows are deleted (8 of 869). The new file also has no trace of the order of arrival.
 */
const rewriteFile = ({ raw }: SqliteConnection): boolean => {
  try {
    raw.exec('vacuum');
    return true;
  } catch {
    return false;
  }
};

const vanishes = (command: Command): boolean => command.do === 'withdraw response' || command.do === 'delete draft' || command.do === 'delete report';

/** Sees to it that what was deleted or overwritten leaves the disk. Belongs to the writer's connection. */
export class Eraser {
  readonly #connection: SqliteConnection;
  #timer: NodeJS.Timeout | undefined;
  #due = Infinity;
  #rewrite = false;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  /** After the commit of commands: the file is rewritten at once after the nightly deletion, else the log emptied soon. */
  after(commands: readonly Command[]): void {
    if (commands.some((command) => command.do === 'delete expired')) {
      this.#rewrite = true;
      this.#erase();
    } else this.#eraseWithin(commands.some(vanishes) ? ERASE_MS : TIDY_MS);
  }

  /** Empties the log a last time. */
  stop(): void {
    clearTimeout(this.#timer);
    emptyLog(this.#connection);
  }

  #eraseWithin(ms: number): void {
    const due = performance.now() + ms;
    if (this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#erase(), ms);
  }

  #erase(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    if (this.#rewrite) this.#rewrite = !rewriteFile(this.#connection);
    if (!emptyLog(this.#connection) || this.#rewrite) this.#eraseWithin(TIDY_MS);
  }
}
