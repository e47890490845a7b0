import type { Random } from '#core/random.ts';
import type { Proportion } from '#core/results/estimators/proportion.ts';
import { logChoose } from '#core/results/estimators/special-functions.ts';

/** The best and the worst place that the answers agree with. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
}

const ROUNDS = 2_000;

/**
 * 95 % intervals of places, by a parametric bootstrap: in each of 2,000 rounds the count of every share is drawn anew from its binomial
 * distribution, and the shares are ranked; the interval leaves 2.5 % of the places at each end. The shares are drawn one by one, though the
 * same persons may have given several answers: counts tell nothing of that. Equal shares share the best of their places, as in `placesOf`.
 * @param random the same numbers give the same intervals
 */
export const rankIntervals = (shares: readonly Proportion[], random: Random): readonly RankInterval[] => {
  const draws = shares.map((share) => binomial(share));
  const places = shares.map(() => new Uint16Array(ROUNDS));
  for (let round = 0; round < ROUNDS; round += 1) {
    const drawn = shares.map(({ base }, index) => (draws[index]?.(random.next()) ?? 0) / base);
    drawn.forEach((value, index) => places[index]?.set([placeOf(value, drawn)], round));
  }
  return places.map((of) => intervalOf(of.sort()));
};

const placeOf = (value: number, all: readonly number[]): number => {
  let place = 1;
  for (const other of all) if (other > value) place += 1;
  return place;
};

const intervalOf = (sorted: Uint16Array): RankInterval => {
  const cut = Math.floor(0.025 * ROUNDS);
  return { best: sorted[cut] ?? 1, worst: sorted[ROUNDS - 1 - cut] ?? 1 };
};

/** How far from the mean, in standard deviations, a count is at most drawn: beyond are fewer than one of 10¹⁵. */
const REACH = 9;

/** Draws a count from the binomial distribution of a share by its cumulative chances. @returns takes a number in [0, 1) */
const binomial = ({ count, base }: Proportion): ((point: number) => number) => {
  const share = count / base;
  const reach = Math.ceil(REACH * Math.sqrt(base * share * (1 - share))) + 1;
  const first = Math.max(0, count - reach);
  const chances = Array.from({ length: Math.min(base, count + reach) - first + 1 }, (_, index) => chanceOf(first + index, base, share));
  let sum = 0;
  const upTo = chances.map((chance) => (sum += chance));
  return (point) => Math.min(base, first + firstAbove(upTo, point * sum));
};

const chanceOf = (count: number, base: number, share: number): number =>
  Math.exp(logChoose(base, count) + times(count, Math.log(share)) + times(base - count, Math.log1p(-share)));

/** 0 times the logarithm of 0 is 0 here: nobody of none. */
const times = (count: number, log: number): number => (count === 0 ? 0 : count * log);

/** Index of the first number above a point, of rising ones. */
const firstAbove = (rising: readonly number[], point: number): number => {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
};
