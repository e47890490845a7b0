/**
 * Arithmetic modulo a prime: exact elimination without fractions.
 * The prime is the largest below 2^26, and residues lie in [−p/2, p/2], so that a product is below 2^50 and exact in a
 * double. A determinant that p happens to divide could make two figures seem dependent, or a dependency seem absent;
 * the audit, which works in whole numbers, is what accepts a pattern.
 */
const prime = 67108859;
const half = (prime - 1) / 2;

/** The residue of an integer of magnitude below 2^53. */
export const residue = (value: number): number => {
  const left = value - Math.round(value / prime) * prime;
  return left > half ? left - prime : left < -half ? left + prime : left;
};

/** The x with value · x ≡ 1, for a value that is no multiple of p (extended Euclid). */
export const inverse = (value: number): number => {
  let [previous, current, before, now] = [prime, value < 0 ? value + prime : value, 0, 1];
  while (current > 1) {
    const quotient = Math.floor(previous / current);
    [previous, current, before, now] = [current, previous - quotient * current, now, before - quotient * now];
  }
  return residue(now);
};
