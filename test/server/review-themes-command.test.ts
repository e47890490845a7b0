import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStorage } from '#server/storage/open-sqlite.ts';
import { OPEN_SURVEY } from '#test/server/journey/reviewing.ts';
import { makeDataDir, removeDataDir, ROOT } from '#test/support/server-process.ts';

let dataDir: string;
const cli = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const fail = (error: Error): never => {
  throw error;
};

beforeAll(async () => {
  dataDir = makeDataDir();
  writeFileSync(join(dataDir, 'prov.json'), JSON.stringify(OPEN_SURVEY));
  expect(cli('import', join(dataDir, 'prov.json'))).toMatchObject({ code: 0 });
  expect(cli('review', 'prov', '--themes').out).toBe('Det finns inga teman.\n');
  const storage = await openSqliteStorage({ dataDir, onFailure: fail });
  const surveyId = (await storage.surveys()).find(({ slug }) => slug === 'prov')?.id ?? '';
  for (const [position, name] of [[1, 'Lokal'], [2, 'Tider']] as const) await storage.write({ do: 'store open answer code', code: { surveyId, question: 'forslag', id: `t${position}`, name, position } });
  await storage.close();
}, 60_000);
afterAll(() => removeDataDir(dataDir));

test('a theme gets another name by its question and id', () => {
  expect(cli('review', 'prov', '--themes').out).toBe('forslag/t1  Lokal\nforslag/t2  Tider\n');
  expect(cli('review', 'prov', '--rename', 'forslag/t1', '--to', 'Lokalerna')).toEqual({ code: 0, out: 'forslag/t1 heter nu ”Lokalerna”. Rapporter som är gjorda har kvar det gamla namnet.\n', err: '' });
  expect(cli('review', 'prov', '--themes').out).toContain('forslag/t1  Lokalerna\n');
});

test('a name that is taken, a theme that is not there and half an order are refused', () => {
  expect(cli('review', 'prov', '--rename', 'forslag/t2', '--to', 'lokalerna')).toMatchObject({ code: 1, err: 'Frågan har redan ett tema som heter ”lokalerna”. Välj ett annat namn.\n' });
  expect(cli('review', 'prov', '--rename', 'forslag/t9', '--to', 'Nytt')).toMatchObject({ code: 1, err: expect.stringContaining('har inget tema ”forslag/t9”') as string });
  expect([cli('review', 'prov', '--rename', 'forslag/t2'), cli('review', 'prov', '--to', 'Nytt'), cli('review', 'prov', '--themes', '--rename', 'forslag/t1'), cli('review', 'prov', '--merge', 'forslag/t2')].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
});

test('a theme becomes a part of another of its question, and is listed no longer', async () => {
  expect(cli('review', 'prov', '--merge', 'forslag/t2', '--into', 'forslag/t2')).toMatchObject({ code: 1, err: 'Välj två olika teman av samma fråga.\n' });
  expect(cli('review', 'prov', '--merge', 'forslag/t2', '--into', 'forslag/t9')).toMatchObject({ code: 1, err: expect.stringContaining('har inget tema ”forslag/t9”') as string });
  expect(cli('review', 'prov', '--merge', 'forslag/t2', '--into', 'forslag/t1')).toMatchObject({ code: 0, out: expect.stringContaining('”Tider” är nu en del av ”Lokalerna” (forslag/t1).') as string, err: '' });
  expect(cli('review', 'prov', '--themes').out).toBe('forslag/t1  Lokalerna\n');
});
