import type { Config } from '#server/config.ts';

/** A command of the command line. */
export interface Command {
  /** One line in Swedish. */
  readonly about: string;
  /** How it is written, after `npm run cli -- `. */
  readonly usage: string;
  /** Resolves to the exit code: 0 fine, 1 findings or refusal. Throws `WrongUsage` for 2. */
  readonly run: (args: readonly string[], config: Config) => Promise<number>;
}

/** The command was written wrongly. The message is Swedish. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

export const tell = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** The one argument that must be there. */
export const required = (value: string | undefined, what: string): string => {
  if (!value) throw new WrongUsage(`${what} saknas.`);
  return value;
};

/** Refuses what a command does not know, rather than leave it out in silence. */
export const onlyFirst = (args: readonly string[]): string | undefined => {
  const [first, extra] = args;
  if (extra !== undefined || first?.startsWith('--')) throw new WrongUsage(`”${extra ?? first ?? ''}” hör inte hit.`);
  return first;
};

export const wholeNumber = (value: string | undefined, name: string, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new WrongUsage(`${name} ska vara ett heltal.`);
  return Number(value);
};
