import { areaLattice } from '#core/disclosure/area-lattice.ts';
import type { KnownCount, Solve } from '#core/disclosure/audit-table.ts';
import { blockId, type Lattice } from '#core/disclosure/lattice.ts';
import type { Overview } from '#core/disclosure/overview.ts';
import { allPersons, tablesOf } from '#core/disclosure/publish-persons.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { answerId, sumOf } from '#core/disclosure/publish-tables.ts';
import { participationIn } from '#core/analysis/participation.ts';
import { countedOf, type CountedSurvey } from '#core/disclosure/survey-setting.ts';
import { isSmall } from '#core/disclosure/thresholds.ts';
import { areasOf } from '#core/results/areas.ts';
import { variableWithRole } from '#core/results/dimensions.ts';

/**
 * Whether somebody who has the new figures and remembers an overview knows a small number of persons of an area and gender,
 * or of those in it who chose a group, to within less than the smallest count that is shown: an overview told that there were
 * at least so many, and there are no fewer now. Those who have withdrawn make it harder to know, and are left out. So is what
 * the new figures tell alone: that is for the audit of the release.
 * @param told what was told before of the same answers
 */
export const tellsBesideOverviews = (counted: CountedSurvey, published: PublishedResults, told: readonly Overview[], solve: Solve): boolean => {
  const least = leastIn(told);
  const table = least.size > 0 ? whoIn(counted) : null;
  if (!table) return false;
  const shown = shownIn(published);
  const secrets = table.figures.filter(({ id, count }) => !shown.has(id) && isSmall(count, counted.minimumCell));
  if (secrets.length === 0) return false;
  const exact = { persons: table.persons, known: table.figures.filter(({ id }) => shown.has(id)) };
  const found = toldOf(secrets, remembering(exact, table.figures, least), counted.minimumCell, solve);
  return found.length > 0 && toldOf(found, exact, counted.minimumCell, solve).length < found.length;
};

/** Persons in some columns, that a reader may know. */
interface Figure extends KnownCount {
  readonly id: string;
}

interface Table {
  /** Whole persons of each column. */
  readonly persons: readonly number[];
}

/** Area × gender × answer to the question of group, with a column more for those who gave none. Null of a survey without questions. */
const whoIn = (counted: CountedSurvey): (Table & { readonly figures: readonly Figure[] }) | null => {
  const variables = countedOf(counted);
  const [first] = variables;
  if (!first) return null;
  const areas = areasOf(counted.dimensions, counted.territory);
  const lattice = areaLattice(counted.dimensions, areas, 'kvinnor_och_man');
  const question = variableWithRole(counted.codebook, 'group');
  const own = question && variables.find(({ variable }) => variable.id === question.id);
  const groups = own ? (tablesOf(lattice, own)[0] ?? []) : [];
  const persons = allPersons(lattice, first).flatMap((all, atom) => {
    const chosen = groups.map((group) => group.persons[atom] ?? 0);
    return [...chosen, all - chosen.reduce((sum, each) => sum + each, 0)];
  });
  const width = groups.length + 1;
  const everywhere = [...lattice.blocks, ...areaLattice(counted.dimensions, areas, 'samtliga').blocks];
  const figures = everywhere.flatMap(({ id, parts }) => [figureOf(id, persons, columnsOf(parts, width)), ...groups.map((group, index) => figureOf(answerId(id, group.id), persons, columnsOf(parts, width, index)))]);
  return { persons, figures: [...new Map(figures.map((figure) => [figure.id, figure])).values()] };
};

/** The columns of a block's atoms: those of an answer, or all. */
const columnsOf = (parts: Lattice['blocks'][number]['parts'], width: number, answer?: number): readonly number[] =>
  parts.flatMap((part) => (answer === undefined ? Array.from({ length: width }, (_, index) => part * width + index) : [part * width + answer]));

const figureOf = (id: string, persons: readonly number[], columns: readonly number[]): Figure => ({ id, columns, count: sumOf(persons, columns) });

/** Ids of the figures that are shown: of who has answered, and of who chose a group. */
const shownIn = (published: PublishedResults): ReadonlySet<string> => {
  const groups = published.variables.find(({ role, kind }) => role === 'group' && kind === 'single')?.figures ?? [];
  return new Set([
    ...participationIn(published).flatMap(({ area, gender, persons }) => (persons === null ? [] : [blockId(area, null, gender)])),
    ...groups.flatMap(({ area, group, gender, answer, count }) => (group !== null || count === null ? [] : [answerId(blockId(area, null, gender), answer.id)])),
  ]);
};

/** The most that was told of each figure. */
const leastIn = (told: readonly Overview[]): ReadonlyMap<string, number> => {
  const least = new Map<string, number>();
  const note = (id: string, persons: number | null): void => {
    if (persons !== null) least.set(id, Math.max(least.get(id) ?? 0, persons));
  };
  for (const { places, groups } of told) {
    for (const place of places) note(blockId(place, null, place.gender), place.least);
    for (const group of groups) note(answerId(blockId(ALL, null, group.gender), group.id), group.least);
  }
  return least;
};

const ALL = { level: 'alla', id: 'alla', name: '', members: [] } as const;

interface Knowledge extends Table {
  readonly known: readonly KnownCount[];
}

/** Known figures and what an overview told: “at least” as sums, parts + short = least + most, and short + more = most, where no column is less than 0. */
const remembering = ({ persons, known }: Knowledge, figures: readonly Figure[], told: ReadonlyMap<string, number>): Knowledge => {
  const most = persons.reduce((sum, each) => sum + each, 0);
  const bounds = figures.flatMap(({ id, columns, count }) => (told.has(id) ? [{ columns, count, least: Math.min(told.get(id) ?? 0, count) }] : []));
  return {
    persons: [...persons, ...bounds.flatMap(({ count, least }) => [least + most - count, count - least])],
    known: [...known, ...bounds.flatMap(({ columns, least }, index) => {
      const short = persons.length + 2 * index;
      return [{ columns: [...columns, short], count: least + most }, { columns: [short, short + 1], count: most }];
    })],
  };
};

/** Above so many columns parts of persons are taken for possible: whole ones take minutes. */
const MOST_WHOLE = 300;

/** Those that are known to within less than `t`. */
const toldOf = (secrets: readonly Figure[], { persons, known }: Knowledge, t: number, solve: Solve): readonly Figure[] =>
  solve(persons.length, known, (ranges) => secrets.filter(({ columns }) => {
    const { low, high } = ranges(columns, (range) => range.high - range.low >= t);
    return high - low < t;
  }), { whole: persons.length <= MOST_WHOLE, table: persons });
