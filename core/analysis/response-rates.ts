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
  /** Those of the invited who answered. Of an area that is a sum of others: the sum of theirs, for others than the invited have answered too. Null: hidden or not known. */
  readonly complete: number | null;
  /** 0…1. Null where a number is hidden or not known, where fewer than ten were invited, or more have answered than were invited. */
  readonly rate: number | null;
}

export interface ToldRates {
  /** What the rate is, or that there is none. */
  readonly said: Text;
  /** What the sums leave out. */
  readonly notes: readonly Text[];
  /** Where the number of invited comes from; null where it is not known. */
  readonly source: StatisticsSource | null;
  /** Of every area and gender that has a number of answers or of invited to tell; none where nobody knows how many were invited. */
  readonly rows: readonly ResponseRate[];
}

/**
 * Response rates by area and gender. Of those who were invited we know who sent an answer, and count each as complete; the rest are
 * non-contacts of the population. So it is AAPOR's RR1, which is then the same as RR5 (Standard Definitions, 10th edition).
 * Where the number of an area is not in the table, answers and invited are both those of its municipalities. One that has more answers
 * than invited, of women, men or in all, has a wrong number, and is in no sum.
 */
export const toldRates = (participation: readonly Participation[], areas: readonly Area[], invited: GivenStatistics | null): ToldRates => {
  const known = invited && personsIn(invited.table, areas);
  const own = participation.map((row) => ({ ...row, invited: known?.(row.area, row.gender) ?? null, complete: row.persons }));
  if (!invited || own.every((row) => row.invited === null)) return { said: { key: 'whoAnswered.rate.none' }, notes: [], source: null, rows: [] };
  const over = overIn(own);
  const isSummed = ({ area }: Counted): boolean => area.level !== 'kommun' && !invited.table.cells.some((cell) => cell.level === area.level && cell.area === area.id);
  const rows = own.map((row) => (isSummed(row) ? summed(row, own, over) : row)).map((row): ResponseRate => ({ ...row, rate: rateOf(row.complete, row.invited) }));
  const { title, source, referenceDate: date } = invited.source;
  return { said: { key: 'whoAnswered.rate', parameters: { title, source, date } }, notes: own.some((row) => row.invited !== null && isSummed(row)) ? notesOf(over) : [], source: invited.source, rows };
};

type Counted = Omit<ResponseRate, 'rate'>;

/** The municipalities where more have answered than were invited. */
const overIn = (rows: readonly Counted[]): readonly Area[] => {
  const over = rows.filter(({ area, persons, invited }) => area.level === 'kommun' && persons !== null && invited !== null && persons > invited);
  return [...new Map(over.map(({ area }) => [area.id, area])).values()];
};

/** The sums of the municipalities of an area; as it is where it has none. */
const summed = (row: Counted, rows: readonly Counted[], over: readonly Area[]): Counted => {
  const within = rows.filter(({ area, gender }) => area.level === 'kommun' && gender === row.gender && area.members.every((member) => row.area.members.includes(member)));
  const parts = within.filter(({ area }) => !over.some(({ id }) => id === area.id));
  if (within.length === 0) return row;
  return parts.length === 0 ? { ...row, invited: null, complete: null } : { ...row, invited: sumOf(parts.map((part) => part.invited)), complete: sumOf(parts.map((part) => part.persons)) };
};

const sumOf = (parts: readonly (number | null)[]): number | null => parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);

const notesOf = (over: readonly Area[]): readonly Text[] => [
  { key: 'whoAnswered.rate.sums' },
  ...(over.length > 0 ? [{ key: 'whoAnswered.rate.over', parameters: { places: over.map(({ name }) => name).join(', ') } }] : []),
];

const rateOf = (complete: number | null, invited: number | null): number | null => {
  if (complete === null || invited === null || invited < THRESHOLDS.share || complete > invited) return null;
  return responseRates({ complete, partial: 0, refused: 0, noContact: invited - complete, other: 0, unknown: 0, ineligible: 0 })?.rr1 ?? null;
};
