import { participationIn } from '#core/analysis/participation.ts';
import { personsOfResults } from '#core/analysis/persons-of-results.ts';
import { areaKey, areasIn } from '#core/analysis/published-lookup.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';
import { shareInterval } from '#core/results/estimators/proportion.ts';
import type { GivenStatistics, StatisticsSource } from '#core/statistics/given-statistics.ts';
import type { PersonsIn } from '#core/statistics/persons-in.ts';
import { statisticsUntil } from '#core/statistics/statistics-until.ts';

/** How many there are in an area, of those whom the survey is about. */
export interface AreaPopulation {
  /** Level and id of the area. */
  readonly key: string;
  /** By gender; null where it is not known. */
  readonly persons: Readonly<Record<GenderRow, number | null>>;
  readonly source: StatisticsSource;
}

/**
 * The population of each area with a shown share, by the first table that knows its women and its men, or all of them where gender was not asked. A table
 * with fewer than are known to have answered is wrong there, and says nothing.
 * @param statistics those of the survey, the latest reference date first
 * @param until ISO date of the last answers: of an earlier round there were as many as there were then (`statisticsUntil`)
 */
export const populationsOf = (results: PublishedResults, statistics: readonly GivenStatistics[], until?: string): readonly AreaPopulation[] => {
  const tables = statisticsUntil(statistics, until).filter(({ use }) => use === 'population');
  if (tables.length === 0) return [];
  const areas = areasIn(results);
  const personsIn = personsOfResults(results);
  const lookups = tables.map(({ table, source }) => ({ source, known: personsIn(table) }));
  const needed: readonly GenderRow[] = results.variables.some(({ figures }) => figures.some(({ gender }) => gender === 'kvinnor')) ? ['kvinnor', 'man'] : ['samtliga'];
  const { answered, shown } = answeredIn(results);
  return areas.filter((area) => needed.some((gender) => shown.has(keyOf(area, gender)))).flatMap((area) =>
    lookups
      .map(({ known, source }): AreaPopulation => ({ key: areaKey(area), persons: personsOf(known, area), source }))
      .filter(({ persons }) => needed.every((gender) => (persons[gender] ?? -1) >= (answered.get(keyOf(area, gender)) ?? 0)))
      .slice(0, 1),
  );
};

const keyOf = (area: Area, gender: GenderRow): string => `${areaKey(area)} ${gender}`;

const personsOf = (known: PersonsIn, area: Area): AreaPopulation['persons'] => {
  const [kvinnor, man] = [known(area, 'kvinnor'), known(area, 'man')];
  return { kvinnor, man, kvinnor_och_man: kvinnor === null || man === null ? null : kvinnor + man, samtliga: known(area, 'samtliga') };
};

/** The most who are shown to have answered anything, and where a share is shown. */
const answeredIn = (results: PublishedResults): { readonly answered: ReadonlyMap<string, number>; readonly shown: ReadonlySet<string> } => {
  const answered = new Map(participationIn(results).map(({ area, gender, persons }) => [keyOf(area, gender), persons ?? 0]));
  const shown = new Set<string>();
  for (const { figures } of results.variables) {
    for (const { area, gender, group, base, share } of figures) {
      if (group !== null) continue;
      const key = keyOf(area, gender);
      if (base !== null && base > (answered.get(key) ?? 0)) answered.set(key, base);
      if (share) shown.add(key);
    }
  }
  return { answered, shown };
};

/**
 * The same figures, of which those of all groups together know how many there are: the intervals of their shares reckon with it (finite
 * population correction). Nothing else is changed, and nothing that is hidden is used.
 */
export const withPopulations = (results: PublishedResults, populations: readonly AreaPopulation[]): PublishedResults => {
  if (populations.length === 0) return results;
  const known = new Map(populations.map(({ key, persons }) => [key, persons]));
  const figureOf = (figure: PublishedFigure): PublishedFigure => {
    const population = figure.group === null ? known.get(areaKey(figure.area))?.[figure.gender] : null;
    return typeof population === 'number' ? knownFigure(figure, population) : figure;
  };
  return { ...results, variables: results.variables.map((variable) => ({ ...variable, figures: variable.figures.map(figureOf) })) };
};

/** As it was where more have answered than there are. */
const knownFigure = (figure: PublishedFigure, population: number): PublishedFigure => {
  const { count, base, share } = figure;
  if (base === null || base > population) return figure;
  return { ...figure, population, share: share && count !== null ? { ...share, ...shareInterval({ count, base, population }) } : share };
};

/** Whose numbers they are, each table once for each time of it. */
export const sourcesOf = (populations: readonly AreaPopulation[]): readonly StatisticsSource[] => [...new Map(populations.map(({ source }) => [`${source.id} ${source.referenceDate}`, source])).values()];
