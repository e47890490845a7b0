/** Respondents of the same category in every margin. */
export interface RakingCell {
  readonly persons: number;
  /** Index of its category in each margin, in the order of the margins. */
  readonly categories: readonly number[];
}

export interface Raked {
  /** What each respondent of a cell weighs; the mean over respondents is 1. */
  readonly weights: readonly number[];
  /** Every margin is met but for a relative error under 1e-6. */
  readonly converged: boolean;
}

const ROUNDS = 1_000;
const ERROR = 1e-6;

/**
 * Raking, iterative proportional fitting (Deming and Stephan 1940): weights with which the respondents are divided as the population in
 * each margin. Stops at a relative error under 1e-6, or after 1,000 rounds: of skewed margins of 1 to 200 persons one in 300 takes more than 100,
 * and none of 200,000 more than 1,000. It does not converge where a category of the population has
 * no respondent, or the margins contradict each other: then there are no weights to use.
 * @param margins persons of the population by category, one list a margin; only their proportions matter
 */
export const rake = (cells: readonly RakingCell[], margins: readonly (readonly number[])[]): Raked => {
  const persons = cells.reduce((sum, cell) => sum + cell.persons, 0);
  const targets = margins.map((margin) => scaledTo(margin, persons));
  const fitted = Float64Array.from(cells, (cell) => cell.persons);
  let converged = errorOf(cells, fitted, targets) < ERROR;
  for (let round = 0; round < ROUNDS && !converged; round += 1) {
    targets.forEach((target, margin) => fit(cells, fitted, target, margin));
    converged = errorOf(cells, fitted, targets) < ERROR;
  }
  return { weights: cells.map((cell, index) => (cell.persons > 0 ? (fitted[index] ?? 0) / cell.persons : 0)), converged };
};

const scaledTo = (margin: readonly number[], persons: number): readonly number[] => {
  const all = margin.reduce((sum, each) => sum + each, 0);
  return margin.map((each) => (each * persons) / all);
};

const sumsOf = (cells: readonly RakingCell[], fitted: Float64Array, size: number, margin: number): Float64Array => {
  const sums = new Float64Array(size);
  cells.forEach(({ categories }, index) => {
    const category = categories[margin] ?? -1;
    sums[category] = (sums[category] ?? 0) + (fitted[index] ?? 0);
  });
  return sums;
};

/** Scales the cells of each category to its target, in place. */
const fit = (cells: readonly RakingCell[], fitted: Float64Array, target: readonly number[], margin: number): void => {
  const sums = sumsOf(cells, fitted, target.length, margin);
  cells.forEach(({ categories }, index) => {
    const category = categories[margin] ?? -1;
    const sum = sums[category] ?? 0;
    if (sum > 0) fitted.set([((fitted[index] ?? 0) * (target[category] ?? 0)) / sum], index);
  });
};

/** The largest relative error of a margin's category; 1 where a category has no respondent. */
const errorOf = (cells: readonly RakingCell[], fitted: Float64Array, targets: readonly (readonly number[])[]): number =>
  Math.max(0, ...targets.flatMap((target, margin) => {
    const sums = sumsOf(cells, fitted, target.length, margin);
    return target.map((wanted, category) => (wanted === 0 ? Math.sign(sums[category] ?? 0) : Math.abs((sums[category] ?? 0) / wanted - 1)));
  }));
