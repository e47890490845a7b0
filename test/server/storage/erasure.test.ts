import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { Eraser } from '#server/storage/erasure.ts';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import type { Storage } from '#server/storage/storage.ts';
import { aDraft, aResponse, aReview, publishSample } from './sample-rows.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();

/** The numbers of the marked texts in a file. */
const marksIn = (file: string): readonly number[] =>
  existsSync(file) ? [...readFileSync(file, 'latin1').matchAll(/secret-(\d+)-/g)].map(([, number]) => Number(number)) : [];

const marksOnDisk = (folder: string): ReadonlySet<number> =>
  new Set([...marksIn(databaseFile(folder)), ...marksIn(`${databaseFile(folder)}-wal`)]);

/** Random lengths, so that pages are split and rows move. */
const secret = (number: number): string => `{"svar":"secret-${number}-${'x'.repeat(Math.floor(Math.random() * 1500))}"}`;

const submitMany = async (storage: Storage, count: number): Promise<readonly string[]> => {
  const { round } = await publishSample(storage);
  const responses = Array.from({ length: count }, (_, index) => aResponse(round, { answers: secret(index) }));
  for (let start = 0; start < count; start += 500) {
    await Promise.all(responses.slice(start, start + 500).map((response) => storage.write({ do: 'submit response', response, draftTokenHash: null })));
  }
  return responses.map(({ receiptHash }) => receiptHash);
};

test('nothing of withdrawn answers is left after the nightly job, and all others are', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const receipts = await submitMany(storage, 3000);
  const withdrawn = receipts.slice(0, 800);
  await Promise.all(withdrawn.map((receiptHash) => storage.write({ do: 'withdraw response', receiptHash, today: '2026-11-25' })));
  await storage.write({ do: 'delete expired', today: '2026-11-25' });
  expect([...marksOnDisk(folder)].toSorted((a, b) => a - b)).toEqual(receipts.slice(800).map((_, index) => index + 800));
  await storage.close();
});

test('a withdrawn answer leaves the file and its log within a second, while the service runs', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const [receiptHash = ''] = await submitMany(storage, 1);
  expect(marksOnDisk(folder)).toEqual(new Set([0]));
  await storage.write({ do: 'withdraw response', receiptHash, today: '2026-11-25' });
  expect(marksOnDisk(folder), 'the log still has it: the test can see').toEqual(new Set([0]));
  await setTimeout(1000);
  expect(marksOnDisk(folder)).toEqual(new Set());
  await storage.close();
});

test('what was to be shown of a withdrawn answer leaves the file with it', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const { round } = await publishSample(storage);
  const response = aResponse(round, { answers: secret(0) });
  const review = aReview(response);
  await storage.write({ do: 'submit response', response, draftTokenHash: null });
  await storage.write({ do: 'gather reviews', reviews: [review] });
  await storage.write({ do: 'decide review', id: review.id, before: review, decision: { ...review, state: 'approved', text: secret(1) } });
  expect(marksOnDisk(folder)).toEqual(new Set([0, 1]));
  await storage.write({ do: 'withdraw response', receiptHash: response.receiptHash, today: '2026-11-25' });
  await setTimeout(1000);
  expect(marksOnDisk(folder)).toEqual(new Set());
  await storage.close();
});

test('closing leaves nothing of overwritten and deleted drafts', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const { round } = await publishSample(storage);
  const draft = aDraft(round);
  const states = Array.from({ length: 5 }, (_, number) => ({ ...draft, answers: secret(number) }));
  for (const [number, state] of states.entries()) await storage.write(number === 0 ? { do: 'begin draft', draft: state } : { do: 'change draft', draft: state, before: states[number - 1] ?? draft });
  expect(marksOnDisk(folder).size).toBeGreaterThan(1);
  await storage.write({ do: 'delete draft', tokenHash: draft.tokenHash });
  await storage.close();
  expect(marksOnDisk(folder)).toEqual(new Set());
});

test('after the nightly job answers lie in the file in no order of arrival', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  await submitMany(storage, 1000);
  await storage.write({ do: 'delete expired', today: '2026-11-25' });
  const places = marksIn(databaseFile(folder));
  const correlation = 1 - (6 * places.reduce((sum, arrival, place) => sum + (arrival - place) ** 2, 0)) / (1000 * (1000 ** 2 - 1));
  expect(places).toHaveLength(1000);
  expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(1000));
  await storage.close();
});

test('while the disk is full nothing ends: the log is emptied when there is room again', () => {
  vi.useFakeTimers();
  const file = join(newFolder(), 'full.db');
  const connection = openConnection(file);
  // A disk cannot be filled without being root: the real connection, which says what SQLite says then (seen on a tmpfs of 2 MB).
  let isFull = true;
  const raw = new Proxy(connection.raw, {
    get: (database, name) => (name !== 'pragma' ? Reflect.get(database, name, database) : (text: string, options?: Database.PragmaOptions): unknown => {
      if (isFull && text.startsWith('wal_checkpoint')) throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
      return database.pragma(text, options);
    }),
  });
  connection.raw.exec('create table t (a)');
  const eraser = new Eraser({ ...connection, raw });
  eraser.after([{ do: 'withdraw response', receiptHash: 'x', today: '2026-11-25' }]);
  vi.advanceTimersByTime(1_000);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  isFull = false;
  vi.advanceTimersByTime(60_000);
  expect(statSync(`${file}-wal`).size).toBe(0);
  eraser.stop();
  connection.raw.close();
  vi.useRealTimers();
});
