import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT } from '#test/support/server-process.ts';
import { RECORDS_SURVEY } from './records-survey.ts';

let dataDir: string;
let file: string;
const cli = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const records = (...args: readonly string[]): ReturnType<typeof cli> => cli('export', 'prov', '--format', 'mikrodata', ...args);
const FOR = ['--for', 'Åsa på högskolan, en avhandling'];

beforeAll(() => {
  dataDir = makeDataDir();
  file = join(dataDir, 'mikro.csv');
  writeFileSync(join(dataDir, 'prov.json'), JSON.stringify(RECORDS_SURVEY));
  expect(cli('import', join(dataDir, 'prov.json'))).toMatchObject({ code: 0 });
  cli('demo', 'prov', '--responses', '300', '--seed', '1');
}, 120_000);
afterAll(() => removeDataDir(dataDir));

test('records are of a release, and there are none before it', () => {
  expect(records(...FOR, '--out', file)).toMatchObject({ code: 1, err: expect.stringContaining('npm run cli -- release prov --demo') as string });
  expect(cli('release', 'prov', '--list').out).toBe('Ingen rapport är gjord.\n');
  expect(cli('release', 'prov', '--demo').code).toBe(0);
});

test('records for research are written with their metadata, and leave a trace; who has answered since is not among them', () => {
  cli('demo', 'prov', '--responses', '50', '--seed', '2');
  const { code, err } = records(...FOR, '--known', 'alder', '--out', file);
  expect({ code, warned: err.includes('ska inte publiceras') }).toEqual({ code: 0, warned: true });
  const { url, notes, tableSchema } = JSON.parse(readFileSync(`${file}-metadata.json`, 'utf8')) as { readonly url: string; readonly notes: readonly Readonly<Record<string, unknown>>[]; readonly tableSchema: { readonly columns: readonly { readonly name: string }[] } };
  const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect({ url, head: tableSchema.columns.map(({ name }) => name).join(',') }).toEqual({ url: 'mikro.csv', head });
  expect(notes).toMatchObject([{ k: 5, analys: 'prov-1', rader: rows.length, undertryckta: 300 - rows.length }]);
  expect(cli('release', 'prov', '--list').out).toMatch(new RegExp(`^prov-1 {2}mikrodata \\d{4}-\\d\\d-\\d\\d, ${rows.length} rader, k 5: Åsa på högskolan, en avhandling$`, 'm'));
});

/** What was hard, row by row: it stands in every file of the release. */
const hard = (csv: string): readonly string[] => {
  const [head = [], ...rows] = csv.trimEnd().split('\n').map((line) => line.split(','));
  return rows.map((row) => row.filter((_, index) => head[index]?.startsWith('svart__')).join());
};

/** How many rows of one file are found in the other after one another (the longest common subsequence). */
const inOrder = (one: readonly string[], other: readonly string[]): number => {
  let before = new Array<number>(other.length + 1).fill(0);
  for (const row of one) {
    const after = [0];
    for (const [index, each] of other.entries()) after.push(row === each ? (before[index] ?? 0) + 1 : Math.max(before[index + 1] ?? 0, after[index] ?? 0));
    before = after;
  }
  return before.at(-1) ?? 0;
};

test('the same call gives the same bytes; where something else is known the rows lie in another order, so that the files cannot be laid side by side', () => {
  const first = readFileSync(file, 'utf8');
  const other = join(dataDir, 'annan.csv');
  expect(records(...FOR, '--known', 'alder', '--out', file).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(first);
  expect(records(...FOR, '--known', 'tid,alder', '--out', other).code).toBe(0);
  const [one, another] = [hard(first), hard(readFileSync(other, 'utf8'))];
  // At most a record in twenty is left out of each: in one order, at least nine in ten would be found again after one another.
  expect(inOrder(one, another)).toBeLessThan(one.length * 0.8);
});

test('records are refused without a file, without whom they are for, and of what is no background question: with no trace', () => {
  expect(records(...FOR).code).toBe(2);
  expect(records('--out', file)).toMatchObject({ code: 2, err: expect.stringContaining('--for') as string });
  expect(cli('export', 'prov', ...FOR).code).toBe(2);
  expect(records(...FOR, '--known', 'finns_inte', '--out', file)).toMatchObject({ code: 1, err: expect.stringContaining('”finns_inte” är ingen bakgrundsfråga') as string });
  expect(cli('release', 'prov', '--list').out.match(/mikrodata/g)).toHaveLength(3);
});
