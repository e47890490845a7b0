import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#test/support/server-process.ts';
import { median } from '#test/bench/client.ts';

export interface ExportFigures {
  readonly seconds: number;
  readonly rows: number;
  readonly hidden: number;
}

/** Time of the whole command `export`, from start to end of the process, and how many rows are hidden in its file. */
export const timeExport = (slug: string, responses: number, runs: number): ExportFigures => {
  const dataDir = mkdtempSync(join(tmpdir(), 'alla-svarar-export-'));
  const cli = (...args: readonly string[]): void => {
    execFileSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  cli('import', `surveys/${slug}.json`);
  cli('demo', slug, '--responses', String(responses), '--seed', '1');
  const out = join(dataDir, 'out.csv');
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    cli('export', slug, '--format', 'tidy', '--out', out);
    return (performance.now() - start) / 1000;
  });
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n').slice(1);
  rmSync(dataDir, { recursive: true });
  return { seconds: median(seconds), rows: lines.length, hidden: lines.filter((line) => line.endsWith(',suppressed')).length };
};
