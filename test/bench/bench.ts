import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { timeAnalysis } from '#test/bench/analysis.ts';
import { connect, median, perSecond, times } from '#test/bench/client.ts';
import { timeExport } from '#test/bench/exports.ts';
import { timeEditor } from '#test/bench/editor.ts';
import { weigh } from '#test/bench/first-page.ts';
import { keptOfDemo } from '#test/bench/information.ts';
import { OTHER_PAGES, prepareJourneys, prepareSubmissions, walk } from '#test/bench/journeys.ts';
import { bareExpress, syncRate, validations } from '#test/bench/rivals.ts';
import { removeDataDir, ROOT, startServer, type ServerProcess } from '#test/support/server-process.ts';

/** Medians of this many runs. `--quick`: one short run of each, to see that it works. */
const QUICK = process.argv.includes('--quick');
const RUNS = QUICK ? 1 : 3;
const SECONDS = QUICK ? 1 : 6;
const CLIENTS = 16;

const say = (name: string, figure: string, goal = ''): void => console.log(`${name.padEnd(66)} ${figure.padStart(18)}  ${goal}`);
const number = (value: number): string => Math.round(value).toLocaleString('en-US');

const machine = (): void => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
  const version = (name: string): string => dependencies[name] ?? '';
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, express ${version('express')}, survey-core ${version('survey-core')}, better-sqlite3 ${version('better-sqlite3')}`);
  console.log(`medians of ${RUNS} runs of ${SECONDS} s; server and ${CLIENTS} clients share the cores; every write is durable (WAL, synchronous=FULL)\n`);
};

const begin = async (port: number, slug: string): Promise<{ readonly path: string; readonly cookie: string; readonly html: string }> => {
  const client = connect(port);
  const start = await client.send('GET', `/e/${slug}`);
  const csrf = /name="_csrf" value="([^"]+)"/.exec(start.body)?.[1] ?? '';
  const begun = await client.send('POST', `/e/${slug}`, { body: `_csrf=${encodeURIComponent(csrf)}` });
  const cookie = begun.cookies.map((line) => line.split(';')[0]).join('; ');
  const path = begun.location ?? '/';
  const { body } = await client.send('GET', path, { headers: { cookie } });
  client.close();
  return { path, cookie, html: body };
};

const pages = async ({ port }: ServerProcess): Promise<void> => {
  const { path, cookie, html } = await begin(port, 'medarbetare');
  const start = await weigh(port, '/e/medarbetare', '');
  const question = await weigh(port, path, cookie);
  say('(a) start page of medarbetare, empty cache, gzip', `${number(start.bytes)} B / ${start.requests} req`, 'goal ≤ 20 kB, ≤ 4 requests');
  say('    first question page, empty cache, gzip', `${number(question.bytes)} B / ${question.requests} req`);
  const studio = await weigh(port, '/studio/logga-in', '');
  say('    first page of the studio, empty cache, gzip', `${number(studio.bytes)} B / ${studio.requests} req`, 'goal ≤ 60 kB');
  const shown = median(await times(RUNS, () => perSecond(port, CLIENTS, SECONDS, async (client) => ((await client.send('GET', path, { headers: { cookie } })).status === 200 ? 1 : 0))));
  const bare = median(await times(RUNS, () => bareExpress(SECONDS, html)));
  say('(b) question pages a second', number(shown), 'goal ≥ 1,500');
  say('    beside: a bare Express route with the same bytes', number(bare), `ratio ${(shown / bare).toFixed(2)}`);
};

const journeys = async ({ port }: ServerProcess): Promise<void> => {
  const prepared = prepareJourneys('handlaggare', 200);
  let next = 0;
  const answered = median(await times(RUNS, () => perSecond(port, CLIENTS, SECONDS, (client) => walk(client, 'handlaggare', prepared[next++ % prepared.length] ?? []))));
  const length = OTHER_PAGES + prepared.reduce((sum, steps) => sum + steps.length, 0) / prepared.length;
  say('    journey pages a second (handlaggare, each shown; questions posted too)', number(answered), 'goal ≥ 900');
  say(`    full journeys a second (${length.toFixed(1)} pages, ${(2 * length - 2).toFixed(0)} requests)`, (answered / length).toFixed(1));
  const { model, compiled } = validations('handlaggare', QUICK ? 1 : 3);
  say('    beside: whole responses checked a second, survey-core Model', number(model));
  say('    beside: the same, compiled questionnaire', number(compiled), `ratio ${(compiled / model).toFixed(0)}× (goal ≥ 10×)`);
};

const submissions = async ({ port }: ServerProcess): Promise<void> => {
  const body = prepareSubmissions('handlaggare', 200);
  let next = 0;
  const stored = median(await times(RUNS, () => perSecond(port, CLIENTS, SECONDS, async (client) => ((await client.send('POST', '/api/surveys/handlaggare/responses', { body: body(next++), type: 'application/json' })).status === 201 ? 1 : 0))));
  const disk = syncRate(QUICK ? 1 : 3);
  say('(c) JSON submissions a second, every one durable', number(stored), 'goal ≥ 1,000');
  say('    beside: durable appends a second, one at a time', number(disk), `ratio ${(stored / disk).toFixed(2)}`);
};

const exported = (): void => {
  for (const slug of ['medarbetare', 'handlaggare']) {
    for (const [responses, goal] of [[2_000, '≤ 5 s'], [QUICK ? 5_000 : 100_000, '≤ 2 s']] as const) {
      const { seconds, rows, hidden } = timeExport(slug, responses, RUNS);
      say(`(d) export ${slug}, ${number(responses)} responses, audit included`, `${seconds.toFixed(2)} s`, `goal ${goal}; ${number(hidden)} of ${number(rows)} rows hidden`);
    }
  }
};

const SLUGS = ['medarbetare', 'handlaggare', 'foretag', 'forbund', 'kommun'];

const information = (): void => {
  for (const slug of SLUGS) {
    for (const responses of QUICK ? [300] : [300, 2_000, 100_000]) {
      for (const { kind, level, all, shown } of keptOfDemo(slug, responses)) say(`(f) counts kept, ${slug}, ${number(responses)} responses: ${kind}, ${level}`, `${Math.round((100 * shown) / all)} %`, `${number(shown)} of ${number(all)}`);
    }
  }
};

const service = async (): Promise<void> => {
  const server = await startServer();
  await pages(server);
  await journeys(server);
  await submissions(server);
  await server.end();
  removeDataDir(server.dataDir);
};

const editor = (): void => {
  const { milliseconds, lines, findings, drawn } = timeEditor();
  say('(g) from a key to findings, 500 questions, pause included', `${number(milliseconds)} ms`, `goal ≤ 300 ms; ${number(lines)} lines, ${number(findings)} findings`);
  say('    the page that is drawn beside the text, after them', `${number(drawn)} ms`);
};

/** `--analysis`: section (e) alone. `--information`: section (f) alone. `--editor`: section (g) alone. `--no-export`: without (d) to (g). */
const ONLY = ['--analysis', '--information', '--editor'].find((name) => process.argv.includes(name));
const isAsked = (name: string): boolean => ONLY === name || (ONLY === undefined && !process.argv.includes('--no-export'));

machine();
if (ONLY === undefined) await service();
if (isAsked('')) exported();
if (isAsked('--analysis')) timeAnalysis(QUICK ? [1_000, 10_000] : [1_000, 100_000, 1_000_000], say);
if (isAsked('--information')) information();
if (isAsked('--editor')) editor();
