import { areasIn } from '#core/analysis/published-lookup.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { personsIn, type PersonsIn } from '#core/statistics/persons-in.ts';
import type { StatisticsTable } from '#core/statistics/statistics-table.ts';

/**
 * Looks up of how many those who answered are: as `personsIn`, but where some may have answered that they are of no area (“another
 * municipality”) the areas do not add up to all. All are then only what the table itself says of all.
 */
export const personsOfResults = (results: Pick<PublishedResults, 'variables'>): ((table: StatisticsTable) => PersonsIn) => {
  const areas = areasIn(results);
  const ids = new Set(areas.map(({ id }) => id));
  const isWhole = results.variables.filter(({ role }) => role === 'area').every(({ values }) => values.every(({ id }) => ids.has(id)));
  return (table) => {
    const [summed, told] = [personsIn(table, areas), personsIn(table, [])];
    return (area, gender, category) => (area.level === 'alla' && !isWhole ? told : summed)(area, gender, category);
  };
};
