/** Special functions of statistics, in double precision. Checked against R in test/core/results/fixtures. */

/** Lanczos' approximation with g = 7 and nine terms (P. Godfrey 2001), relative error about 1e-15. */
const LANCZOS = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7] as const;

/** ln Γ(x) for x ≥ 1/2. */
export const logGamma = (x: number): number => {
  const shifted = x - 1;
  const sum = LANCZOS.reduce((total, term, index) => (index === 0 ? term : total + term / (shifted + index)), 0);
  const base = shifted + 7.5;
  return Math.log(2 * Math.PI) / 2 + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
};

/** ln of the number of ways to choose `chosen` of `all`. */
export const logChoose = (all: number, chosen: number): number => logGamma(all + 1) - logGamma(chosen + 1) - logGamma(all - chosen + 1);

const TINY = 1e-300;
const STEPS = 500;
const apartFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/** A continued fraction by Lentz' method: b0 + a1/(b1 + a2/(b2 + …)). @param term [a, b] of step 1, 2, 3 … */
const continuedFraction = (first: number, term: (step: number) => readonly [number, number]): number => {
  let value = apartFromZero(first);
  let c = value;
  let d = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const [a, b] = term(step);
    d = 1 / apartFromZero(b + a * d);
    c = apartFromZero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
};

/** erfc(x) for x ≥ 0: the series of erf where x is small, else the continued fraction (Abramowitz and Stegun 7.1.5, 7.1.14). */
const complementaryError = (x: number): number => {
  if (x > 2) return Math.exp(-x * x) / Math.sqrt(Math.PI) / continuedFraction(x, (step) => [step / 2, x]);
  let term = x;
  let sum = x;
  for (let step = 1; step < 100; step += 1) {
    term *= (-x * x) / step;
    sum += term / (2 * step + 1);
  }
  return 1 - (2 / Math.sqrt(Math.PI)) * sum;
};

/** How likely a standard normal number is to be at least this far from 0, on either side. */
export const normalTails = (z: number): number => complementaryError(Math.abs(z) / Math.SQRT2);

/** The regularised incomplete beta function I_x(a, b), a and b ≥ 1/2 (Abramowitz and Stegun 26.5.8). */
const incompleteBeta = (x: number, a: number, b: number): number => {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front / continuedFraction(1, (step) => [betaTerm(step, x, a, b), 1]);
};

const betaTerm = (step: number, x: number, a: number, b: number): number => {
  const m = Math.floor(step / 2);
  return step % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
};

/** How likely Student's t is to be at least this far from 0, on either side. @param freedom degrees of freedom, at least 1 */
export const studentTails = (t: number, freedom: number): number => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);

/** The t that leaves 2.5 % above it, by bisection. @param freedom degrees of freedom, at least 1 */
export const studentQuantile = (freedom: number): number => {
  let low = 1.9;
  let high = 12.8;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentTails(middle, freedom) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
