import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ensureBrowser } from '#test/support/install-browser.ts';

// What `npm test` runs: everything that a change must pass. A stage that fails ends the run, so that its message is
// the last thing read; the tests come last, so that a good run ends with their summary.

const ROOT = resolve(import.meta.dirname, '../..');
const bin = (path: string): string => resolve(ROOT, 'node_modules', path);

interface Part {
  readonly name: string;
  readonly run: readonly string[];
}

const BUILD: readonly Part[] = [
  { name: 'build for browsers', run: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'] },
  { name: 'build for the server', run: [bin('vite/bin/vite.js'), 'build', '--ssr', '--logLevel', 'warn'] },
];
const LINT: Part = { name: 'lint', run: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] };
const TYPES: Part = { name: 'types', run: [resolve(import.meta.dirname, 'check-types.ts')] };
const UNUSED: Part = { name: 'unused code', run: [bin('knip/bin/knip.js')] };
const TESTS: Part = { name: 'tests', run: [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)] };

/** Runs one part with its output on ours, and says how long it took; false where it failed. */
const run = async (part: Part): Promise<boolean> => {
  const began = performance.now();
  const [code] = await once(spawn(process.execPath, part.run, { cwd: ROOT, stdio: 'inherit' }), 'close');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (part !== TESTS) console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${part.name} (${seconds} s)`);
  return code === 0;
};

const inTurn = async (parts: readonly Part[]): Promise<boolean> => {
  for (const part of parts) if (!(await run(part))) return false;
  return true;
};

/** Two cores are the least a machine has: lint keeps one busy, the rest the other. */
const checks = async (): Promise<boolean> => (await Promise.all([run(LINT), inTurn([TYPES, UNUSED])])).every(Boolean);

const good = ensureBrowser() && (await inTurn(BUILD)) && (await checks()) && (await run(TESTS));
process.exitCode = good ? 0 : 1;
