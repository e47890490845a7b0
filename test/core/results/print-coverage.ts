import { coverOfDifference, coverOfMean, coverOfPopulation, coverOfShare, type Coverage } from '#test/core/results/coverage.ts';
import { ratedByMeans } from '#test/core/analysis/rating-of-means.ts';

const ROUNDS = 20_000;
const SEED = 2026;

const rows: readonly Coverage[] = [
  ...[10, 20, 30, 50, 100, 400].map((base) => coverOfShare(base, ROUNDS, SEED)),
  ...([[20, 20], [30, 30], [30, 80], [100, 100]] as const).map(([women, men]) => coverOfDifference(women, men, ROUNDS, SEED)),
  ...([[20, 30], [40, 60], [90, 100]] as const).map(([base, population]) => coverOfPopulation(base, population, ROUNDS, SEED)),
  ...[20, 50, 200].map((base) => coverOfMean(base, ROUNDS, SEED)),
];

console.log(`How often the 95 % intervals hold the truth, in ${ROUNDS} made-up rounds each (seed ${SEED})\n`);
for (const { what, persons, held } of rows) console.log(`${what.padEnd(32)}${persons.padStart(12)} persons${(100 * held).toFixed(1).padStart(8)} %`);

console.log('\nWorkshops that rate problems: rated by mean steps, and by each person\n');
for (const { persons, mean, sameFirst, lower } of [20, 40, 80, 200, 1000, 5000].map((count) => ratedByMeans(count, 400, SEED)))
  console.log(`${String(persons).padStart(5)} persons: same first three in ${(100 * sameFirst).toFixed(0)} %, ${lower.toFixed(1)} of 100 lower; a mean of persons' ratings might be shown of ${(100 * mean).toFixed(1)} % of the problems`);
