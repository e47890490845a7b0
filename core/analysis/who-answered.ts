import { compositions, type Composition } from '#core/analysis/composition.ts';
import { participationIn, type Participation } from '#core/analysis/participation.ts';
import { areasIn } from '#core/analysis/published-lookup.ts';
import { toldRates, type ToldRates } from '#core/analysis/response-rates.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { statisticsUntil } from '#core/statistics/statistics-until.ts';

/** Who is behind the figures: how many answered, of how many, and whether they are like those that they should speak for. */
export interface WhoAnswered {
  /** Municipalities, unions, all; in each women, men, the whole. */
  readonly participation: readonly Participation[];
  readonly rates: ToldRates;
  /** None where no population is known. */
  readonly compositions: readonly Composition[];
}

/**
 * @param statistics those of the survey, the latest reference date first
 * @param until ISO date of the last answers: an earlier round keeps its own numbers (`statisticsUntil`)
 */
export const whoAnswered = (results: PublishedResults, statistics: readonly GivenStatistics[], until?: string): WhoAnswered => {
  const [participation, areas] = [participationIn(results), areasIn(results)];
  const own = statisticsUntil(statistics, until);
  const invited = own.find(({ use }) => use === 'invited') ?? null;
  const populations = own.filter(({ use }) => use === 'population');
  return { participation, rates: toldRates(participation, areas, invited), compositions: firstOfEach(populations.flatMap((population) => compositions(results, participation, areas, population))) };
};

/** Of several populations that the same can be compared with, the first. */
const firstOfEach = (all: readonly Composition[]): readonly Composition[] => {
  const keyOf = ({ of, variable, area, gender }: Composition): string => JSON.stringify([of, variable, area.level, area.id, gender]);
  const keys = all.map(keyOf);
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};
