import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile, openSqliteReader } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { aResponse, publishSample } from './sample-rows.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();

test('what was stored is there when the storage is opened again, and closing leaves one file', async () => {
  const folder = newFolder();
  const first = await openIn(folder);
  const { round, version } = await publishSample(first);
  await first.write({ do: 'submit response', response: aResponse(round), draftTokenHash: null });
  await first.close();
  expect([existsSync(`${databaseFile(folder)}-wal`), existsSync(`${databaseFile(folder)}-shm`)]).toEqual([false, false]);
  const second = await openIn(folder);
  expect(await second.countResponses(version.id, ['web'])).toBe(1);
  await second.close();
});

test('a data folder is made if it is not there', async () => {
  const folder = join(newFolder(), 'new', 'folder');
  await (await openIn(folder)).close();
  expect(existsSync(databaseFile(folder))).toBe(true);
});

test('a data folder that cannot be is refused with one line that names it', async () => {
  const file = join(newFolder(), 'a-file');
  writeFileSync(file, '');
  await expect(openIn(file)).rejects.toThrow(StorageRefused);
  await expect(openIn(file)).rejects.toThrow(`Det går inte att skriva i ${file}`);
});

test('a file that is no database is refused and left as it is', async () => {
  const folder = newFolder();
  writeFileSync(databaseFile(folder), 'not a database, but something of value to somebody'.repeat(100));
  await expect(openIn(folder)).rejects.toThrow(/^Databasen .* går inte att öppna \(filen är ingen databas\)\./);
});

test('a reader sees what a running service stores', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const reader = await openSqliteReader(folder);
  const { round, version } = await publishSample(storage);
  await storage.write({ do: 'submit response', response: aResponse(round), draftTokenHash: null });
  expect(await reader.countResponses(version.id, ['web'])).toBe(1);
  await reader.close();
  await storage.close();
});

test('a reader refuses a folder without a database, and a database that is not this program’s', async () => {
  const folder = newFolder();
  await expect(openSqliteReader(folder)).rejects.toThrow('Det finns ingen databas');
  openConnection(databaseFile(folder)).raw.close();
  await expect(openSqliteReader(folder)).rejects.toThrow('ett annat programs');
  expect(existsSync(databaseFile(folder))).toBe(true);
});

test('two storages of one folder write side by side', async () => {
  const folder = newFolder();
  const one = await openIn(folder);
  const other = await openIn(folder);
  const { round, version } = await publishSample(one);
  const writes = Array.from({ length: 200 }, (_, index) =>
    (index % 2 === 0 ? one : other).write({ do: 'submit response', response: aResponse(round), draftTokenHash: null }),
  );
  expect((await Promise.all(writes)).every(({ stored }) => stored)).toBe(true);
  expect(await other.countResponses(version.id, ['web'])).toBe(200);
  await Promise.all([one.close(), other.close()]);
});
