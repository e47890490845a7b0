import type { CodedValue, NumberVariable, SingleVariable } from '#core/codes/codebook.ts';
import type { NumberValues, VariableCounts } from '#core/results/counts.ts';

/** The lowest number of each class. Of enterprises and municipalities: close to Statistics Sweden's size classes. */
const SIZES = [0, 1, 5, 10, 20, 50, 100];
const YEARS = [0, 1980, 1990, 2000, 2010, 2020];

/** Numbers from here are years. */
const FIRST_YEAR = 1000;

/** A number in classes, which are fixed before anybody answers: classes made from the answers would tell the largest one. */
export interface SizeClasses {
  /** Answers: `k0`, `k1`… by the class's lowest number; `under_0`. */
  readonly variable: SingleVariable;
  readonly of: NumberVariable;
  readonly lows: readonly number[];
}

/** @param least the smallest number that may be answered, null for any: then those below 0 have a class of their own */
export const sizeClasses = (of: NumberVariable, least: number | null): SizeClasses => {
  const lows = least === null || least < 0 ? [Number.NEGATIVE_INFINITY, ...SIZES] : least >= FIRST_YEAR ? YEARS : SIZES;
  const values = lows.map((low, index): CodedValue => ({ id: low < 0 ? 'under_0' : `k${low}`, text: labelOf(low, lows[index + 1]), sensitive: false, topic: null, counts: null, score: null, missing: null }));
  return { variable: { ...of, kind: 'single', id: `${of.id}__klass`, values }, of, lows };
};

const labelOf = (low: number, next: number | undefined): string => {
  if (low < 0) return 'Mindre än 0';
  if (next === undefined) return low >= FIRST_YEAR ? `${low} eller senare` : `${low} eller fler`;
  if (low === 0) return next === 1 ? '0' : `Före ${next}`;
  return `${low}–${next - 1}`;
};

const placeIn = (lows: readonly number[], number: number): number => lows.findLastIndex((low) => low <= Math.round(number));

/** How far from each other two numbers in the size class of this one can be; infinite in a class without an end. */
export const classWidth = (number: number): number => {
  const place = placeIn(SIZES, number);
  const [low, next] = [SIZES[place], SIZES[place + 1]];
  return low === undefined || next === undefined ? Number.POSITIVE_INFINITY : next - 1 - low;
};

/** Persons by cell and code, as of a single choice. A number with decimals is in the class of the whole number nearest to it, as its name says. @param counts of the number variable itself: not asked, left empty, answered */
export const countClasses = ({ lows }: SizeClasses, counts: VariableCounts, { values }: NumberValues): VariableCounts => {
  const width = 2 + lows.length;
  const all = new Uint32Array(values.length * width);
  values.forEach((numbers, cell) => {
    for (const code of [0, 1]) all[cell * width + code] = counts.counts[cell * counts.width + code] ?? 0;
    for (const number of numbers) {
      const at = cell * width + 2 + Math.max(0, placeIn(lows, number));
      all[at] = (all[at] ?? 0) + 1;
    }
  });
  return { width, counts: all };
};
