import { effectiveBase, knownAlike, shareInterval, shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import { Z, type Interval } from '#core/results/statistics.ts';

/** A figure with its 95 % interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * The difference of two shares, −1…1, with its 95 % interval: Newcombe's hybrid score interval (Statistics in Medicine 1998, method 10)
 * d − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²), where l and u are Wilson's limits of each share.
 * Where the populations of both are known it reckons with them (finite population correction).
 */
export const shareDifference = (one: Proportion, other: Proportion): Estimate => {
  const [p, q] = [shareOf(one), shareOf(other)];
  const [first, second] = knownAlike(one, other);
  const [a, b] = [shareInterval(first), shareInterval(second)];
  return {
    value: p - q,
    low: Math.max(-1, p - q - Math.hypot(p - a.low, b.high - q)),
    high: Math.min(1, p - q + Math.hypot(a.high - p, q - b.low)),
  };
};

/**
 * How many times as common something is on one side as on the other, with its 95 % interval by the log method (Katz et al., Biometrics 1978):
 * ln RR ± z · √(1/x1 − 1/n1 + 1/x2 − 1/n2). Null where nobody on one side has the property: the logarithm of none is not there.
 * Where the populations of both are known it reckons with them (finite population correction).
 */
export const relativeRisk = (one: Proportion, other: Proportion): Estimate | null => {
  if (one.count === 0 || other.count === 0) return null;
  const value = shareOf(one) / shareOf(other);
  const [a, b] = knownAlike(one, other);
  const factor = Math.exp(Z * Math.sqrt(varianceOfLog(a) + varianceOfLog(b)));
  return { value, low: value / factor, high: value * factor };
};

/** Of the logarithm of a share: 1/x − 1/n of the effective numbers, which is (1 − p)/pn. None where everyone of the population answered. */
const varianceOfLog = (proportion: Proportion): number => {
  const share = shareOf(proportion);
  return (1 - share) / (share * effectiveBase(proportion));
};
