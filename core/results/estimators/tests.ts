import { effectiveBase, knownAlike, shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import { logChoose, normalTails } from '#core/results/estimators/special-functions.ts';

/** z of the pooled test that two shares are the same: (p1 − p2)/√(p̄(1 − p̄)(1/n1 + 1/n2)). 0 where they are. @param bases the effective n1 and n2 */
export const pooledZ = (one: Proportion, other: Proportion, bases: readonly [number, number] = [one.base, other.base]): number => {
  const difference = shareOf(one) - shareOf(other);
  if (difference === 0) return 0;
  const pooled = (one.count + other.count) / (one.base + other.base);
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / bases[0] + 1 / bases[1]));
};

/** R's tolerance (fisher.test): tables that are as unlikely but for rounding count too. */
const AS_UNLIKELY = 1 + 1e-7;

/** p of Fisher's exact test that two shares are the same, two-sided: the sum of all tables with the same margins that are no likelier than this one. */
export const fisherExact = (one: Proportion, other: Proportion): number => {
  const [all, ticked] = [one.base + other.base, one.count + other.count];
  const first = Math.max(0, ticked - other.base);
  const chances = Array.from({ length: Math.min(one.base, ticked) - first + 1 }, (_, index) => {
    const count = first + index;
    return Math.exp(logChoose(one.base, count) + logChoose(other.base, ticked - count) - logChoose(all, ticked));
  });
  const limit = (chances[one.count - first] ?? 0) * AS_UNLIKELY;
  return Math.min(1, chances.filter((chance) => chance <= limit).reduce((sum, chance) => sum + chance, 0));
};

/**
 * p that two shares are the same: Fisher's exact test where an expected count is under 5, else the pooled z-test.
 * Where the populations of both are known the z-test reckons with them (finite population correction). Where everyone on both sides answered
 * nothing is left to chance: 0 where they differ, else 1.
 */
export const sameShares = (one: Proportion, other: Proportion): number => {
  const [first, second] = knownAlike(one, other);
  const [a, b] = [effectiveBase(first), effectiveBase(second)];
  if (a === Infinity && b === Infinity) return shareOf(one) === shareOf(other) ? 1 : 0;
  const pooled = (one.count + other.count) / (one.base + other.base);
  const fewest = Math.min(one.base, other.base) * Math.min(pooled, 1 - pooled);
  return fewest < 5 ? fisherExact(one, other) : normalTails(pooledZ(one, other, [a, b]));
};

/**
 * p values adjusted for that many were made (Benjamini and Hochberg, 1995): of those at most 0.05, at most 5 % are expected to be false.
 * In the order given.
 */
export const benjaminiHochberg = (values: readonly number[]): readonly number[] => {
  const falling = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const adjusted = new Float64Array(values.length);
  let least = 1;
  falling.forEach(({ value, index }, place) => {
    least = Math.min(least, (value * values.length) / (values.length - place));
    adjusted[index] = least;
  });
  return [...adjusted];
};
