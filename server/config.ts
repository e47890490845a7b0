import { resolve } from 'node:path';
import { ok, refused, type Result } from '#core/result.ts';

/** The environment, parsed once. The only reader of `process.env`. */
export interface Config {
  readonly port: number;
  readonly host: string | null;
  readonly dataDir: string;
  readonly surveysDir: string;
  /** The operator's part of the accessibility statement, a JSON file; null: there is none. */
  readonly statementFile: string | null;
  /** Where people reach the service, e.g. `https://enkat.example.se`; null: as it is reached directly. */
  readonly publicOrigin: string | null;
  /** Number of proxies before the server whose word on the address is taken. */
  readonly proxies: number;
  /** Submissions allowed from one address in ten minutes: a workplace shares one. */
  readonly submissionsPer10Minutes: number;
  /** Log every request on standard output. */
  readonly logRequests: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable with its default: the README's table is tested against it. */
export const VARIABLES: Readonly<Record<string, string>> = {
  PORT: '3000',
  HOST: '',
  DATA_DIR: './data',
  SURVEYS_DIR: './surveys',
  ACCESSIBILITY_FILE: '',
  PUBLIC_ORIGIN: '',
  PROXIES: '0',
  SUBMISSIONS_PER_10_MINUTES: '300',
  LOG_REQUESTS: '1',
};

/** All problems at once, one line each, in Swedish. */
export const readConfig = (environment: Environment = process.env): Result<Config, string> => {
  const value = (name: string): string => environment[name] ?? VARIABLES[name] ?? '';
  const problems: string[] = [];
  const whole = (name: string, least: number, most: number): number => {
    const number = Number(value(name));
    if (!/^\d+$/.test(value(name)) || number < least || number > most) problems.push(`${name}: ”${value(name)}” ska vara ett heltal från ${least} till ${most}.`);
    return number;
  };
  const origin = value('PUBLIC_ORIGIN');
  if (origin !== '' && !isOrigin(origin)) problems.push(`PUBLIC_ORIGIN: ”${origin}” ska vara en adress utan sökväg, till exempel https://enkat.example.se.`);
  const config: Config = {
    port: whole('PORT', 0, 65_535),
    host: value('HOST') || null,
    dataDir: resolve(value('DATA_DIR')),
    surveysDir: resolve(value('SURVEYS_DIR')),
    statementFile: value('ACCESSIBILITY_FILE') ? resolve(value('ACCESSIBILITY_FILE')) : null,
    publicOrigin: origin || null,
    proxies: whole('PROXIES', 0, 10),
    submissionsPer10Minutes: whole('SUBMISSIONS_PER_10_MINUTES', 1, 1_000_000_000),
    logRequests: value('LOG_REQUESTS') !== '0',
  };
  return problems.length > 0 ? refused(problems) : ok(config);
};

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
