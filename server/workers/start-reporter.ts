import { Worker } from 'node:worker_threads';
import type { Reporter } from '#server/services/reporter.ts';
import type { Answered, Asked, FromReporter, ReporterSettings, ToReporter } from '#server/workers/reporter-messages.ts';

interface Waiting {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: Error) => void;
}

/** Different pages and files that wait at once; more are told that it is busy. */
const LONGEST_QUEUE = 200;

/**
 * Shows reports in a thread of its own, with a read-only connection to the storage of a data folder: a first look at a large report takes a
 * second, in which nobody's answer should wait. The thread starts when a report is first asked for, and again after it has failed: then
 * those who wait are rejected with the reason. Those who ask for the same at once get the same.
 */
export const startReporter = (settings: ReporterSettings): Reporter => {
  const thread = reporterThread(settings);
  const waiting = new Map<string, Promise<Answered>>();
  const ownTurn = makeTurns();
  const ask = (asked: Asked): Promise<Answered> | null => {
    const key = JSON.stringify(asked);
    const known = waiting.get(key);
    if (known) return known;
    if (waiting.size >= LONGEST_QUEUE) return null;
    const answered = thread.ask(asked).finally(() => waiting.delete(key));
    waiting.set(key, answered);
    return answered;
  };
  return {
    show: async (show) => {
      const answered = await ask({ show });
      await ownTurn();
      return answered && 'outcome' in answered ? answered.outcome : { kind: 'busy' };
    },
    file: async (file) => {
      const answered = await ask({ file });
      if (!answered || !('file' in answered)) return 'busy';
      return answered.file && { name: answered.file.name, type: answered.file.type, pieces: [answered.file.bytes] };
    },
    close: thread.close,
  };
};

/** A turn of the event loop for each: pages that are ready at once are drawn one at a time, with others' requests between them. */
const makeTurns = (): (() => Promise<void>) => {
  let last = Promise.resolve();
  return () => (last = last.then(() => new Promise((turn) => setImmediate(turn))));
};

/** The thread, while there is one. */
const reporterThread = (settings: ReporterSettings): { readonly ask: (asked: Asked) => Promise<Answered>; readonly close: () => Promise<void> } => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 0;
  const end = (ended: Worker, error: Error): void => {
    if (worker !== ended) return;
    worker = null;
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./reporter.ts', import.meta.url), { workerData: settings });
    started.on('error', (error) => end(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => end(started, new Error('The reporter has ended')));
    started.on('message', (message: FromReporter) => settle(waiting, message));
    return started;
  };
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id, asked } satisfies ToReporter);
      }),
    close: async () => void (await worker?.terminate()),
  };
};

const settle = (waiting: Map<number, Waiting>, message: FromReporter): void => {
  const each = waiting.get(message.id);
  waiting.delete(message.id);
  if ('answered' in message) each?.resolve(message.answered);
  else each?.reject(new Error(message.error));
};
