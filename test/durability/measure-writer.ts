import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitBatch } from '#server/storage/commit-batch.ts';
import { databaseFile, openSqliteStorage } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { startWriter } from '#server/storage/sqlite-writer.ts';
import { WriteQueue } from '#server/storage/write-queue.ts';
import type { ResponseRow, RoundRow } from '#server/storage/storage.ts';
import { aResponse, publishSample } from '#test/server/storage/sample-rows.ts';

// Compares ways of committing: node --disable-proto=delete test/durability/measure-writer.ts

const COMMANDS = 4000;
const RUNS = 3;
const ANSWERS = 'x'.repeat(1000);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

interface Way {
  readonly store: (response: ResponseRow) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

const command = (response: ResponseRow) => ({ do: 'submit response', response, draftTokenHash: null }) as const;

const ways: Readonly<Record<string, (file: string) => Promise<Way>>> = {
  'a commit each, main thread': async (file) => {
    const connection = openConnection(file);
    return { store: async (response) => commitBatch(connection, [command(response)]), end: async () => void connection.raw.close() };
  },
  'group commit, main thread': async (file) => {
    const connection = openConnection(file);
    connection.raw.pragma('wal_autocheckpoint = 20000');
    connection.raw.pragma('cache_size = -65536');
    const queue = new WriteQueue(async (batch) => commitBatch(connection, batch));
    return { store: (response) => queue.write(command(response)), end: async () => void connection.raw.close() };
  },
  'group commit, writer thread': async (file) => {
    const writer = await startWriter({ file }, (error) => console.error(error));
    return { store: (response) => writer.write(command(response)), end: () => writer.close() };
  },
};

interface Figures {
  readonly rate: number;
  readonly p99: number;
  readonly stall: number;
}

/** The longest time in which nothing else could run, until the returned function is called. */
const watchStalls = (): (() => number) => {
  let last = performance.now();
  let longest = 0;
  const note = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(note, 1);
  return () => {
    clearInterval(timer);
    note();
    return longest;
  };
};

const measure = async (way: Way, round: RoundRow, clients: number): Promise<Figures> => {
  const responses = Array.from({ length: COMMANDS }, () => aResponse(round, { answers: ANSWERS }));
  const times: number[] = [];
  const longestStall = watchStalls();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let response = responses.pop(); response !== undefined; response = responses.pop()) {
        const sent = performance.now();
        await way.store(response);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { rate: COMMANDS / seconds, p99: times.toSorted((a, b) => a - b)[Math.floor(COMMANDS * 0.99)] ?? NaN, stall: longestStall() };
};

const syncsPerSecond = (folder: string): number => {
  const descriptor = openSync(join(folder, 'sync'), 'w');
  const began = performance.now();
  for (let times = 0; times < 300; times += 1) {
    writeSync(descriptor, Buffer.alloc(4096));
    fsyncSync(descriptor);
  }
  closeSync(descriptor);
  return 300 / ((performance.now() - began) / 1000);
};

const runOnce = async (open: (file: string) => Promise<Way>, clients: number, folder: string): Promise<Figures> => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const storage = await openSqliteStorage({ dataDir, onFailure: (error) => console.error(error) });
  const { round } = await publishSample(storage);
  await storage.close();
  const way = await open(databaseFile(dataDir));
  const figures = await measure(way, round, clients);
  await way.end();
  return figures;
};

const folder = mkdtempSync(join(tmpdir(), 'alla-svarar-'));
console.log(`${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1) ?? ''}, ${syncsPerSecond(folder).toFixed(0)} syncs/s of 4 KiB`);
for (const clients of [1, 16, 64]) {
  for (const [name, open] of Object.entries(ways)) {
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce(open, clients, folder));
    const [rate, p99, stall] = (['rate', 'p99', 'stall'] as const).map((key) => median(runs.map((figures) => figures[key])).toFixed(0));
    console.log(`${String(clients).padStart(4)} clients  ${name.padEnd(28)} ${rate} responses/s  p99 ${p99} ms  longest stall of the main thread ${stall} ms`);
  }
}
rmSync(folder, { recursive: true });
