import { wilson, type Interval } from '#core/results/statistics.ts';

/** Persons with a property of those who answered. `base` at least 1. Neither has to be whole where they are effective numbers. */
export interface Proportion {
  readonly count: number;
  readonly base: number;
}

export const shareOf = ({ count, base }: Proportion): number => count / base;

/** 0…1 (or a difference, −1…1) as a whole per cent. Halves go up, also 23 of 40 (57.5), which is 57.499… as a binary fraction; never −0. */
export const wholePercent = (share: number): number => Math.round(Math.round(share * 1e10) / 1e8) + 0;

/**
 * How many of an endless population would say as much as `base` of a known one (finite population correction, Cochran 1977):
 * n(N − 1)/(N − n), infinite where everyone answered. @param population persons in all; fewer than answered counts as all; null is endless
 */
export const effectiveBase = (base: number, population: number | null): number => {
  if (population === null) return base;
  return population > base ? (base * (population - 1)) / (population - base) : Infinity;
};

/** The 95 % interval of a share (Wilson) with the effective base, 0…1; the point itself where everyone of the population answered. */
export const shareInterval = (proportion: Proportion, population: number | null = null): Interval => {
  const share = shareOf(proportion);
  const base = effectiveBase(proportion.base, population);
  return base === Infinity ? { low: share, high: share } : wilson(share * base, base);
};
