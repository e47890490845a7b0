/** How many persons have a number. */
export interface Run {
  readonly number: number;
  readonly persons: number;
}

/** Persons in all. */
export const personsOf = (runs: readonly Run[]): number => runs.reduce((sum, { persons }) => sum + persons, 0);

/** The mean of at least one person: as `mean` of their numbers, in steps of the scale instead of persons. */
export const meanOfRuns = (runs: readonly Run[]): number => runs.reduce((sum, { number, persons }) => sum + number * persons, 0) / personsOf(runs);

/** The median of at least one person, as `median`. @param runs in rising order of their numbers */
export const medianOfRuns = (runs: readonly Run[]): number => {
  const persons = personsOf(runs);
  return (numberAt(runs, Math.ceil(persons / 2)) + numberAt(runs, Math.floor(persons / 2) + 1)) / 2;
};

/** The number of the n-th person, the first being 1. */
const numberAt = (runs: readonly Run[], place: number): number => {
  let before = 0;
  return runs.find(({ persons }) => (before += persons) >= place)?.number ?? Number.NaN;
};

/** The standard deviation of at least two persons, as `deviation`: divided by n − 1. */
export const deviationOfRuns = (runs: readonly Run[]): number => {
  const middle = meanOfRuns(runs);
  return Math.sqrt(runs.reduce((sum, { number, persons }) => sum + persons * (number - middle) ** 2, 0) / (personsOf(runs) - 1));
};
