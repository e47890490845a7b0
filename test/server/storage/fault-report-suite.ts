import { describe, expect, test } from 'vitest';
import type { Storage } from '#server/storage/storage.ts';
import { aReport } from './sample-rows.ts';

/** A part of `describeStorage`: what people tell does not work. `ground` is asked in each test. */
export const describeFaultReports = (ground: () => Storage): void => {
  describe('reports of faults', () => {
    test('a report comes back as it was stored, once however often it is sent, the oldest first', async () => {
      const storage = ground();
      const [late, early] = [aReport({ reportedOn: '2026-11-24' }), aReport({ reportedOn: '2026-11-23', wrong: 'Åäö 🌻\nrad två', page: '', contact: '' })];
      for (const report of [late, early]) expect(await storage.write({ do: 'store report', report })).toEqual({ done: true });
      expect(await storage.write({ do: 'store report', report: { ...late, wrong: 'något annat' } })).toEqual({ done: false });
      expect(await storage.reports()).toEqual([early, late]);
    });

    test('a report is deleted by its id, once', async () => {
      const storage = ground();
      const [kept, gone] = [aReport(), aReport()];
      for (const report of [kept, gone]) await storage.write({ do: 'store report', report });
      expect(await storage.write({ do: 'delete report', id: gone.id })).toEqual({ done: true });
      expect(await storage.write({ do: 'delete report', id: gone.id })).toEqual({ done: false });
      expect(await storage.reports()).toEqual([kept]);
    });

    test('a report is deleted the day after the last that it is kept', async () => {
      const storage = ground();
      const [old, current] = [aReport({ keptUntil: '2027-01-09' }), aReport({ keptUntil: '2027-01-10' })];
      for (const report of [old, current]) await storage.write({ do: 'store report', report });
      expect(await storage.write({ do: 'delete expired', today: '2027-01-10' })).toEqual({ responses: 0, drafts: 0, reports: 1 });
      expect(await storage.reports()).toEqual([current]);
    });
  });
};
