import { parentPort, workerData } from 'node:worker_threads';
import type { SurveyCounts } from '#core/results/counts.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import type { CounterSettings, FromCounter, ToCounter } from '#server/workers/counter-messages.ts';
import { createCounting } from '#server/workers/counting.ts';

const port = parentPort;
if (port === null) throw new Error('The counter runs in a thread of its own');
const storage = await openSqliteReader((workerData as CounterSettings).dataDir);
const count = createCounting(storage);

const tell = (message: FromCounter, buffers: readonly ArrayBuffer[] = []): void => port.postMessage(message, [...buffers]);

/** Counts are made anew each time, so their memory is handed over instead of copied. */
const buffersOf = ({ variables, numbers, pairs, crossings, doubles }: SurveyCounts): readonly ArrayBuffer[] =>
  [...[...variables, ...pairs, ...crossings.flat(), ...doubles.flat()].map(({ counts }) => counts), ...numbers.flatMap((number) => number?.values ?? [])].map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);

const answer = async (id: number, request: Parameters<typeof count>[0]): Promise<void> => {
  try {
    const counts = await count(request, (read) => tell({ id, read }));
    tell({ id, counts }, buffersOf(counts));
  } catch (error) {
    tell({ id, error: error instanceof Error ? error.message : String(error) });
  }
};

const end = async (): Promise<void> => {
  await storage.close();
  port.close();
};

port.on('message', (message: ToCounter) => void ('end' in message ? end() : answer(message.id, message.request)));
