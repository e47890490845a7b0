import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
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

/** `1 sida`, `2 sidor`. */
export const counted = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;

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

/** The options of a command and its one argument. Throws `WrongUsage` on what the command does not know. */
export const readArgs = <const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values, first: onlyFirst(positionals) };
  } catch (error) {
    throw new WrongUsage(inSwedish(error), { cause: error });
  }
};

/** Node's messages name the option in quotation marks: ‘Unknown option '--x'’, ‘Option '--out <value>' argument missing’. */
const inSwedish = (error: unknown): string => {
  if (error instanceof WrongUsage || !(error instanceof Error)) return String(error instanceof Error ? error.message : error);
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  return error.message.startsWith('Unknown option') ? `”${option}” hör inte hit.` : `Värdet för ${option} saknas eller är fel.`;
};

export const wholeNumber = (value: string | undefined, name: string, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new WrongUsage(`${name} ska vara ett heltal.`);
  return Number(value);
};
