import type { AreaLevel } from '#core/results/dimensions.ts';

/** Numbers of persons that a partner has given, by area and gender and, where the file has them, category and time. */
export interface StatisticsTable {
  /** What the categories are of, e.g. `Ålder`; null where the file has none. */
  readonly category: string | null;
  /** In the order of the file, without a total. */
  readonly categories: readonly StatisticsCategory[];
  readonly cells: readonly StatisticsCell[];
}

export interface StatisticsCategory {
  readonly id: string;
  readonly text: string;
}

export interface StatisticsCell {
  readonly level: AreaLevel | 'alla';
  /** A municipality code of four digits, the id of a union, or `alla`. */
  readonly area: string;
  readonly gender: StatisticsGender;
  /** null: everyone, whatever the category. */
  readonly category: string | null;
  /** As the file writes it, e.g. `2023`; null where it has no time. */
  readonly time: string | null;
  /** null: missing, which is never zero. */
  readonly persons: number | null;
}

/** `ovriga` are those of another or unknown gender; `samtliga` is everyone. */
export type StatisticsGender = 'kvinnor' | 'man' | 'ovriga' | 'samtliga';

/** What is as large as a file of statistics may be. */
export const STATISTICS_LIMITS = { bytes: 5_000_000, cells: 100_000 } as const;
