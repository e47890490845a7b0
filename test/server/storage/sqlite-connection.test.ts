import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import { checkConnection, openConnection } from '#server/storage/sqlite-connection.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();

test('a connection opened without care forgets commits at a power cut and leaves deleted answers, and is refused', () => {
  const file = join(newFolder(), 'a.db');
  openConnection(file).raw.close();
  const careless = new Database(file);
  expect(careless.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(careless.pragma('synchronous', { simple: true }), 'NORMAL').toBe(1);
  expect(() => checkConnection(careless)).toThrow('synchronous är 1, ska vara 2; secure_delete är 0, ska vara 1');
  careless.close();
});

test.each([
  ['journal_mode = DELETE', 'journal_mode är delete'],
  ['synchronous = NORMAL', 'synchronous är 1'],
  ['foreign_keys = OFF', 'foreign_keys är 0'],
  ['secure_delete = FAST', 'secure_delete är 2'],
])('a connection with %s is refused', (pragma, fault) => {
  const { raw } = openConnection(join(newFolder(), 'a.db'));
  expect(() => checkConnection(raw)).not.toThrow();
  raw.pragma(pragma);
  expect(() => checkConnection(raw)).toThrow(fault);
  raw.close();
});

test('a reading connection is as safe, and cannot write', () => {
  const file = join(newFolder(), 'a.db');
  const writer = openConnection(file);
  writer.raw.exec('create table t (a)');
  const reader = openConnection(file, true);
  expect(() => checkConnection(reader.raw)).not.toThrow();
  expect(() => reader.raw.exec('insert into t values (1)')).toThrow('readonly');
  reader.raw.close();
  writer.raw.close();
});

test('the database and its log are for the service alone to read', async () => {
  const folder = newFolder();
  const storage = await openIn(folder);
  for (const suffix of ['', '-wal']) expect(statSync(databaseFile(folder) + suffix).mode & 0o077, suffix).toBe(0);
  await storage.close();
});
