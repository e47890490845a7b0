import Database from 'better-sqlite3';
import { applyCommand } from './apply-command.ts';
import { reasonOf } from './reason.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { runSteps } from './steps.ts';
import type { Command, Outcome } from './storage.ts';

/** What became of one command of a committed batch. `wrong`: the command itself could not be applied, nothing of it is stored. */
export type Settled = { readonly wrong: false; readonly outcome: Outcome<Command> } | { readonly wrong: true; readonly message: string };

/** What became of a batch: all of it is stored, or nothing. `broken`: the file or disk is not to be trusted any more. */
export type BatchResult =
  | { readonly committed: true; readonly settled: readonly Settled[] }
  | { readonly committed: false; readonly broken: boolean; readonly message: string };

/** Errors that pass: another process is writing, or the disk or memory is full for now. */
const PASSING = /^SQLITE_(BUSY|LOCKED|FULL|NOMEM)/;
/** After these, what the operating system holds of the file may differ from what is on the disk. */
const BROKEN = /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PERM)/;

/** Whether what failed may be tried again later. */
export const isPassing = (error: unknown): boolean => PASSING.test(codeOf(error));

const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const applyAlone = ({ run, kysely, execute }: SqliteConnection, command: Command): Settled => {
  run('savepoint command');
  try {
    const outcome = runSteps(applyCommand(kysely, command), execute);
    run('release command');
    return { wrong: false, outcome };
  } catch (error) {
    if (isPassing(error) || BROKEN.test(codeOf(error))) throw error;
    run('rollback to command');
    run('release command');
    return { wrong: true, message: messageOf(error) };
  }
};

/**
 * Applies commands in order and commits them together, each in a savepoint of its own: a wrong one takes nothing with it.
 * `immediate`, because a transaction that begins with a read and then writes fails at once, without waiting its turn.
 */
export const commitBatch = (connection: SqliteConnection, commands: readonly Command[]): BatchResult => {
  const { raw, run } = connection;
  try {
    run('begin immediate');
    const settled = commands.map((command) => applyAlone(connection, command));
    run('commit');
    return { committed: true, settled };
  } catch (error) {
    // SQLite has rolled back by itself after some errors.
    if (raw.inTransaction) run('rollback');
    return { committed: false, broken: !isPassing(error), message: reasonOf(error) };
  }
};
