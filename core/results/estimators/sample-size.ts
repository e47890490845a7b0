import { Z } from '#core/results/statistics.ts';

/** The one-sided 80 % quantile of the normal distribution: how often a change that is there is to be seen. */
const POWER = 0.8416212335729143;

const spread = (share: number): number => share * (1 - share);

/**
 * Persons needed in each of two rounds to see with 80 % power that a share has gone from one to the other, two-sided at 5 % (as R's power.prop.test):
 * n = (z₀.₉₇₅ √(2p̄(1 − p̄)) + z₀.₈ √(p(1 − p) + q(1 − q)))²/(p − q)², rounded up. Null where there is no change to see.
 */
export const personsPerRound = (now: number, then: number): number | null => {
  if (now === then) return null;
  const root = Z * Math.sqrt(2 * spread((now + then) / 2)) + POWER * Math.sqrt(spread(now) + spread(then));
  return Math.ceil(root ** 2 / (now - then) ** 2);
};

/**
 * Persons needed in the next round when the present one is what it is: (z₀.₉₇₅ + z₀.₈)² (p(1 − p)/n + q(1 − q)/m) = (p − q)², rounded up.
 * Null where the present round is too small for any next one to show the change, or there is none. @param base persons of the present round
 */
export const personsNextRound = (now: number, base: number, then: number): number | null => {
  const left = ((now - then) / (Z + POWER)) ** 2 - spread(now) / base;
  return now === then || left <= 0 ? null : Math.max(1, Math.ceil(spread(then) / left));
};
