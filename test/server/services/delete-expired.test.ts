import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepDeleting } from '#server/services/delete-expired.ts';
import { makeCalendar } from '#server/services/today.ts';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import type { RoundRow, Storage } from '#server/storage/storage.ts';
import { aDraft, aResponse, publishSample } from '#test/server/storage/sample-rows.ts';
import { openIn, temporaryFolders } from '#test/server/storage/temporary-data.ts';

const newFolder = temporaryFolders();
const HOUR = 3_600_000;

let dataDir: string;
let storage: Storage;
let round: RoundRow;
let now: number;
let told: string[];
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  dataDir = newFolder();
  storage = await openIn(dataDir);
  ({ round } = await publishSample(storage));
  told = [];
});
afterEach(async () => {
  stop();
  vi.useRealTimers();
  await storage.close();
});

const start = (instant: string): void => {
  now = Date.parse(instant);
  stop = keepDeleting({ storage, today: makeCalendar(() => now) }, (line) => told.push(line));
};
const later = (hours: number): void => {
  for (let hour = 0; hour < hours; hour += 1) {
    now += HOUR;
    vi.advanceTimersByTime(HOUR);
  }
};

const CANARY = 'kanariefågel-7731';
const keep = async (keptUntil: string): Promise<void> => {
  await storage.write({ do: 'submit response', response: aResponse(round, { keptUntil, answers: JSON.stringify({ tankar: CANARY }) }), draftTokenHash: null });
  await storage.write({ do: 'begin draft', draft: aDraft(round, { tokenHash: `draft until ${keptUntil}`, keptUntil }) });
};

/** The dates of responses and drafts that are left. A write of nothing first: what was ordered before it is done by then. */
const left = async (...dates: readonly string[]): Promise<{ readonly responses: number; readonly drafts: readonly string[] }> => {
  await storage.write({ do: 'delete draft', tokenHash: 'nobody’s' });
  const drafts = [];
  for (const date of dates) if (await storage.draft(`draft until ${date}`)) drafts.push(date);
  return { responses: await storage.countResponses(round.versionId, ['web']), drafts };
};

describe('what is kept no longer is deleted', () => {
  test('when the service starts, whatever the day', async () => {
    await keep('2026-11-23');
    await keep('2026-11-24');
    start('2026-11-24T11:00:00Z');
    expect(await left('2026-11-23', '2026-11-24')).toEqual({ responses: 1, drafts: ['2026-11-24'] });
    expect(told).toEqual([]);
  });

  test('within an hour of midnight in Stockholm, and not before', async () => {
    await keep('2026-11-24');
    await keep('2026-11-25');
    start('2026-11-24T20:30:00Z'); // 21.30 in Stockholm
    later(2);
    expect(await left('2026-11-24', '2026-11-25')).toEqual({ responses: 2, drafts: ['2026-11-24', '2026-11-25'] });
    later(1); // 00.30, while it is still the 24th in London
    expect(await left('2026-11-24', '2026-11-25')).toEqual({ responses: 1, drafts: ['2026-11-25'] });
    later(24);
    expect(await left('2026-11-25')).toEqual({ responses: 0, drafts: [] });
  });

  test('an hour later where it failed, which is told without a word of the answers', async () => {
    await keep('2026-11-23');
    const other = new Database(databaseFile(dataDir));
    other.exec('begin immediate');
    start('2026-11-24T11:00:00Z');
    await vi.waitFor(() => expect(told).toEqual(['Svar och utkast som inte ska sparas längre kunde inte tas bort (ett annat program använder databasen). Nytt försök görs om en timme.']), { timeout: 20_000, interval: 50 });
    other.exec('rollback');
    other.close();
    expect(await left('2026-11-23')).toEqual({ responses: 1, drafts: ['2026-11-23'] });
    later(1);
    expect(await left('2026-11-23')).toEqual({ responses: 0, drafts: [] });
    expect(told).toHaveLength(1);
    expect(told.join()).not.toContain(CANARY);
  });

  test('and no more once the service stops', async () => {
    start('2026-11-24T11:00:00Z');
    await keep('2026-11-24');
    stop();
    later(48);
    expect(await left('2026-11-24')).toEqual({ responses: 1, drafts: ['2026-11-24'] });
    expect(vi.getTimerCount()).toBe(0);
  });
});
