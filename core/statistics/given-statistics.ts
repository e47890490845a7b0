import type { StatisticsTable } from '#core/statistics/statistics-table.ts';

/** What a figure says that it was worked out with. */
export interface StatisticsSource {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The day or period that its numbers hold for. */
  readonly referenceDate: string;
}

/** A table that partners or official statistics have given, and what it is used for. */
export interface GivenStatistics {
  readonly use: 'population' | 'invited' | 'background';
  readonly source: StatisticsSource;
  readonly table: StatisticsTable;
}
