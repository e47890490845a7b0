import { ok, refused, type Result } from '#core/result.ts';
import { byCode } from '#core/results/by-code.ts';
import { plainWord } from '#core/statistics/plain-word.ts';
import { formatStatisticsProblem, oneLine } from '#core/statistics/problem.ts';
import { readStatistics, type ReadStatistics, type StatisticsToRead } from '#core/statistics/read-statistics.ts';
import type { Services } from '#server/services/respondent.ts';
import type { StatisticsFacts, StatisticsUse } from '#server/storage/storage.ts';

export interface StatisticsOrder {
  readonly file: Omit<StatisticsToRead, 'geography'>;
  readonly id: string;
  /** What the operator says of the table; null: what the file says. */
  readonly title: string | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly survey: string | null;
  readonly use: StatisticsUse;
}

export interface ImportedStatistics {
  readonly facts: StatisticsFacts;
  readonly cells: number;
  readonly notes: readonly string[];
}

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Reads a file of statistics and stores its table. Refusals are Swedish, one line each. */
export const importStatistics = async ({ storage, geography, today }: Pick<Services, 'storage' | 'geography' | 'today'>, order: StatisticsOrder): Promise<Result<ImportedStatistics, string>> => {
  const read = readStatistics({ ...order.file, geography });
  if (!read.ok) return refused(read.problems.map(formatStatisticsProblem));
  const { id, survey, use } = order;
  const said = saidOf(order, read.value);
  const surveys = survey === null ? [] : await storage.surveys();
  const problems = [
    ...(ID.test(id) ? [] : [`”${id}” kan inte vara ett namn. Använd bara a–z, 0–9 och bindestreck: --name ID.`]),
    ...(survey === null || surveys.some(({ slug }) => slug === survey) ? [] : [`Det finns ingen enkät som heter ”${survey}”. Rätta --survey.`]),
    ...(said.source === '' ? ['Filen säger inte varifrån talen kommer. Lägg till det: --source "Källa".'] : []),
    ...(said.referenceDate === '' ? ['Filen säger inte när talen gäller. Lägg till det: --date 2025-12-31.'] : []),
  ];
  if (problems.length > 0) return refused(problems);
  const facts: StatisticsFacts = { id, ...said, survey, use, importedOn: today() };
  const { done } = await storage.write({ do: 'store statistics', statistics: { ...facts, json: JSON.stringify(read.value.table) } });
  if (!done) return refused([`Det finns redan en tabell som heter ”${id}”. Ta bort den först, eller välj ett annat namn med --name.`]);
  return ok({ facts, cells: read.value.table.cells.length, notes: read.value.notes });
};

/** The operator's words go before those of the file. The latest time of the table is the one that is used. */
const saidOf = ({ id, title, source, date }: StatisticsOrder, file: ReadStatistics): Pick<StatisticsFacts, 'title' | 'source' | 'referenceDate'> => {
  const latest = file.table.cells.flatMap(({ time }) => time ?? []).sort(byCode).at(-1);
  return { title: short(title ?? file.title) || id, source: short(source ?? file.source), referenceDate: short(date ?? latest ?? file.updated) };
};

/** What stands in reports and in the terminal. */
const MOST = 300;
const short = (text: string): string => oneLine(text).slice(0, MOST);

/** The name that a file gives its table: `Befolkning 2025.px` → `befolkning-2025`. */
export const idOfFile = (name: string): string => plainWord(name).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 63);
