import { Worker } from 'node:worker_threads';
import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';
import type { CounterSettings, FromCounter, ToCounter } from '#server/workers/counter-messages.ts';
import type { TellRead } from '#server/workers/counting.ts';

export interface Counter {
  /** All counts of a version's responses. Rejects if the codes cannot be read. `tell` is called while they are; not at all if they are kept. */
  countResponses(request: CountRequest, tell?: TellRead): Promise<SurveyCounts>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (counts: SurveyCounts) => void;
  readonly reject: (error: Error) => void;
  readonly tell: TellRead;
}

/**
 * Starts the thread that counts, with a read-only connection of its own to the storage of a data folder. Requests wait
 * until it has started; if it cannot, or ends, they are rejected with the reason.
 */
export const startCounter = (settings: CounterSettings): Counter => {
  const worker = new Worker(new URL('./counter.ts', import.meta.url), { workerData: settings });
  const waiting = new Map<number, Waiting>();
  let end: Error | null = null;
  const refuseAll = (error: Error): void => {
    end ??= error;
    for (const each of waiting.values()) each.reject(end);
    waiting.clear();
  };
  worker.on('error', (error) => refuseAll(error instanceof Error ? error : new Error(String(error))));
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve(refuseAll(new Error('The counter has ended')))));
  worker.on('message', (message: FromCounter) => settle(waiting, message));
  let next = 0;
  const tell = (message: ToCounter): void => worker.postMessage(message);
  return {
    countResponses: (request, read = () => undefined) =>
      new Promise((resolve, reject) => {
        if (end) return reject(end);
        const id = next++;
        waiting.set(id, { resolve, reject, tell: read });
        tell({ id, request });
      }),
    close: () => {
      tell({ end: true });
      return ended;
    },
  };
};

const settle = (waiting: Map<number, Waiting>, message: FromCounter): void => {
  const each = waiting.get(message.id);
  if ('read' in message) return each?.tell(message.read);
  waiting.delete(message.id);
  if ('counts' in message) each?.resolve(message.counts);
  else each?.reject(new Error(message.error));
};
