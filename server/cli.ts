import { readConfig } from '#server/config.ts';
import { backup, restore } from '#server/commands/backup.ts';
import { check } from '#server/commands/check.ts';
import { complain, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { demo } from '#server/commands/demo.ts';
import { exportFile } from '#server/commands/export.ts';
import { importFile } from '#server/commands/import.ts';
import { verify } from '#server/commands/verify.ts';
import { StorageBusy, StorageRefused } from '#server/storage/storage.ts';

const COMMANDS: Readonly<Record<string, Command>> = { check, import: importFile, export: exportFile, demo, verify, backup, restore };

const help = (): string => ['Så här: npm run cli -- <kommando>', ...Object.values(COMMANDS).map((command) => `  ${command.usage}\n      ${command.about}`), 'Slutkod: 0 klart, 1 fel hittades eller nekades, 2 fel skrivet.'].join('\n');

/** Exit code of the command line: 0 fine, 1 findings or refusal, 2 wrong usage. */
const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (name === '--help' || name === 'help') return done(help());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new WrongUsage(name ? `Kommandot ”${name}” finns inte.` : 'Kommandot saknas.');
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
  if (error instanceof WrongUsage || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) {
    complain(`${error.message}\n\n${help()}`);
    return 2;
  }
  if (error instanceof StorageRefused || error instanceof StorageBusy) {
    complain(error.message);
    return 1;
  }
  if (isSystemError(error)) {
    // Whoever read the output has closed it: nothing to tell.
    if (error.code !== 'EPIPE') complain(`Det gick inte: ${error.message}`);
    return 1;
  }
  throw error;
};

/** A file, folder or pipe that cannot be read or written. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error && 'code' in error;

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2)).catch(toExitCode);
