// npm runs this before `start` and `test`, on its own Node: that the Node of the project starts, or one clear line.
//
// Node's builds for Linux need the library libatomic, which a bare Debian lacks (ldd, Node 24.21 and 26.10). Plain
// JavaScript, since this runs on whatever Node npm has.

import { spawnSync } from 'node:child_process';

const OLDEST = 24;

/** The `node` that npm's scripts find first: the project's own, where its package is installed. */
const tryNode = () => {
  const { status, stdout, stderr, error } = spawnSync('node', ['--version'], { encoding: 'utf8' });
  return { version: status === 0 ? stdout.trim() : null, reason: String(error || stderr).trim().split('\n')[0] };
};

/** Installs the library with Debian's package manager, which only root may. */
const installLibrary = () => {
  console.error('Node behöver biblioteket libatomic1, som saknas här. Det installeras med apt-get …');
  for (const step of [['update', '-q'], ['install', '-q', '-y', '--no-install-recommends', 'libatomic1']]) {
    spawnSync('apt-get', step, { stdio: 'ignore', timeout: 300_000 });
  }
};

const fail = (line) => {
  console.error(line);
  process.exitCode = 1;
};

let node = tryNode();
if (node.reason.includes('libatomic') && process.getuid() === 0) {
  installLibrary();
  node = tryNode();
}

if (node.reason.includes('libatomic')) fail('Node startar inte: biblioteket libatomic saknas. Installera det (Debian: apt-get install libatomic1) och försök igen.');
else if (node.version === null) fail(`Node startar inte: ${node.reason}`);
else if (Number(node.version.slice(1).split('.')[0]) < OLDEST) fail(`Alla svarar behöver Node ${OLDEST} eller senare, men här finns ${node.version}. Kör npm ci utan --omit=optional, så följer rätt version med.`);
