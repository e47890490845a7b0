import { closeSync, openSync, writeSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import type { Storage } from '#server/storage/storage.ts';
import { all, aResponse, publishSample } from './sample-rows.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();
const opened: Storage[] = [];
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close();
});

test('a full disk refuses as busy, stores nothing half, keeps what it acknowledged, and goes on when there is room', async () => {
  const storage = await openIn(newFolder(), { largestPages: 200 });
  opened.push(storage);
  const { round, version } = await publishSample(storage);
  const rows = Array.from({ length: 400 }, () => aResponse(round, { answers: 'x'.repeat(2000) }));
  const outcomes = await Promise.allSettled(rows.map((response) => storage.write({ do: 'submit response', response, draftTokenHash: null })));
  const stored = rows.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  expect(stored.length).toBeGreaterThan(0);
  expect(new Set(refusals)).toEqual(new Set(['StorageBusy: disken är full']));
  const ids = (await all(storage.responses(version.id, ['web']))).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(stored.map(({ id }) => id).toSorted());

  const [first] = stored;
  await storage.write({ do: 'withdraw response', receiptHash: first?.receiptHash ?? '', today: '2026-11-25' });
  const retried = await storage.write({ do: 'submit response', response: aResponse(round, { answers: 'x'.repeat(2000) }), draftTokenHash: null });
  expect(retried.stored).toBe(true);
});

test('a writer held up by another process refuses as busy after some seconds, reads go on, and then it writes again', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  opened.push(storage);
  const { round, version } = await publishSample(storage);
  const other = openConnection(databaseFile(folder));
  other.raw.exec('begin immediate');
  const write = () => storage.write({ do: 'submit response', response: aResponse(round), draftTokenHash: null });
  const held = expect(write()).rejects.toThrow('ett annat program använder databasen');
  const began = performance.now();
  expect(await storage.countResponses(version.id, ['web'])).toBe(0);
  expect(performance.now() - began, 'a read does not wait for the writer').toBeLessThan(1000);
  await held;
  other.raw.exec('rollback');
  other.raw.close();
  expect((await write()).stored).toBe(true);
});

const overwriteRootOf = (table: string, file: string): void => {
  const { raw } = openConnection(file);
  const root = Number(raw.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table));
  const bytes = Number(raw.pragma('page_size', { simple: true }));
  raw.close();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(bytes, 0xff), 0, bytes, (root - 1) * bytes);
  closeSync(descriptor);
};

test('a damaged file ends the writer: every write is refused and the process is told once', async () => {
  const folder = newFolder();
  const first = await openIn(folder);
  const { round } = await publishSample(first);
  for (let times = 0; times < 50; times += 1) await first.write({ do: 'submit response', response: aResponse(round), draftTokenHash: null });
  await first.close();
  overwriteRootOf('responses', databaseFile(folder));

  const failures: string[] = [];
  const storage = await openIn(folder, { onFailure: (error) => failures.push(error.message) });
  opened.push(storage);
  const writes = Array.from({ length: 100 }, () => storage.write({ do: 'submit response', response: aResponse(round), draftTokenHash: null }));
  const outcomes = await Promise.allSettled(writes);
  expect(new Set(outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name))).toEqual(new Set(['StorageBusy']));
  expect(failures).toEqual(['Det går inte längre att skriva i databasen: databasen är skadad']);
});
