import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT } from '#test/support/server-process.ts';

let dataDir: string;
const cli = (...args: readonly string[]) => spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir, PUBLIC_ORIGIN: 'https://enkat.example.se' }, encoding: 'utf8' });
beforeAll(() => {
  dataDir = makeDataDir();
});
afterAll(() => removeDataDir(dataDir));

test('admin create prints a new link each time for the first account, at the address that people reach', () => {
  const links = [cli('admin', 'create'), cli('admin', 'create')].map(({ status, stdout, stderr }) => ({ status, stdout, stderr }));
  for (const link of links) expect(link).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^https:\/\/enkat\.example\.se\/studio\/forsta\/[\w-]{43}\n$/) as string });
  expect(links[0]?.stdout).not.toBe(links[1]?.stdout);
  expect(cli('admin').status).toBe(2);
  expect(cli('admin', 'remove').status).toBe(2);
});

test('admin reset prints no link for somebody who has no account', () => {
  const { status, stdout, stderr } = cli('admin', 'reset', 'ingen@example.se');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Ingen har ett öppet konto med e-postadressen ingen@example.se.');
  expect(cli('admin', 'reset').status).toBe(2);
});
