import type { Estimate } from '#core/results/estimators/difference.ts';
import { studentQuantile, studentTails } from '#core/results/estimators/special-functions.ts';

/** Persons who answered one step of a scale. */
export interface Step {
  readonly score: number;
  readonly persons: number;
}

export interface Mean extends Estimate {
  readonly persons: number;
  /** Standard deviation, with n − 1. */
  readonly deviation: number;
}

/** The mean of a scale with its 95 % interval x̄ ± t(n − 1) · s/√n, from the counts of its steps. Null for fewer than two persons: no spread. */
export const meanOfSteps = (steps: readonly Step[]): Mean | null => {
  const persons = steps.reduce((sum, step) => sum + step.persons, 0);
  if (persons < 2) return null;
  const value = steps.reduce((sum, step) => sum + step.score * step.persons, 0) / persons;
  const deviation = Math.sqrt(steps.reduce((sum, step) => sum + step.persons * (step.score - value) ** 2, 0) / (persons - 1));
  const half = (studentQuantile(persons - 1) * deviation) / Math.sqrt(persons);
  return { value, low: value - half, high: value + half, persons, deviation };
};

/** The difference of two means with its 95 % interval and the p that there is none (Welch, Biometrika 1947). */
export interface MeanDifference extends Estimate {
  readonly p: number;
  readonly freedom: number;
}

/** Welch: the spreads need not be alike. Null where neither side has any spread: t is not there. */
export const meanDifference = (one: Mean, other: Mean): MeanDifference | null => {
  const [a, b] = [one.deviation ** 2 / one.persons, other.deviation ** 2 / other.persons];
  if (a + b === 0) return null;
  const freedom = (a + b) ** 2 / (a ** 2 / (one.persons - 1) + b ** 2 / (other.persons - 1));
  const value = one.value - other.value;
  const half = studentQuantile(freedom) * Math.sqrt(a + b);
  return { value, low: value - half, high: value + half, freedom, p: studentTails(value / Math.sqrt(a + b), freedom) };
};
