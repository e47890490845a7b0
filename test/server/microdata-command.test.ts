import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
  expect(cli('release', 'prov', '--list').out).toMatch(new RegExp(`^prov-1 {2}mikrodata \\d{4}-\\d\\d-\\d\\d, ${rows.length} rader, k 5, kända frågor alder: Åsa på högskolan, en avhandling$`, 'm'));
});

test('the same call gives the same bytes, and so does the same set in another order; none is made where something else is known, since the answers would tell which rows are the same person', () => {
  const first = readFileSync(file, 'utf8');
  const other = join(dataDir, 'annan.csv');
  expect(records(...FOR, '--known', 'alder,alder', '--out', file).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(first);
  for (const known of [['--known', 'tid,alder'], ['--known', 'tid'], []]) {
    const { code, err } = records(...FOR, ...known, '--out', other);
    expect({ code, made: existsSync(other) }).toEqual({ code: 1, made: false });
    expect(err).toContain('Ingen fil är gjord. En fil ur samma svar gjordes');
    expect(err).toContain('Den som har båda filerna kan se på svaren vilka rader som är samma person.');
    expect(err).toContain('Den som sköter tjänsten kan göra samma fil som förut (export med --known alder).');
  }
});

test('records are refused without a file, without whom they are for, and of what is no background question: with no trace', () => {
  expect(records(...FOR).code).toBe(2);
  expect(records('--out', file)).toMatchObject({ code: 2, err: expect.stringContaining('--for') as string });
  expect(cli('export', 'prov', ...FOR).code).toBe(2);
  expect(records(...FOR, '--known', 'finns_inte', '--out', file)).toMatchObject({ code: 1, err: expect.stringContaining('”finns_inte” är ingen bakgrundsfråga') as string });
  expect(cli('release', 'prov', '--list').out.match(/mikrodata/g)).toHaveLength(2);
});
