import { municipalityName, unionName, type Geography } from '#core/results/geography.ts';
import { oneLine } from '#core/statistics/problem.ts';
import type { StatisticsCell, StatisticsGender, StatisticsTable } from '#core/statistics/statistics-table.ts';
import type { StatisticsFacts, StatisticsUse } from '#server/storage/storage.ts';

const USES: Readonly<Record<StatisticsUse, string>> = { population: 'målgruppen i', invited: 'inbjudna till', background: 'bakgrund till' };

/** A table of statistics on two lines: its name and title, then what it is. */
export const factsAsText = ({ id, title, source, referenceDate, survey, use, importedOn }: StatisticsFacts): string =>
  `${id}  ${title}\n  Källa: ${source}. Gäller: ${referenceDate}. ${survey === null ? 'Hör inte till någon enkät' : `Är ${USES[use]} ${survey}`}. Inläst ${importedOn}.`;

/** Women first, the whole last. */
const GENDERS: readonly (readonly [StatisticsGender, string])[] = [['kvinnor', 'Kvinnor'], ['man', 'Män'], ['ovriga', 'Annat'], ['samtliga', 'Totalt']];

/** The numbers, a line for each area, category and time, in columns that fit. */
export const tableAsText = (table: StatisticsTable, geography: Geography): string => {
  const genders = GENDERS.filter(([gender]) => table.cells.some((cell) => cell.gender === gender));
  const lines = new Map<string, Map<StatisticsGender, string>>();
  for (const cell of table.cells) {
    const label = labelOf(cell, table, geography);
    lines.set(label, (lines.get(label) ?? new Map<StatisticsGender, string>()).set(cell.gender, cell.persons === null ? 'saknas' : String(cell.persons)));
  }
  const rows = [['', ...genders.map(([, text]) => text)], ...[...lines].map(([label, numbers]) => [label, ...genders.map(([gender]) => numbers.get(gender) ?? '')])];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart((widths[column] ?? 0) + 2))).join('')).join('\n');
};

const labelOf = ({ level, area, category, time }: StatisticsCell, { categories }: StatisticsTable, geography: Geography): string => {
  const name = level === 'alla' ? 'Alla' : level === 'kommun' ? `${area} ${municipalityName(geography, area) ?? ''}` : `${area} (förbund ${unionName(geography, area) ?? ''})`;
  return oneLine([name.trim(), categories.find(({ id }) => id === category)?.text, time].filter((part) => typeof part === 'string').join(', '));
};
