import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BatchResult } from './commit-batch.ts';
import { WriteQueue, type Writer } from './write-queue.ts';
import type { FromWriter, ToWriter, WriterSettings } from './writer-messages.ts';

/** Not an import: the worker's own module graph runs in its thread. */
const WRITER = new URL('../workers/writer.ts', import.meta.url);

const broken = (message: string): BatchResult => ({ committed: false, broken: true, message });

/** A thread that commits one batch at a time. Its death is an answer too: a broken one, now and to every later batch. */
class WriterThread {
  readonly #worker: Worker;
  readonly #onFailure: (error: Error) => void;
  #answer: ((result: BatchResult) => void) | null = null;
  #closing = false;
  #dead: string | null = null;

  constructor(worker: Worker, onFailure: (error: Error) => void) {
    this.#worker = worker;
    this.#onFailure = onFailure;
    worker.on('message', (message: FromWriter) => 'result' in message && this.#answered(message.result));
    worker.on('error', (error) => this.#fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => this.#closing || this.#fail('skrivaren har slutat'));
  }

  commit(batch: ToWriter): Promise<BatchResult> {
    if (this.#dead !== null) return Promise.resolve(broken(this.#dead));
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    if (this.#dead !== null) return;
    this.#closing = true;
    this.#worker.postMessage({ close: true } satisfies ToWriter);
    await once(this.#worker, 'exit');
  }

  #answered(result: BatchResult): void {
    this.#answer?.(result);
    this.#answer = null;
    if (!result.committed && result.broken) this.#fail(result.message);
  }

  #fail(message: string): void {
    if (this.#dead !== null) return;
    this.#dead = message;
    this.#answered(broken(message));
    void this.#worker.terminate();
    this.#onFailure(new Error(`Det går inte längre att skriva i databasen: ${message}`));
  }
}

export interface SqliteWriter extends Writer {
  /** After `drain`: empties the log, closes the file and ends the thread. */
  close(): Promise<void>;
}

/**
 * Starts the one writer of a database file in its own thread, so that a slow disk does not hold up pages.
 * `onFailure` is called once if it can no longer write: the process should then end, since what the operating system
 * holds of the file may differ from the disk.
 */
export const startWriter = async (settings: WriterSettings, onFailure: (error: Error) => void): Promise<SqliteWriter> => {
  const worker = new Worker(WRITER, { workerData: settings });
  await once(worker, 'message');
  const thread = new WriterThread(worker, onFailure);
  const queue = new WriteQueue((batch) => thread.commit({ batch }));
  return { write: (command) => queue.write(command), drain: () => queue.drain(), close: () => thread.close() };
};
