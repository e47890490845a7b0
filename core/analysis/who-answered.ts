import { compositions, type Composition } from '#core/analysis/composition.ts';
import { participationIn, type Participation } from '#core/analysis/participation.ts';
import { areasIn } from '#core/analysis/published-lookup.ts';
import { toldRates, type ToldRates } from '#core/analysis/response-rates.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';

/** Who is behind the figures: how many answered, of how many, and whether they are like those that they should speak for. */
export interface WhoAnswered {
  /** Municipalities, unions, all; in each women, men, the whole. */
  readonly participation: readonly Participation[];
  readonly rates: ToldRates;
  /** None where no population is known. */
  readonly compositions: readonly Composition[];
}

/**
 * @param statistics those of the survey, the one to be used first first
 * @param until ISO date of the last answers: who was invited to a later round is not asked of an earlier
 */
export const whoAnswered = (results: PublishedResults, statistics: readonly GivenStatistics[], until?: string): WhoAnswered => {
  const [participation, areas] = [participationIn(results), areasIn(results)];
  const invited = invitedUntil(statistics, until);
  const populations = statistics.filter(({ use }) => use === 'population');
  return { participation, rates: toldRates(participation, areas, invited), compositions: firstOfEach(populations.flatMap((population) => compositions(results, participation, areas, population))) };
};

/** The latest table of the invited that is not later than the day; where all are, the earliest. */
const invitedUntil = (statistics: readonly GivenStatistics[], until?: string): GivenStatistics | null => {
  const invited = statistics.filter(({ use }) => use === 'invited');
  return invited.find(({ source }) => until === undefined || source.referenceDate <= until) ?? invited.at(-1) ?? null;
};

/** Of several populations that the same can be compared with, the first. */
const firstOfEach = (all: readonly Composition[]): readonly Composition[] => {
  const keyOf = ({ of, variable, area, gender }: Composition): string => JSON.stringify([of, variable, area.level, area.id, gender]);
  const keys = all.map(keyOf);
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};
