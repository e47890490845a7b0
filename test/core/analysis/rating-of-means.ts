import { groupBy } from '#core/language/group-by.ts';
import { makeRandom, type Random } from '#core/random.ts';
import { priorityRating } from '#core/results/estimators/need-measures.ts';

/** What is lost where a workshop's problems are rated by their mean steps, and what would be shown of each person's rating. */
export interface RatedByMeans {
  readonly persons: number;
  /** The part of problems whose every rating has none or five persons, so that a mean of ratings might be shown. 0…1 */
  readonly mean: number;
  /** The part of workshops whose first three problems are the same by either. 0…1 */
  readonly sameFirst: number;
  /** How much lower the rating of mean steps is: median of all problems, of 100. */
  readonly lower: number;
}

const PROBLEMS = 7;
const FIRST = 3;

type Steps = readonly [size: number, seriousness: number, effect: number];

/**
 * Made-up workshops that rate seven problems (`surveys/forbund.json`) in steps 1…4 cut at −1, 0 and 1 of a normal variable: problems lie 0.7 apart, and half of
 * how persons differ is common to the three questions.
 */
export const ratedByMeans = (persons: number, workshops: number, seed: number): RatedByMeans => {
  const random = makeRandom(seed);
  const rated = Array.from({ length: workshops }, () => Array.from({ length: PROBLEMS }, () => rate(stepsOf(persons, random))));
  const problems = rated.flat();
  const same = rated.filter((own) => new Set([...firstOf(own, 'each'), ...firstOf(own, 'ofMeans')]).size === FIRST);
  const lower = problems.map(({ each, ofMeans }) => each - ofMeans).sort((a, b) => a - b);
  return { persons, mean: problems.filter(({ mayShow }) => mayShow).length / problems.length, sameFirst: same.length / workshops, lower: lower[Math.floor(lower.length / 2)] ?? 0 };
};

const stepsOf = (persons: number, random: Random): readonly Steps[] => {
  const [size, seriousness, effect] = [normal(random), normal(random), normal(random)];
  return Array.from({ length: persons }, (): Steps => {
    const common = normal(random);
    const stepOf = (problem: number): number => cut(0.7 * problem + Math.sqrt(0.5) * (common + normal(random)));
    return [stepOf(size), stepOf(seriousness), stepOf(effect)];
  });
};

const cut = (value: number): number => 1 + [-1, 0, 1].filter((limit) => value >= limit).length;

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

interface Rated {
  readonly each: number;
  readonly ofMeans: number;
  readonly mayShow: boolean;
}

const rate = (all: readonly Steps[]): Rated => {
  const ratings = all.map((steps) => priorityRating(...steps));
  const meanOf = (place: 0 | 1 | 2): number => all.reduce((sum, steps) => sum + steps[place], 0) / all.length;
  const levels = groupBy(ratings, (rating) => rating.toFixed(3));
  return { each: ratings.reduce((sum, rating) => sum + rating, 0) / all.length, ofMeans: priorityRating(meanOf(0), meanOf(1), meanOf(2)), mayShow: [...levels.values()].every(({ length }) => length >= 5) };
};

const firstOf = (problems: readonly Rated[], by: 'each' | 'ofMeans'): readonly number[] =>
  problems.map((rated, place) => ({ value: rated[by], place })).sort((a, b) => b.value - a.value).slice(0, FIRST).map(({ place }) => place);
