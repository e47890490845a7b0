import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import type { StatisticsCell, StatisticsTable } from '#core/statistics/statistics-table.ts';

/** `{ '0127': [women, men] }`; null is missing. */
export type ByArea = Readonly<Record<string, readonly [women: number | null, men: number | null]>>;

const levelOf = (area: string): StatisticsCell['level'] => (area === 'alla' ? 'alla' : /^\d{4}$/.test(area) ? 'kommun' : 'forbund');

export const cellsOf = (numbers: ByArea, category: string | null = null, time: string | null = null): readonly StatisticsCell[] =>
  Object.entries(numbers).flatMap(([area, persons]) => (['kvinnor', 'man'] as const).map((gender, index) => ({ level: levelOf(area), area, gender, category, time, persons: persons[index] ?? null })));

export const tableWith = (cells: readonly StatisticsCell[], category: string | null = null): StatisticsTable => {
  const ids = [...new Set(cells.flatMap((cell) => cell.category ?? []))];
  return { category, categories: ids.map((id) => ({ id, text: id })), cells };
};

export const given = (use: GivenStatistics['use'], table: StatisticsTable): GivenStatistics => ({ use, source: { id: use, title: `Tabell ${use}`, source: 'SCB', referenceDate: '2025' }, table });
