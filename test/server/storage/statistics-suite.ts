import { describe, expect, test } from 'vitest';
import type { Storage } from '#server/storage/storage.ts';
import { aStatistics } from './sample-rows.ts';

/** A part of `describeStorage`: tables of statistics that partners have given. `ground` is asked in each test. */
export const describeStatistics = (ground: () => Storage): void => {
  describe('statistics', () => {
    test('a table comes back by its id, and among all without its numbers, in order of id', async () => {
      const storage = ground();
      const [second, first] = [aStatistics({ id: 'b', survey: 'medarbetare', use: 'invited', title: 'Åäö ”inbjudna” 🌻' }), aStatistics({ id: 'a' })];
      for (const statistics of [second, first]) expect(await storage.write({ do: 'store statistics', statistics })).toEqual({ done: true });
      expect(await storage.statisticsTable('b')).toEqual(second);
      expect(await storage.statisticsTable('unknown')).toBeNull();
      expect(await storage.statistics()).toEqual([first, second].map(({ json: _json, ...facts }) => facts));
    });

    test('a name that is taken keeps the table that has it', async () => {
      const storage = ground();
      const kept = aStatistics();
      await storage.write({ do: 'store statistics', statistics: kept });
      expect(await storage.write({ do: 'store statistics', statistics: aStatistics({ id: kept.id, title: 'En annan' }) })).toEqual({ done: false });
      expect(await storage.statisticsTable(kept.id)).toEqual(kept);
    });

    test('a table is removed by its id, once', async () => {
      const storage = ground();
      const [kept, gone] = [aStatistics(), aStatistics()];
      for (const statistics of [kept, gone]) await storage.write({ do: 'store statistics', statistics });
      expect(await storage.write({ do: 'delete statistics', id: gone.id })).toEqual({ done: true });
      expect(await storage.write({ do: 'delete statistics', id: gone.id })).toEqual({ done: false });
      expect((await storage.statistics()).map(({ id }) => id)).toEqual([kept.id]);
    });
  });
};
