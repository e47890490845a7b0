import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findBrowser } from '#test/support/find-browser.ts';

const PLAYWRIGHT = resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');

interface Way {
  readonly name: string;
  readonly commands: readonly (readonly [program: string, ...arguments_: readonly string[]])[];
  /** A download that hangs is given up after this time (ms). */
  readonly patience: number;
}

/** Ways to a Chromium, tried in order. A package manager needs root. */
const waysFor = (user: number | undefined): readonly Way[] => {
  const download: Way = { name: 'Playwright', commands: [[process.execPath, PLAYWRIGHT, 'install', 'chromium']], patience: 180_000 };
  const system: Way = { name: 'apt-get', commands: [['apt-get', 'update', '-q'], ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium']], patience: 600_000 };
  return user === 0 ? [download, system] : [download];
};

/** Runs a way's commands: what the one that failed said, or null. Nothing is shown yet, since the next way may succeed. */
const tryWay = ({ commands, patience }: Way): string | null => {
  for (const [program, ...rest] of commands) {
    const run = spawnSync(program, rest, { encoding: 'utf8', timeout: patience, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (run.status !== 0) return `${run.error?.message ?? ''}${run.stderr}`.trim().split('\n')[0] ?? '';
  }
  return null;
};

/** Whether it starts: Playwright's download does not where the machine lacks a library it needs. */
const starts = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

const hasBrowser = (): boolean => {
  const found = findBrowser();
  return found !== null && starts(found);
};

/** Makes sure that the machine has a Chromium that starts, and installs one where it has not. False where no way led to one. */
export const ensureBrowser = (): boolean => {
  if (hasBrowser()) return true;
  const failures: string[] = [];
  for (const way of waysFor(process.getuid?.())) {
    console.log(`No Chromium found: installing one (${way.name}) …`);
    const failure = tryWay(way);
    if (hasBrowser()) return true;
    failures.push(`${way.name}: ${failure ?? 'the browser does not start'}`);
  }
  for (const failure of failures) console.error(failure);
  console.error('Browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.');
  return false;
};
