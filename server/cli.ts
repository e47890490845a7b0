import { readConfig } from '#server/config.ts';
import { admin } from '#server/commands/admin.ts';
import { backup, restore } from '#server/commands/backup.ts';
import { check } from '#server/commands/check.ts';
import { complain, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { deletions } from '#server/commands/deletions.ts';
import { demo } from '#server/commands/demo.ts';
import { exportFile } from '#server/commands/export.ts';
import { goals } from '#server/commands/goals.ts';
import { importFile } from '#server/commands/import.ts';
import { paper } from '#server/commands/paper.ts';
import { release } from '#server/commands/release.ts';
import { reports } from '#server/commands/reports.ts';
import { review } from '#server/commands/review.ts';
import { round } from '#server/commands/round.ts';
import { statistics } from '#server/commands/statistics.ts';
import { verify } from '#server/commands/verify.ts';
import { isRefusedByMachine, reasonOf } from '#server/storage/reason.ts';
import { StorageBusy, StorageRefused } from '#server/storage/storage.ts';

const COMMANDS: Readonly<Record<string, Command>> = { check, import: importFile, export: exportFile, demo, round, release, goals, verify, paper, review, reports, statistics, deletions, admin, backup, restore };

const help = (): string => ['Så här: npm run cli -- <kommando>', ...Object.values(COMMANDS).map((command) => `  ${command.usage}\n      ${command.about}`), 'Slutkod: 0 klart, 1 något är fel eller gick inte att göra, 2 kommandot är fel skrivet.'].join('\n');

/** Exit code of the command line: 0 fine, 1 findings or refusal, 2 wrong usage. */
const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (name === '--help' || name === 'help') return done(help());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new WrongUsage(name ? `Kommandot ”${name}” finns inte.` : `Kommandot saknas. Välj ett av: ${Object.keys(COMMANDS).join(', ')}.`);
  if (args.includes('--help')) return done(`npm run cli -- ${command.usage}\n${command.about}`);
  const config = readConfig();
  if (config.ok) return command.run(args, config.value);
  config.problems.forEach(complain);
  return 1;
};

const done = (text: string): number => {
  tell(text);
  return 0;
};

/** Everything that a person can do something about is one line; the rest is a bug and shows its stack. */
const toExitCode = (error: unknown): number => {
  if (error instanceof WrongUsage) {
    complain(`${error.message} Hjälp: npm run cli -- --help`);
    return 2;
  }
  if (error instanceof StorageRefused) complain(error.message);
  else if (error instanceof StorageBusy) complain(`Det gick inte att spara: ${error.message}. Försök igen om en stund.`);
  else if (!isRefusedByMachine(error)) throw error;
  // Whoever read the output has closed it: nothing to tell.
  else if (!('code' in error && error.code === 'EPIPE')) complain(`Det gick inte${'path' in error ? ` med ${String(error.path)}` : ''}: ${reasonOf(error)}. Rätta det och försök igen.`);
  return 1;
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2)).catch(toExitCode);
