import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly port: number;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The real server in a process of its own, with a new data folder, as `npm start` runs it. */
export const startServer = async (): Promise<ServerProcess> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'alla-svarar-bench-'));
  const child = spawn(process.execPath, ['--disable-proto=delete', 'server/run.js', 'main'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SUBMISSIONS_PER_10_MINUTES: '1000000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((started, failed) => {
    let said = '';
    child.once('exit', (code) => failed(new Error(`the server ended with ${code ?? 'a signal'}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      const found = /localhost:(\d+)\/\s[\s\S]*Data: /.exec(said);
      if (found) started(Number(found[1]));
    });
  });
  return {
    port,
    dataDir,
    stop: async () => {
      child.removeAllListeners('exit');
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
