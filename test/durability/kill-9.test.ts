import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import type { RoundRow } from '#server/storage/storage.ts';
import { aResponse, all, publishSample } from '#test/server/storage/sample-rows.ts';
import { openIn, temporaryFolders } from '#test/server/storage/temporary-data.ts';

const ROUNDS = 8;
const newFolder = temporaryFolders();

/** Lets a service store responses for a random time, kills it, and gives the lines it had acknowledged. */
const runAndKill = async (dataDir: string, round: RoundRow): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ['--disable-proto=delete', join(import.meta.dirname, 'kill-9-child.ts'), dataDir, JSON.stringify(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = text(child.stdout);
  await once(child.stdout, 'readable');
  await setTimeout(100 + Math.random() * 900);
  child.kill('SIGKILL');
  // A line that the kill cut short was not acknowledged.
  return (await said).split('\n').slice(0, -1);
};

test('what was acknowledged before a kill is there after the restart, each once', { timeout: 180_000 }, async () => {
  const folder = newFolder();
  const first = await openIn(folder);
  const { round, version } = await publishSample(first);
  await first.close();

  const acknowledged: string[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    const lines = await runAndKill(folder, round);
    expect(lines.length, `round ${number}`).toBeGreaterThan(0);
    acknowledged.push(...lines);

    const storage = await openIn(folder);
    const stored = (await all(storage.responses(version.id, ['web']))).map(({ id, submissionHash }) => `${id} ${submissionHash}`);
    const there = new Set(stored);
    expect(there.size, 'each once').toBe(stored.length);
    expect(acknowledged.filter((line) => !there.has(line))).toEqual([]);

    const [id = '', submissionHash = ''] = lines.at(-1)?.split(' ') ?? [];
    const again = await storage.write({ do: 'submit response', response: aResponse(round, { submissionHash }), draftTokenHash: null });
    expect(again, 'sent again after the restart').toMatchObject({ stored: false, id });
    await storage.close();
  }

  const { raw } = openConnection(databaseFile(folder));
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  raw.close();
});
