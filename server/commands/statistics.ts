import { basename, extname } from 'node:path';
import { MAP_WORDS, type ColumnMap } from '#core/statistics/find-columns.ts';
import { STATISTICS_LIMITS, type StatisticsTable } from '#core/statistics/statistics-table.ts';
import type { Config } from '#server/config.ts';
import { idOfFile, importStatistics } from '#server/services/import-statistics.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { readStatisticsFile } from '#server/storage/statistics-file.ts';
import { StorageRefused, type StorageReader } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { complain, readArgs, required, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';
import { compare } from '#server/commands/statistics-compare.ts';
import { factsAsText, tableAsText } from '#server/commands/statistics-text.ts';

export const statistics: Command = {
  about: 'Läser in statistik från parterna (CSV, PX eller JSON-stat), visar den eller tar bort den. Jämför dem som har svarat med den.',
  usage: 'statistics import <fil> [--name ID] [--title TEXT] [--source TEXT] [--date DATUM] [--survey ENKÄT --as population|invited] [--map kommun=KOLUMN,kon=KOLUMN] [--skip-others] | statistics list | statistics show ID | statistics remove ID | statistics compare ENKÄT [--demo] [--weights] [--answer FRÅGA=SVAR --target ID [--category KATEGORI]]',
  run: ([action = '', ...args], config) => {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!act) throw new WrongUsage(`Välj ett av: ${Object.keys(ACTIONS).join(', ')}.`);
    return act(args, config);
  },
};

const OPTIONS = { name: { type: 'string' }, title: { type: 'string' }, source: { type: 'string' }, date: { type: 'string' }, survey: { type: 'string' }, as: { type: 'string' }, map: { type: 'string', multiple: true }, 'skip-others': { type: 'boolean' } } as const;

const importFile = (args: readonly string[], config: Config): Promise<number> => {
  const { values, first } = readArgs(args, OPTIONS);
  const file = required(first, 'Filen');
  const use = useIn(values.as, values.survey);
  const map = mapIn(values.map ?? []);
  const read = readStatisticsFile(file, STATISTICS_LIMITS.bytes);
  const order = { file: { format: read.format, text: read.text, map, skipOthers: values['skip-others'] ?? false }, id: values.name ?? idOfFile(basename(file, extname(file))), title: values.title ?? null, source: values.source ?? null, date: values.date ?? null, survey: values.survey ?? null, use };
  return withServices(config, async (services) => {
    const imported = await importStatistics(services, order);
    if (!imported.ok) return refuse(file, imported.problems);
    const { facts, cells, notes } = imported.value;
    tell([factsAsText(facts), `${cells} tal lästes in.`, ...[...read.notes, ...notes].map((note) => `Observera: ${note}`), `Visa dem: npm run cli -- statistics show ${facts.id}`].join('\n'));
    return 0;
  });
};

const USES = ['population', 'invited'] as const;

const useIn = (value: string | undefined, survey: string | undefined): (typeof USES)[number] | 'background' => {
  if (value === undefined) return 'background';
  const use = USES.find((known) => known === value);
  if (!use) throw new WrongUsage(`--as ska vara ett av: ${USES.join(', ')}.`);
  if (survey === undefined) throw new WrongUsage('--as hör ihop med --survey: skriv vilken enkät det gäller.');
  return use;
};

/** `kommun=Region,kon=Kön`, or one at a time. */
const mapIn = (values: readonly string[]): ColumnMap =>
  Object.fromEntries(
    values.flatMap((value) => value.split(',')).map((part) => {
      const [word = '', ...name] = part.split('=');
      if (!MAP_WORDS.some((known) => known === word.trim()) || name.length === 0) throw new WrongUsage(`--map skrivs som kommun=KOLUMN. Orden är: ${MAP_WORDS.join(', ')}.`);
      return [word.trim(), name.join('=').trim()];
    }),
  );

/** A file that is wrong is mostly wrong in the same way all through. */
const TOLD = 20;

const refuse = (file: string, problems: readonly string[]): number => {
  problems.slice(0, TOLD).forEach((problem) => complain(`${file}: ${problem}`));
  if (problems.length > TOLD) complain(`… och ${problems.length - TOLD} till.`);
  complain('Inget lästes in.');
  return 1;
};

const withStorage = async <Value>(config: Config, use: (storage: StorageReader) => Promise<Value>): Promise<Value> => {
  const storage = await openSqliteReader(config.dataDir);
  return use(storage).finally(() => storage.close());
};

const list = async (args: readonly string[], config: Config): Promise<number> => {
  const { first } = readArgs(args, {});
  if (first !== undefined) throw new WrongUsage(`”${first}” hör inte hit.`);
  const all = await withStorage(config, (storage) => storage.statistics());
  tell(all.length === 0 ? 'Ingen statistik är inläst.' : all.map(factsAsText).join('\n'));
  return 0;
};

const show = async (args: readonly string[], config: Config): Promise<number> => {
  const id = required(readArgs(args, {}).first, 'Tabellens namn');
  const row = await withStorage(config, (storage) => storage.statisticsTable(id));
  if (!row) throw new StorageRefused(noTable(id));
  tell(`${factsAsText(row)}\n\n${tableAsText(JSON.parse(row.json) as StatisticsTable, readGeography(config.surveysDir))}`);
  return 0;
};

const remove = (args: readonly string[], config: Config): Promise<number> => {
  const id = required(readArgs(args, {}).first, 'Tabellens namn');
  return withServices(config, async ({ storage }) => {
    const { done } = await storage.write({ do: 'delete statistics', id });
    if (!done) throw new StorageRefused(noTable(id));
    tell('Borttagen.');
    return 0;
  });
};

const noTable = (id: string): string => `Det finns ingen tabell som heter ”${id}”. De som finns: npm run cli -- statistics list`;

const ACTIONS: Readonly<Record<string, Command['run']>> = { import: importFile, list, show, remove, compare };
