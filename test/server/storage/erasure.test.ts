import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';
import { aDraft, aResponse, publishSample } from './sample-rows.ts';
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

test('closing leaves nothing of overwritten and deleted drafts', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const { round } = await publishSample(storage);
  const draft = aDraft(round);
  for (let number = 0; number < 5; number += 1) await storage.write({ do: 'save draft', draft: { ...draft, answers: secret(number) }, submissionHash: 'x' });
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
