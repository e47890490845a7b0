/**
 * The smallest numbers that may be shown. The least count that is shown is the survey's own (`minimumCell`, at least 5):
 * hiding 1–4 is what Pipos (Tillväxtverket) does, and SKR's user surveys ask for at least five respondents a unit.
 */
export const THRESHOLDS = {
  /** Answers in a release: of fewer, the places where nobody has answered tell where they all are. */
  release: 10,
  /** Shares and means of fewer persons tell counts and single answers: with a base of 7 any percentage is a count. */
  share: 10,
  mean: 10,
  /** Five persons on the far side of a quartile. */
  quartile: 20,
  /** A table by gender, group and area falls back to a coarser one below this. */
  group: 10,
  /** As many must have come since an earlier release, or none, for a row to be shown anew. */
  added: 10,
  /** Persons of another or no gender, counted in `samtliga`. */
  remainder: 10,
  sensitiveBase: 10,
  /** Below this base a sensitive zero (“nobody answered yes”) and a dominant answer tell about everyone. */
  sensitiveWhole: 20,
  dominant: 0.9,
  /** From this base a share is certain enough to stand without a remark. */
  certain: 30,
} as const;

/** A count that tells of so few that they may be recognised. */
export const isSmall = (count: number, minimum: number): boolean => count > 0 && count < minimum;

/** Whether one answer holds all of a sensitive base, or nearly all of a small one: it would be told of each person. */
export const isDominant = (count: number, base: number): boolean => count > 0 && (count === base || (base < THRESHOLDS.sensitiveWhole && count >= THRESHOLDS.dominant * base));

/** Whether a sensitive count is hidden for the sake of its small base. */
export const isSensitiveCount = (count: number, base: number): boolean => base > 0 && base < (count === 0 ? THRESHOLDS.sensitiveWhole : THRESHOLDS.sensitiveBase);

/** The parameter of the p % rule: a sum tells its largest number where it is known so closely, as a part of it. */
export const TOLD_PART = 0.15;

/**
 * Whether the sum of numbers tells its largest to whoever gave the second largest, to within 15 per cent: the p % rule for
 * figures of enterprises (Handbook on Statistical Disclosure Control, 2nd ed. 2024). @param sorted in rising order
 */
export const isTold = (sorted: Float64Array): boolean => {
  const [largest, second] = [sorted.at(-1) ?? 0, sorted.at(-2) ?? 0];
  const rest = sorted.reduce((sum, number) => sum + Math.abs(number), 0) - Math.abs(largest) - Math.abs(second);
  return rest < TOLD_PART * Math.abs(largest);
};
