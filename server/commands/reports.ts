import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { StorageRefused, type ReportRow } from '#server/storage/storage.ts';
import { readArgs, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';
import type { Config } from '#server/config.ts';

export const reports: Command = {
  about: 'Visar vad folk har sagt inte fungerar, eller tar bort det som är rättat.',
  usage: 'reports [--delete ID]',
  run: async (args, config) => {
    const { values, first } = readArgs(args, { delete: { type: 'string' } });
    if (first !== undefined) throw new WrongUsage(`”${first}” hör inte hit.`);
    return values.delete === undefined ? list(config) : remove(config, values.delete);
  },
};

const list = async (config: Config): Promise<number> => {
  const storage = await openSqliteReader(config.dataDir);
  const found = await storage.reports().finally(() => storage.close());
  tell(found.length === 0 ? 'Ingen har sagt att något inte fungerar.' : found.map(linesOf).join('\n\n'));
  return 0;
};

/** What people typed is shown on lines of its own, so that it cannot look like ours. */
const linesOf = ({ id, reportedOn, keptUntil, page, doing, wrong, contact }: ReportRow): string =>
  [`${id}  ${reportedOn}  (sparas till ${keptUntil})`, ...typed('Fel', wrong), ...typed('Försökte', doing), ...typed('Sida', page), ...typed('Svar till', contact)].join('\n');

const typed = (label: string, text: string): readonly string[] => (text === '' ? [] : [`  ${label}:`, ...text.split('\n').map((line) => `    ${line}`)]);

const remove = (config: Config, id: string): Promise<number> =>
  withServices(config, async ({ storage }) => {
    const { done } = await storage.write({ do: 'delete report', id });
    if (!done) throw new StorageRefused(`Det finns ingen rapport med id ${id}.`);
    tell('Borttagen.');
    return 0;
  });
