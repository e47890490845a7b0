/** The two-sided 95 % quantile of the normal distribution. */
export const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a proportion (Wilson, JASA 1927): (x + z²/2)/(n + z²) ± z/(n + z²) · √(x(n − x)/n + z²/4), within 0…1.
 * @param count persons with the property @param base persons in all, at least 1
 */
export const wilson = (count: number, base: number): Interval => {
  const middle = (count + Z ** 2 / 2) / (base + Z ** 2);
  const half = (Z / (base + Z ** 2)) * Math.sqrt((count * (base - count)) / base + Z ** 2 / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

/** The arithmetic mean of at least one number. */
export const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle of at least one number in rising order: the mean of the two middle ones of an even number. */
export const median = (sorted: Float64Array): number => {
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
};

/** The standard deviation of at least two numbers, of a sample: divided by n − 1. */
export const deviation = (values: Float64Array): number => {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
};

/** The number below which a part (0…1) of at least one number in rising order lies: type 7 of Hyndman and Fan (1996), as in R and Excel. */
export const quantile = (sorted: Float64Array, part: number): number => {
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
};
