import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';
import type { CounterSettings, FromCounter, ToCounter } from '#server/workers/counter-messages.ts';

export interface Counter {
  /** All counts of a version's responses. Rejects if the codes cannot be read. */
  countResponses(request: CountRequest): Promise<SurveyCounts>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (counts: SurveyCounts) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the thread that counts, with a read-only connection of its own to the storage of a data folder. */
export const startCounter = async (settings: CounterSettings): Promise<Counter> => {
  const worker = new Worker(new URL('./counter.ts', import.meta.url), { workerData: settings });
  const waiting = new Map<number, Waiting>();
  await once(worker, 'message');
  const refuseAll = (error: Error): void => {
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };
  worker.on('error', refuseAll);
  worker.on('exit', () => refuseAll(new Error('The counter has ended')));
  worker.on('message', (message: FromCounter) => settle(waiting, message));
  let next = 0;
  const tell = (message: ToCounter): void => worker.postMessage(message);
  return {
    countResponses: (request) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        tell({ id, request });
      }),
    close: async () => {
      const ended = once(worker, 'exit');
      tell({ end: true });
      await ended;
    },
  };
};

const settle = (waiting: Map<number, Waiting>, message: FromCounter): void => {
  if ('ready' in message) return;
  const each = waiting.get(message.id);
  waiting.delete(message.id);
  if ('counts' in message) each?.resolve(message.counts);
  else each?.reject(new Error(message.error));
};
