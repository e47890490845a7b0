import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
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

const launch = (environment: Environment): { readonly child: ChildProcess; readonly said: () => string } => {
  const child = spawn(process.execPath, ['--disable-proto=delete', 'server/run.js', 'main'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_REQUESTS: '0', SUBMISSIONS_PER_10_MINUTES: '1000000000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-20_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return { child, said: () => said };
};

/** The real server in a process of its own, as `npm start` runs it. Rejects with what it said if it does not start. */
export const startServer = async (environment: Environment = {}): Promise<ServerProcess> => {
  const dataDir = environment['DATA_DIR'] ?? makeDataDir();
  const { child, said } = launch({ ...environment, DATA_DIR: dataDir });
  const port = await new Promise<number>((started, failed) => {
    child.once('exit', () => failed(new Error(said())));
    child.stdout?.on('data', () => {
      const found = /localhost:(\d+)\/\s[\s\S]*Data: /.exec(said());
      if (found) started(Number(found[1]));
    });
  });
  return {
    port,
    dataDir,
    said,
    end: async (signal = 'SIGTERM') => {
      const exit = once(child, 'exit') as Promise<[number | null]>;
      child.kill(signal);
      return (await exit)[0];
    },
  };
};

/** Runs the server until it ends by itself, as it should when it cannot start. */
export const runUntilEnd = async (environment: Environment): Promise<Ended> => {
  const { child, said } = launch(environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, lines: said().trim().split('\n') };
};

export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'alla-svarar-'));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
