import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays } from '#core/view/dates.ts';
import { keepDeleting } from '#server/services/delete-expired.ts';
import { makeCalendar } from '#server/services/today.ts';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import type { RoundRow, Storage } from '#server/storage/storage.ts';
import { aDraft, aReport, aResponse, publishSample } from '#test/server/storage/sample-rows.ts';
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

/** What is left is soon so and no more: the service asks the database what to certify before it deletes. */
const soon = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 20 });
const CANARY = 'kanariefågel-7731';
const keep = async (keptUntil: string): Promise<void> => {
  await storage.write({ do: 'submit response', response: aResponse(round, { keptUntil, answers: JSON.stringify({ tankar: CANARY }) }), draftTokenHash: null });
  await storage.write({ do: 'begin draft', draft: aDraft(round, { tokenHash: `draft until ${keptUntil}`, keptUntil }) });
};

/** The dates of responses and drafts that are left. */
const left = async (...dates: readonly string[]): Promise<{ readonly responses: number; readonly drafts: readonly string[] }> => {
  const drafts = [];
  for (const date of dates) if (await storage.draft(`draft until ${date}`)) drafts.push(date);
  return { responses: await storage.countResponses(round.versionId, ['web']), drafts };
};

describe('what is kept no longer is deleted', () => {
  test('when the service starts, whatever the day', async () => {
    await keep('2026-11-23');
    await keep('2026-11-24');
    start('2026-11-24T11:00:00Z');
    await soon(async () => expect(await left('2026-11-23', '2026-11-24')).toEqual({ responses: 1, drafts: ['2026-11-24'] }));
    expect(told).toEqual([]);
  });

  test('within an hour of midnight in Stockholm, and not before', async () => {
    await keep('2026-11-24');
    await keep('2026-11-25');
    start('2026-11-24T20:30:00Z'); // 21.30 in Stockholm
    later(2);
    await soon(async () => expect(await left('2026-11-24', '2026-11-25')).toEqual({ responses: 2, drafts: ['2026-11-24', '2026-11-25'] }));
    later(1); // 00.30, while it is still the 24th in London
    await soon(async () => expect(await left('2026-11-24', '2026-11-25')).toEqual({ responses: 1, drafts: ['2026-11-25'] }));
    later(24);
    await soon(async () => expect(await left('2026-11-25')).toEqual({ responses: 0, drafts: [] }));
  });

  test('an hour later where it failed, which is told without a word of the answers', async () => {
    await keep('2026-11-23');
    const other = new Database(databaseFile(dataDir));
    other.exec('begin immediate');
    start('2026-11-24T11:00:00Z');
    await vi.waitFor(() => expect(told).toEqual(['Svar och utkast som inte ska sparas längre kunde inte tas bort (ett annat program använder databasen). Nytt försök görs om en timme.']), { timeout: 20_000, interval: 50 });
    other.exec('rollback');
    other.close();
    await soon(async () => expect(await left('2026-11-23')).toEqual({ responses: 1, drafts: ['2026-11-23'] }));
    later(1);
    await soon(async () => expect(await left('2026-11-23')).toEqual({ responses: 0, drafts: [] }));
    expect(told).toHaveLength(1);
    expect(told.join()).not.toContain(CANARY);
  });

  test('and no more once the service stops', async () => {
    start('2026-11-24T11:00:00Z');
    await keep('2026-11-24');
    stop();
    later(48);
    await soon(async () => expect(await left('2026-11-24')).toEqual({ responses: 1, drafts: ['2026-11-24'] }));
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** What somebody leaves behind: how, and how many days from the first night on it is kept. */
const traces = fc.record({ kind: fc.constantFrom('web' as const, 'paper' as const, 'demo' as const, 'draft' as const), kept: fc.integer({ min: -3, max: 5 }) });
interface Trace {
  readonly kind: 'web' | 'paper' | 'demo' | 'draft';
  readonly kept: number;
}

describe('certificates of deletion', () => {
  /** Nothing of the sample, published on 1 November 2026, can go before: drafts are kept for 30 days. */
  const FIRST = '2026-12-02';

  /** All that anybody can read of the nights when there were these, those of the survey and of the other. */
  const certified = async (people: readonly Trace[]): Promise<readonly unknown[]> => {
    const own = await openIn(newFolder());
    const [one, other] = [await publishSample(own), await publishSample(own)];
    for (const { kind, kept } of people) {
      const keptUntil = addDays(FIRST, kept);
      await own.write(kind === 'draft' ? { do: 'begin draft', draft: aDraft(one.round, { keptUntil }) } : { do: 'submit response', response: aResponse(one.round, { source: kind, keptUntil }), draftTokenHash: null });
    }
    for (const night of [-1, 0, 1, 2, 4]) {
      const [today, report] = [addDays(FIRST, night), aReport()];
      await own.write({ do: 'store report', report: { ...report, keptUntil: addDays(today, -1) } });
      const end = keepDeleting({ storage: own, today: () => today }, (line) => told.push(line));
      await soon(async () => expect(await own.reports()).toEqual([]));
      end();
    }
    const rows = [await own.certificates(one.survey.id), await own.certificates(other.survey.id)].map((chain) => chain.map(({ number, deletedOn, content }) => ({ number, deletedOn, content })));
    await own.close();
    return rows;
  };

  test('have the same days, numbers and contents with and without any one answer or draft, of fewer than ten', { timeout: 120_000 }, async () => {
    stop = () => {};
    await fc.assert(
      fc.asyncProperty(fc.array(traces, { maxLength: 8 }), traces, async (others, somebody) => {
        const without = await certified(others);
        expect(await certified([...others, somebody])).toEqual(without);
        const nights = [0, 1, 2, 4].map((night, index) => ({ number: index + 1, deletedOn: addDays(FIRST, night) }));
        expect(without).toMatchObject([nights, nights]);
      }),
      { numRuns: 8 },
    );
    expect(told).toEqual([]);
  });
});
