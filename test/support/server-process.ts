import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly port: number;
  readonly dataDir: string;
  /** What it has printed, on both streams. */
  readonly said: () => string;
  /** Ends it, by default as an operator would; gives its exit code. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
}

type Environment = Readonly<Record<string, string>>;

interface Launched {
  readonly child: ChildProcess;
  readonly said: () => string;
}

const NODE = [process.execPath, '--disable-proto=delete', 'server/run.js', 'main'];

const launch = (environment: Environment, [program = '', ...args]: readonly string[] = NODE, options: SpawnOptions = {}): Launched => {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_REQUESTS: '0', SUBMISSIONS_PER_10_MINUTES: '1000000000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let said = '';
  const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-20_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return { child, said: () => said };
};

const portOf = ({ child, said }: Launched): Promise<number> =>
  new Promise((started, failed) => {
    child.once('exit', () => failed(new Error(said())));
    child.stdout?.on('data', () => {
      const found = /localhost:(\d+)\/\s[\s\S]*Data: /.exec(said());
      if (found) started(Number(found[1]));
    });
  });

/** Waits for a launched server. `send` sends it a signal. Rejects with what it said if it does not start. */
const started = async (launched: Launched, dataDir: string, send: (signal: NodeJS.Signals) => void): Promise<ServerProcess> => ({
  port: await portOf(launched),
  dataDir,
  said: launched.said,
  end: async (signal = 'SIGTERM') => {
    const exit = once(launched.child, 'exit') as Promise<[number | null]>;
    send(signal);
    return (await exit)[0];
  },
});

/** The real server in a process of its own, as `npm start` runs it. Rejects with what it said if it does not start. */
export const startServer = (environment: Environment = {}): Promise<ServerProcess> => {
  const dataDir = environment['DATA_DIR'] ?? makeDataDir();
  const launched = launch({ ...environment, DATA_DIR: dataDir });
  return started(launched, dataDir, (signal) => launched.child.kill(signal));
};

/**
 * The real server through `npm start` and the project's own start script. It is run in a folder that points to the project
 * and whose build does nothing, since a build would take away the pages that other tests are showing.
 * `toAll`: signals go to npm and to all that it began, instead of to npm alone.
 */
export const startByNpm = (environment: Environment & { readonly DATA_DIR: string }, { toAll = false } = {}): Promise<ServerProcess> => {
  const folder = mkdtempSync(join(tmpdir(), 'alla-svarar-'));
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'alla-svarar', private: true, scripts: { prestart: scripts['prestart'], start: scripts['start'], build: 'true' } }));
  for (const part of ['server', 'surveys', 'node_modules']) symlinkSync(join(ROOT, part), join(folder, part));
  const launched = launch(environment, ['npm', 'start'], { cwd: folder, detached: true });
  launched.child.once('exit', () => rmSync(folder, { recursive: true }));
  return started(launched, environment.DATA_DIR, (signal) => process.kill(toAll ? -(launched.child.pid ?? 0) : (launched.child.pid ?? 0), signal));
};

/** Runs the server until it ends by itself, as it should when it cannot start. */
export const runUntilEnd = async (environment: Environment): Promise<Ended> => {
  const { child, said } = launch(environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, lines: said().trim().split('\n') };
};

export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'alla-svarar-'));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
