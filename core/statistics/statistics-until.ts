import { byCode } from '#core/results/by-code.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';

/**
 * The tables in the order that they are to be used for answers until a day: the latest that is not later, then what is older, then the later
 * ones, the earliest first. A table of several times holds the latest of them that is not later; where all are, the earliest; its date is then
 * that of what it holds, unless somebody gave it another.
 * @param statistics the latest reference date first
 * @param until ISO date of the last answers; where it is left out everything is as it was
 */
export const statisticsUntil = (statistics: readonly GivenStatistics[], until?: string): readonly GivenStatistics[] => {
  if (until === undefined) return statistics;
  const cut = statistics.map((each) => givenUntil(each, until));
  const [before, later] = [cut.filter((each) => dayOf(each) <= until), cut.filter((each) => dayOf(each) > until)];
  return [...before.toSorted((a, b) => byCode(dayOf(b), dayOf(a))), ...later.toSorted((a, b) => byCode(dayOf(a), dayOf(b)))];
};

const dayOf = ({ source }: GivenStatistics): string => dateOf(source.referenceDate);

const givenUntil = (given: GivenStatistics, until: string): GivenStatistics => {
  const { source, table } = given;
  const times = [...new Set(table.cells.flatMap(({ time }) => time ?? []))].sort(byCode);
  if (times.length < 2 || !times.every(isDated)) return given;
  const kept = times.findLast((time) => dateOf(time) <= until) ?? times[0];
  const referenceDate = kept !== undefined && source.referenceDate === times.at(-1) ? kept : source.referenceDate;
  return { ...given, source: { ...source, referenceDate }, table: { ...table, cells: table.cells.filter(({ time }) => time === kept) } };
};

const isDated = (time: string): boolean => /^\d{4}/.test(time);

/** `2026M03` and `2026K2`, as SCB writes months and quarters, with the month that they begin in; others as they are. */
const dateOf = (time: string): string => {
  const [, year, kind, part] = /^(\d{4})([MKQ])(\d{1,2})$/.exec(time) ?? [];
  if (year === undefined || part === undefined) return time;
  return `${year}-${String(kind === 'M' ? Number(part) : 3 * Number(part) - 2).padStart(2, '0')}`;
};
