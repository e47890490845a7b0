import { groupBy } from '#core/language/group-by.ts';
import type { StatisticsCell, StatisticsTable } from '#core/statistics/statistics-table.ts';

/** Warnings, in Swedish, of totals that are not the sum of their parts. A missing part or total is no warning. */
export const checkSums = ({ cells }: Pick<StatisticsTable, 'cells'>): readonly string[] => [...genderSums(cells), ...areaSums(cells)];

const genderSums = (cells: readonly StatisticsCell[]): readonly string[] =>
  [...groupBy(cells, ({ level, area, category, time }) => JSON.stringify([level, area, category, time]))].flatMap(([, same]) => {
    const whole = same.find(({ gender }) => gender === 'samtliga');
    const parts = same.filter(({ gender }) => gender !== 'samtliga');
    const bothThere = (['kvinnor', 'man'] as const).every((gender) => parts.some((part) => part.gender === gender));
    return bothThere ? warning(whole, parts, 'kvinnor och män') : [];
  });

const areaSums = (cells: readonly StatisticsCell[]): readonly string[] =>
  [...groupBy(cells, ({ gender, category, time }) => JSON.stringify([gender, category, time]))].flatMap(([, same]) => {
    const parts = same.filter(({ level }) => level === 'kommun');
    return parts.length > 1 ? warning(same.find(({ level }) => level === 'alla'), parts, 'kommunerna') : [];
  });

const warning = (whole: StatisticsCell | undefined, parts: readonly StatisticsCell[], of: string): readonly string[] => {
  if (!whole || whole.persons === null || parts.some(({ persons }) => persons === null)) return [];
  const sum = parts.reduce((total, { persons }) => total + (persons ?? 0), 0);
  if (Math.abs(sum - whole.persons) < 0.5) return [];
  return [`${placeOf(whole)}: totalen är ${whole.persons}, men ${of} är ${sum} tillsammans.`];
};

const placeOf = ({ area, category, time }: StatisticsCell): string => [area, category, time].filter((part) => part !== null).join(', ');
