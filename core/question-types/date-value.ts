/** Swedish names and short forms of the months, as people write them. */
const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** ISO date of an existing day, or null. Months may be written as words; a year has four figures. */
export const toIsoDate = ({ day, month, year }: DateParts): string | null => {
  const numbers = [Number(year), monthNumber(month), Number(day)] as const;
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day)) return null;
  return isoOf(...numbers);
};

/** `2026-02-07` is a date; `2026-02-31` and `7/2` are none. */
export const isIsoDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
};

export const toParts = (iso: string): DateParts => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
};

/** `2026-02-07` → `7 februari 2026`. */
export const writtenDate = (iso: string): string => {
  const { day, month, year } = toParts(iso);
  return `${day} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

const monthNumber = (text: string): number => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const word = text.toLowerCase().replace(/\.$/, '');
  return word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1;
};

const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
};
