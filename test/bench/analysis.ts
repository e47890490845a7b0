import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { makeResponses } from '#test/bench/many-responses.ts';
import type { Measured } from '#test/bench/measure.ts';
import { ROOT } from '#test/support/server-process.ts';

/** Prints a line of the table. */
type Say = (name: string, figure: string, goal?: string) => void;

interface Part {
  readonly figures: Readonly<Record<string, Measured>>;
  readonly megabytes: number;
}

const SLUG = 'medarbetare';

/** Goals in milliseconds by what is measured. */
const GOALS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  100_000: { 'columns read, cold': 500, 'one question by gender': 5, 'everything counted (area × gender × group)': 50, 'figures protected, with crossings and needs': 1000, 'analysis of a report': 1000, CSV: 1000, 'audit of a release, in its thread': 20_000 },
  1_000_000: { 'columns read, cold': 5000, 'everything counted (area × gender × group)': 300, 'two background questions crossed': 50 },
};

const milliseconds = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));

const part = (dataDir: string, name: 'count' | 'publish' | 'rivals'): Part =>
  JSON.parse(execFileSync(process.execPath, ['--disable-proto=delete', 'test/bench/measure-analysis.ts', dataDir, SLUG, name], { cwd: ROOT, encoding: 'utf8' })) as Part;

/** Section (e): the way from stored codes to figures, at several numbers of responses, each part in a process of its own. */
export const timeAnalysis = (sizes: readonly number[], say: Say): void => {
  const cold = sizes.map((size) => timeOne(size, say));
  const grown = (values: readonly number[]): number => (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
  say(`    cold, from ${sizes.map((size) => size.toLocaleString('en-US')).join(' to ')} responses`, `${grown(cold).toFixed(0)}×`, `${grown(sizes)}× as many`);
};

/** The most responses whose figures are protected too: what that takes depends on the questions more than on them. */
const PROTECTED = 100_000;

/** Gives the processor time of the first reading. */
const timeOne = (size: number, say: Say): number => {
  const dataDir = makeResponses(SLUG, size);
  const goals = GOALS[size] ?? {};
  say(`(e) analysis of ${SLUG}, ${size.toLocaleString('en-US')} responses`, 'ms', '(ms of processor time)');
  const counted = part(dataDir, 'count');
  show(counted, goals, say);
  say('    memory of the process that counts, at most', `${Math.round(counted.megabytes)} MB`, 'goal < 400 MB');
  if (size <= PROTECTED) show(part(dataDir, 'publish'), goals, say);
  showRivals(part(dataDir, 'rivals'), counted, say);
  rmSync(dataDir, { recursive: true });
  return counted.figures['columns read, cold']?.processor ?? Number.NaN;
};

const show = ({ figures }: Part, goals: Readonly<Record<string, number>>, say: Say): void => {
  for (const [name, { wall, processor }] of Object.entries(figures)) say(`    ${name}`, milliseconds(wall), `(${milliseconds(processor)})${goals[name] === undefined ? '' : ` goal ≤ ${milliseconds(goals[name])}`}`);
};

/** Beside what the same work takes here: read and counted where the rival parses, counted where it has its table. */
const showRivals = ({ figures }: Part, counted: Part, say: Say): void => {
  const [cold, warm] = ['columns read, cold', 'everything counted (area × gender × group)'].map((name) => counted.figures[name]?.wall ?? 0);
  for (const [name, { wall }] of Object.entries(figures)) {
    const ours = name.startsWith('PostgreSQL') ? (warm ?? 0) : (cold ?? 0) + (warm ?? 0);
    say(`    beside: ${name}`, milliseconds(wall), `ratio ${(wall / ours).toFixed(0)}×`);
  }
  if (!process.env['BENCH_POSTGRES']) say('    beside: PostgreSQL', '–', 'BENCH_POSTGRES=postgres://… an empty database, and psql');
};
