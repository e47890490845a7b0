// Starts `main.ts` or `cli.ts`: node server/run.js main|cli [arguments]
//
// Plain JavaScript in the syntax of 2017, since an older Node reads this file before it can say that it is too old:
// Node 20 ends with a syntax error before any line of a `.ts` file is run.

const OLDEST = 24;
const PROGRAMS = { main: './main.ts', cli: './cli.ts' };

const fail = (line) => {
  process.stderr.write(line + '\n');
  process.exitCode = 1;
};

const program = process.argv[2];

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  fail('Alla svarar behöver Node ' + OLDEST + ' eller senare, men det här är Node ' + process.versions.node + '. Starta med npm (npm ci && npm start), så används rätt version.');
} else if (!Object.prototype.hasOwnProperty.call(PROGRAMS, program)) {
  fail('Användning: node server/run.js main|cli [argument]');
} else {
  // The program finds its own arguments where every program does, from place 2.
  process.argv.splice(2, 1);
  // Compiled code is kept beside the built pages: a command starts in 0.4 s instead of 0.7 s. Not in the machine's
  // temporary folder, where others could put theirs.
  import('node:module')
    .then((module) => module.enableCompileCache(new URL('../dist/compile-cache', import.meta.url).pathname))
    .then(() => import(PROGRAMS[program]));
}
