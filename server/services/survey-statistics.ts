import { byCode } from '#core/results/by-code.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import type { StatisticsTable } from '#core/statistics/statistics-table.ts';
import type { StorageReader } from '#server/storage/storage.ts';

/** The tables of a survey, and those that belong to none, the latest reference date first: what its analysis may be compared with. */
export const surveyStatistics = async (storage: Pick<StorageReader, 'statistics' | 'statisticsTable'>, slug: string): Promise<readonly GivenStatistics[]> => {
  const own = (await storage.statistics()).filter(({ survey }) => survey === slug || survey === null);
  const rows = await Promise.all(own.toSorted((a, b) => byCode(b.referenceDate, a.referenceDate)).map(({ id }) => storage.statisticsTable(id)));
  return rows.flatMap((row) => (row ? [{ use: row.use, source: { id: row.id, title: row.title, source: row.source, referenceDate: row.referenceDate }, table: JSON.parse(row.json) as StatisticsTable }] : []));
};
