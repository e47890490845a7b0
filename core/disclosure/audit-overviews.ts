import { areaLattice } from '#core/disclosure/area-lattice.ts';
import type { KnownCount, Solve } from '#core/disclosure/audit-table.ts';
import { blockId, type Block } from '#core/disclosure/lattice.ts';
import type { Overview } from '#core/disclosure/overview.ts';
import { allPersons } from '#core/disclosure/publish-persons.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import { participationIn } from '#core/analysis/participation.ts';
import { countedOf, type CountedSurvey } from '#core/disclosure/survey-setting.ts';
import { isSmall } from '#core/disclosure/thresholds.ts';
import { areasOf } from '#core/results/areas.ts';

/**
 * Whether somebody who has the new figures and remembers an overview knows a small number of persons of an area and gender to
 * within less than the smallest count that is shown: an overview told that there were at least so many, and there are no fewer now.
 * Those who have withdrawn make it harder to know, and are left out.
 * @param told what was told before of the same answers
 */
export const tellsBesideOverviews = (counted: CountedSurvey, published: PublishedResults, told: readonly Overview[], solve: Solve): boolean => {
  const [first] = countedOf(counted);
  const least = leastIn(told);
  if (!first || least.size === 0) return false;
  const lattice = areaLattice(counted.dimensions, areasOf(counted.dimensions, counted.territory), 'kvinnor_och_man');
  const persons = allPersons(lattice, first);
  const t = counted.minimumCell;
  const shown = new Map(participationIn(published).flatMap(({ area, gender, persons: count }) => (count === null ? [] : [[blockId(area, null, gender), count] as const])));
  const isSecret = ({ id, parts }: Block): boolean => !shown.has(id) && isSmall(sumOf(persons, parts), t);
  const secrets = lattice.blocks.filter(isSecret);
  if (secrets.length === 0) return false;
  const exact = lattice.blocks.flatMap(({ id, parts }): readonly KnownCount[] => (shown.has(id) ? [{ columns: parts, count: sumOf(persons, parts) }] : []));
  const bounds = lattice.blocks.flatMap(({ id, parts }) => (least.has(id) ? [{ parts, least: Math.min(least.get(id) ?? 0, sumOf(persons, parts)) }] : []));
  const most = sumOf(persons, persons.map((_, atom) => atom));
  const known = [...exact, ...bounds.flatMap((bound, index) => atLeast(bound, lattice.size + 2 * index, most))];
  return solve(lattice.size + 2 * bounds.length, known, (ranges) => secrets.some(({ parts }) => {
    const { low, high } = ranges(parts, (range) => range.high - range.low >= t);
    return high - low < t;
  }));
};

/** The most that was told of each block. */
const leastIn = (told: readonly Overview[]): ReadonlyMap<string, number> => {
  const least = new Map<string, number>();
  for (const { places } of told) {
    for (const place of places) {
      const id = blockId(place, null, place.gender);
      if (place.least !== null) least.set(id, Math.max(least.get(id) ?? 0, place.least));
    }
  }
  return least;
};

/** “At least” as sums that are known: parts + short = least + most, and short + more = most, where no column is less than 0. */
const atLeast = ({ parts, least }: { readonly parts: readonly number[]; readonly least: number }, column: number, most: number): readonly KnownCount[] => [
  { columns: [...parts, column], count: least + most },
  { columns: [column, column + 1], count: most },
];
