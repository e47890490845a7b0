import type { Population } from '#core/analysis/differences.ts';
import { participationIn } from '#core/analysis/participation.ts';
import { areaKey, areasIn } from '#core/analysis/published-lookup.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { GivenStatistics, StatisticsSource } from '#core/statistics/given-statistics.ts';
import { personsIn } from '#core/statistics/persons-in.ts';

/** How many women and men there are in an area, of those whom the survey is about. */
export interface AreaPopulation {
  /** Level and id of the area. */
  readonly key: string;
  readonly kvinnor: number;
  readonly man: number;
  readonly source: StatisticsSource;
}

const GENDERS = ['kvinnor', 'man'] as const;

/**
 * The population of each area by the first table that knows its women and its men. A table with fewer than have answered is wrong there, and says nothing.
 * @param statistics those of the survey, the one to be used first first
 */
export const populationsOf = (results: PublishedResults, statistics: readonly GivenStatistics[]): readonly AreaPopulation[] => {
  const areas = areasIn(results);
  const answered = new Map(participationIn(results).map(({ area, gender, persons }) => [`${areaKey(area)} ${gender}`, persons ?? 0]));
  const tables = statistics.filter(({ use }) => use === 'population').map(({ table, source }) => ({ source, known: personsIn(table, areas) }));
  return areas.flatMap((area) => {
    const key = areaKey(area);
    const all = tables.flatMap(({ known, source }) => {
      const [kvinnor, man] = GENDERS.map((gender) => known(area, gender));
      return isNumber(kvinnor) && isNumber(man) ? [{ key, kvinnor, man, source }] : [];
    });
    return all.filter((found) => GENDERS.every((gender) => found[gender] >= (answered.get(`${key} ${gender}`) ?? 0))).slice(0, 1);
  });
};

const isNumber = (persons: number | null | undefined): persons is number => typeof persons === 'number';

/** The same, to be looked up. */
export const populationIn = (populations: readonly AreaPopulation[]): Population => {
  const known = new Map(populations.map((population) => [population.key, population]));
  return (area, gender) => known.get(areaKey(area))?.[gender] ?? null;
};
