import { wilson, type Interval } from '#core/results/statistics.ts';

/** Persons with a property of those who answered. `base` at least 1. Neither has to be whole where they are effective numbers. */
export interface Proportion {
  readonly count: number;
  readonly base: number;
  /** How many there are in all, where that is known: what is said of the share then reckons with it. Fewer than answered counts as all. */
  readonly population?: number;
}

export const shareOf = ({ count, base }: Proportion): number => count / base;

/** 0…1 (or a difference, −1…1) as a whole per cent. Halves go up, also 23 of 40 (57.5), which is 57.499… as a binary fraction; never −0. */
export const wholePercent = (share: number): number => Math.round(Math.round(share * 1e10) / 1e8) + 0;

/**
 * How many of an endless population would say as much as `base` of a known one (finite population correction, Cochran 1977):
 * n(N − 1)/(N − n), infinite where everyone answered; n itself where the population is not known.
 */
export const effectiveBase = ({ base, population }: Pick<Proportion, 'base' | 'population'>): number => {
  if (population === undefined) return base;
  return population > base ? (base * (population - 1)) / (population - base) : Infinity;
};

/** Two shares that are compared: with the populations of both, or of neither. */
export const knownAlike = (one: Proportion, other: Proportion): readonly [Proportion, Proportion] => (isKnown(one, other) ? [one, other] : [endless(one), endless(other)]);

/** Whether a comparison of two shares reckons with how many there are. */
export const isKnown = (one: Proportion, other: Proportion): boolean => one.population !== undefined && other.population !== undefined;

const endless = ({ count, base }: Proportion): Proportion => ({ count, base });

/** The 95 % interval of a share (Wilson) with the effective base, 0…1; the point itself where everyone of the population answered. */
export const shareInterval = (proportion: Proportion): Interval => {
  const share = shareOf(proportion);
  const base = effectiveBase(proportion);
  return base === Infinity ? { low: share, high: share } : wilson(share * base, base);
};
