import type { Geography } from '#core/results/geography.ts';
import { ok, type Result } from '#core/result.ts';
import type { ColumnMap } from '#core/statistics/find-columns.ts';
import { interpretTable, type Interpreted } from '#core/statistics/interpret-table.ts';
import type { StatisticsProblem } from '#core/statistics/problem.ts';
import { readCsv } from '#core/statistics/read-csv.ts';
import { readJsonStat } from '#core/statistics/read-json-stat.ts';
import { readPx } from '#core/statistics/read-px.ts';
import type { RawTable } from '#core/statistics/raw-table.ts';

export type StatisticsFormat = 'csv' | 'px' | 'json-stat';

export interface StatisticsToRead {
  readonly format: StatisticsFormat;
  readonly text: string;
  readonly geography: Geography;
  /** What the operator says of the columns. */
  readonly map: ColumnMap;
  /** Leaves out areas that are none of ours, instead of refusing them. */
  readonly skipOthers: boolean;
}

/** A table, what the file says of itself (empty where it does not), and what the operator should know (Swedish). */
export interface ReadStatistics extends Interpreted {
  readonly title: string;
  readonly source: string;
  /** The day or period that the file names, or that it was last changed. */
  readonly updated: string;
}

/** Reads a file of statistics. Refusals are Swedish, with line and column where the format has them. */
export const readStatistics = ({ format, text, geography, map, skipOthers }: StatisticsToRead): Result<ReadStatistics, StatisticsProblem> => {
  const raw = READERS[format](text, map);
  if (!raw.ok) return raw;
  const table = interpretTable(raw.value, { geography, map, skipOthers });
  const { title, source, updated } = raw.value;
  return table.ok ? ok({ title, source, updated, ...table.value }) : table;
};

const READERS: Readonly<Record<StatisticsFormat, (text: string, map: ColumnMap) => Result<RawTable, StatisticsProblem>>> = { csv: readCsv, px: readPx, 'json-stat': readJsonStat };
