import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { Area } from '#core/results/areas.ts';
import { byCode } from '#core/results/by-code.ts';
import { plainWord } from '#core/statistics/plain-word.ts';
import type { StatisticsCell, StatisticsGender, StatisticsTable } from '#core/statistics/statistics-table.ts';

/** Persons of an area and a gender in a table, by its latest time; null where that is not known. @param category null: whatever the category */
export type PersonsIn = (area: Area, gender: GenderRow, category?: string | null) => number | null;

/**
 * Looks persons up in a table. What the table does not say itself is summed where all parts are known: women and men; the municipalities
 * of a union, or of all; ages, which exclude each other. Other categories may overlap, and are never summed.
 * @param areas those of the results: which municipalities make up a union, and which all
 */
export const personsIn = (table: StatisticsTable, areas: readonly Area[]): PersonsIn => {
  const latest = table.cells.flatMap(({ time }) => time ?? []).sort(byCode).at(-1) ?? null;
  const cells = new Map(table.cells.filter(({ time }) => time === latest).map((cell) => [keyOf(cell.level, cell.area, cell.gender, cell.category), cell.persons]));
  const wholes = wholeOf(table);
  const told = (area: Area, gender: StatisticsGender, categories: readonly (string | null)[]): number | null | undefined => {
    const parts = categories.map((category) => cells.get(keyOf(area.level, area.id, gender, category)));
    return parts.every((part) => part !== undefined) ? sumOf(parts) : undefined;
  };
  const ofGender = (area: Area, gender: StatisticsGender, categories: readonly (string | null)[]): number | null => {
    const own = told(area, gender, categories);
    if (own !== undefined) return own;
    const parts = partsOf(area, areas);
    return parts.length === 0 ? null : sumOf(parts.map((part) => ofGender(part, gender, categories)));
  };
  return (area, gender, category = null) => {
    const categories = category === null ? wholes : [category];
    if (gender === 'kvinnor' || gender === 'man') return ofGender(area, gender, categories);
    const both = sumOf([ofGender(area, 'kvinnor', categories), ofGender(area, 'man', categories)]);
    const all = ofGender(area, 'samtliga', categories);
    return gender === 'samtliga' ? (all ?? both) : (both ?? all);
  };
};

const keyOf = (level: StatisticsCell['level'], area: string, gender: StatisticsGender, category: string | null): string => JSON.stringify([level, area, gender, category]);

const sumOf = (parts: readonly (number | null)[]): number | null => parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);

const AGES: readonly string[] = ['alder', 'aldersgrupp', 'age'];

/** The categories that are everyone together: the total, or the only one, or all ages; none where they may overlap. */
const wholeOf = ({ category, categories, cells }: StatisticsTable): readonly (string | null)[] => {
  if (cells.some((cell) => cell.category === null)) return [null];
  if (categories.length === 1 || AGES.includes(plainWord(category ?? ''))) return categories.map(({ id }) => id);
  return ['no category is everyone'];
};

/** The areas of the next level that an area is the sum of; none for the finest. */
const partsOf = (area: Area, areas: readonly Area[]): readonly Area[] => {
  if (area.level === 'kommun') return [];
  const municipalities = areas.filter(({ level, members }) => level === 'kommun' && members.every((member) => area.members.includes(member)));
  if (municipalities.length > 0 || area.level === 'forbund') return municipalities;
  return areas.filter(({ level }) => level === 'forbund');
};
