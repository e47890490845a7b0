import { makeRandom, type Random } from '#core/random.ts';
import { shareDifference } from '#core/results/estimators/difference.ts';
import { shareInterval } from '#core/results/estimators/proportion.ts';
import { meanOfSteps } from '#core/results/estimators/scale.ts';
import type { Interval } from '#core/results/statistics.ts';

/** How often an interval that promises 95 % holds what it is an interval of, over made-up rounds of many true shares. */
export interface Coverage {
  readonly what: string;
  readonly persons: string;
  /** 0…1. */
  readonly held: number;
}

const holds = ({ low, high }: Interval, truth: number): boolean => low <= truth && truth <= high;

const draw = (random: Random, base: number, share: number): number => {
  let count = 0;
  for (let person = 0; person < base; person += 1) if (random.next() < share) count += 1;
  return count;
};

/** A share that is neither nearly none nor nearly all: any from 5 to 95 %. */
const anyShare = (random: Random): number => 0.05 + 0.9 * random.next();

const measure = (what: string, persons: string, rounds: number, seed: number, holdsIn: (random: Random) => boolean): Coverage => {
  const random = makeRandom(seed);
  let held = 0;
  for (let round = 0; round < rounds; round += 1) if (holdsIn(random)) held += 1;
  return { what, persons, held: held / rounds };
};

export const coverOfShare = (base: number, rounds: number, seed: number): Coverage =>
  measure('a share (Wilson)', String(base), rounds, seed, (random) => {
    const truth = anyShare(random);
    return holds(shareInterval({ count: draw(random, base, truth), base }), truth);
  });

export const coverOfDifference = (women: number, men: number, rounds: number, seed: number): Coverage =>
  measure('a difference (Newcombe)', `${women} and ${men}`, rounds, seed, (random) => {
    const [p, q] = [anyShare(random), anyShare(random)];
    return holds(shareDifference({ count: draw(random, women, p), base: women }, { count: draw(random, men, q), base: men }), p - q);
  });

/** Some of a known number answer, each as likely as another. */
export const coverOfPopulation = (base: number, population: number, rounds: number, seed: number): Coverage =>
  measure('a share of a known population', `${base} of ${population}`, rounds, seed, (random) => {
    const having = Math.round(anyShare(random) * population);
    let count = 0;
    for (let person = 0; person < base; person += 1) if (random.next() < (having - count) / (population - person)) count += 1;
    return holds(shareInterval({ count, base, population }), having / population);
  });

/** A scale of four steps, some more common than others. */
export const coverOfMean = (base: number, rounds: number, seed: number): Coverage =>
  measure('the mean of a scale (t)', String(base), rounds, seed, (random) => {
    const weights = Array.from({ length: 4 }, () => 0.2 + random.next());
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const counts = [0, 0, 0, 0];
    for (let person = 0; person < base; person += 1) {
      let point = random.next() * all;
      const step = weights.findIndex((weight) => (point -= weight) < 0);
      counts[Math.max(0, step)] = (counts[Math.max(0, step)] ?? 0) + 1;
    }
    const mean = meanOfSteps(counts.map((persons, index) => ({ score: index + 1, persons })));
    return mean !== null && holds(mean, weights.reduce((sum, weight, index) => sum + weight * (index + 1), 0) / all);
  });
