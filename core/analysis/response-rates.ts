import type { Participation } from '#core/analysis/participation.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { responseRates } from '#core/results/estimators/response-rate.ts';
import type { GivenStatistics, StatisticsSource } from '#core/statistics/given-statistics.ts';
import { personsIn } from '#core/statistics/persons-in.ts';
import type { Text } from '#core/view/text.ts';

export interface ResponseRate extends Participation {
  /** null: not known. */
  readonly invited: number | null;
  /** 0…1. Null where a number is hidden or not known, where fewer than ten were invited, or more have answered than were invited. */
  readonly rate: number | null;
}

export interface ToldRates {
  /** What the rate is, or that there is none. */
  readonly said: Text;
  /** Where the number of invited comes from; null where it is not known. */
  readonly source: StatisticsSource | null;
  /** Of every area and gender that has a number of answers or of invited to tell; none where nobody knows how many were invited. */
  readonly rows: readonly ResponseRate[];
}

/**
 * Response rates by area and gender. Of those who were invited we know who sent an answer, and count each as complete; the rest are
 * non-contacts of the population. So it is AAPOR's RR1, which is then the same as RR5 (Standard Definitions, 10th edition).
 */
export const toldRates = (participation: readonly Participation[], areas: readonly Area[], invited: GivenStatistics | null): ToldRates => {
  const known = invited && personsIn(invited.table, areas);
  const rows = participation.map((row): ResponseRate => {
    const persons = known?.(row.area, row.gender) ?? null;
    return { ...row, invited: persons, rate: rateOf(row.persons, persons) };
  });
  if (!invited || rows.every((row) => row.invited === null)) return { said: { key: 'whoAnswered.rate.none' }, source: null, rows: [] };
  const { title, source, referenceDate: date } = invited.source;
  return { said: { key: 'whoAnswered.rate', parameters: { title, source, date } }, source: invited.source, rows };
};

const rateOf = (complete: number | null, invited: number | null): number | null => {
  if (complete === null || invited === null || invited < THRESHOLDS.share || complete > invited) return null;
  return responseRates({ complete, partial: 0, refused: 0, noContact: invited - complete, other: 0, unknown: 0, ineligible: 0 })?.rr1 ?? null;
};
