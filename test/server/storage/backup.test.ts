import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile, openSqliteReader } from '#server/storage/open-sqlite.ts';
import { restoreSqlite } from '#server/storage/restore.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { type Storage, StorageRefused } from '#server/storage/storage.ts';
import { all, aResponse, publishSample } from './sample-rows.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();

interface Sample {
  readonly folder: string;
  readonly storage: Storage;
  readonly versionId: string;
  readonly submit: (count: number) => Promise<readonly string[]>;
}

const aStorage = async (): Promise<Sample> => {
  const folder = newFolder();
  const storage = await openIn(folder);
  const { round, version } = await publishSample(storage);
  const submit = (count: number): Promise<readonly string[]> =>
    Promise.all(
      Array.from({ length: count }, async () => (await storage.write({ do: 'submit response', response: aResponse(round), draftTokenHash: null })).id),
    );
  return { folder, storage, versionId: version.id, submit };
};

const idsIn = async (folder: string, versionId: string): Promise<readonly string[]> => {
  const reader = await openSqliteReader(folder);
  const ids = (await all(reader.responses(versionId, ['web']))).map(({ id }) => id);
  await reader.close();
  return ids.toSorted();
};

test('a backup made while answers arrive has every one acknowledged before it began, and is restored to an empty folder', async () => {
  const { folder, storage, versionId, submit } = await aStorage();
  const before = await submit(900);
  const backup = join(folder, 'copy.db');
  const [meanwhile] = await Promise.all([submit(600), storage.backup(backup)]);
  await storage.close();

  const target = newFolder();
  expect(await restoreSqlite(backup, { dataDir: target })).toEqual({ setAside: null });
  const restored = new Set(await idsIn(target, versionId));
  expect(before.filter((id) => !restored.has(id))).toEqual([]);
  expect([...restored].filter((id) => !before.includes(id) && !meanwhile.includes(id))).toEqual([]);
  const again = await openIn(target);
  expect(await again.countResponses(versionId, ['web'])).toBe(restored.size);
  await again.close();
});

test('nobody but the service’s user may read a backup, as the database itself', async () => {
  const { folder, storage } = await aStorage();
  const backup = join(folder, 'copy.db');
  await storage.backup(backup);
  await storage.close();
  for (const file of [backup, databaseFile(folder)]) expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a backup does not overwrite a file, and leaves nothing behind where it cannot be written', async () => {
  const { folder, storage } = await aStorage();
  const taken = join(folder, 'taken');
  writeFileSync(taken, 'precious');
  await expect(storage.backup(taken)).rejects.toThrow('finns redan');
  expect(readFileSync(taken, 'utf8')).toBe('precious');
  await expect(storage.backup(join(folder, 'no', 'folder', 'b.db'))).rejects.toThrow(StorageRefused);
  await storage.backup(join(folder, 'good.db'));
  expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  await storage.close();
});

test('a restore replaces a database only when told, and sets the old one aside whole', async () => {
  const { folder, storage, versionId, submit } = await aStorage();
  await submit(5);
  const backup = join(newFolder(), 'copy.db');
  await storage.backup(backup);
  await submit(3);
  await storage.close();

  await expect(restoreSqlite(backup, { dataDir: folder })).rejects.toThrow('finns redan');
  expect(await idsIn(folder, versionId)).toHaveLength(8);
  const { setAside } = await restoreSqlite(backup, { dataDir: folder, replace: true });
  expect(await idsIn(folder, versionId)).toHaveLength(5);
  const elsewhere = newFolder();
  await restoreSqlite(setAside ?? '', { dataDir: elsewhere });
  expect(await idsIn(elsewhere, versionId)).toHaveLength(8);
  expect((await restoreSqlite(backup, { dataDir: folder, replace: true })).setAside).not.toBe(setAside);
});

test('a restore is refused while a service has the database open', async () => {
  const { folder, storage, versionId, submit } = await aStorage();
  await submit(5);
  const backup = join(newFolder(), 'copy.db');
  await storage.backup(backup);
  await submit(2);
  await expect(restoreSqlite(backup, { dataDir: folder, replace: true })).rejects.toThrow('används. Stoppa tjänsten först');
  await submit(1);
  await storage.close();
  expect(await idsIn(folder, versionId)).toHaveLength(8);
});

test('what a killed service left in its log is in the database that is set aside, and not in the new one', async () => {
  const { folder, storage, versionId, submit } = await aStorage();
  const backup = join(newFolder(), 'copy.db');
  await storage.backup(backup);
  await submit(4);
  const killed = newFolder();
  for (const suffix of ['', '-wal']) copyFileSync(databaseFile(folder) + suffix, databaseFile(killed) + suffix);
  await storage.close();

  const { setAside } = await restoreSqlite(backup, { dataDir: killed, replace: true });
  expect(await idsIn(killed, versionId)).toEqual([]);
  const elsewhere = newFolder();
  await restoreSqlite(setAside ?? '', { dataDir: elsewhere });
  expect(await idsIn(elsewhere, versionId)).toHaveLength(4);
});

test('a database too damaged to open can be replaced, and is set aside with its log', async () => {
  const { storage, versionId, submit } = await aStorage();
  await submit(4);
  const backup = join(newFolder(), 'copy.db');
  await storage.backup(backup);
  await storage.close();
  const folder = newFolder();
  writeFileSync(databaseFile(folder), 'rubbish '.repeat(1000));
  writeFileSync(`${databaseFile(folder)}-wal`, 'log of rubbish');
  const { setAside } = await restoreSqlite(backup, { dataDir: folder, replace: true });
  expect(await idsIn(folder, versionId)).toHaveLength(4);
  expect(readFileSync(`${setAside}-wal`, 'utf8')).toBe('log of rubbish');
});

test('a backup that is cut short, overwritten, no database, from a newer program or in use is refused, and nothing is changed', async () => {
  const { folder, storage, submit } = await aStorage();
  await submit(200);
  const backup = join(newFolder(), 'copy.db');
  await storage.backup(backup);

  const spoilt = (name: string, spoil: (file: string) => void): string => {
    const file = `${backup}.${name}`;
    copyFileSync(backup, file);
    spoil(file);
    return file;
  };
  const size = readFileSync(backup).length;
  const files = [
    spoilt('short', (file) => truncateSync(file, size - 2048 * 3)),
    spoilt('overwritten', (file) => writeFileSync(file, readFileSync(file).fill(7, size / 2, size / 2 + 9000))),
    spoilt('rubbish', (file) => writeFileSync(file, 'rubbish')),
    spoilt('empty', (file) => writeFileSync(file, '')),
    spoilt('newer', (file) => {
      const { raw } = openConnection(file);
      raw.exec("insert into migrations values ('0099')");
      raw.close();
    }),
    databaseFile(folder),
    join(folder, 'not-there'),
  ];
  const target = newFolder();
  for (const file of files) await expect(restoreSqlite(file, { dataDir: target }), file).rejects.toThrow(StorageRefused);
  expect(readdirSync(target)).toEqual([]);
  expect(existsSync(databaseFile(target))).toBe(false);
  await storage.close();
});
