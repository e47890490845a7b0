import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT } from '#test/support/server-process.ts';

const both = (text: string) => ({ sv: text, 'sv-simple': text });
const choices = (...values: readonly string[]) => values.map((value) => ({ value, text: both(value) }));
/** With `sarbehandlad`, of which goals are proposed. */
const SURVEY = {
  title: both('Prov'),
  retention: 30,
  pages: [
    { name: 'sida', elements: [
      { type: 'radiogroup', name: 'kon', role: 'gender', title: both('Kön?'), choices: [{ value: 'k', text: both('Kvinna'), counts: 'woman' }, { value: 'm', text: both('Man'), counts: 'man' }] },
      { type: 'radiogroup', name: 'sarbehandlad', title: both('Har du behandlats sämre?'), choices: choices('ja', 'nej') },
    ] },
  ],
};

interface GoalsFile {
  readonly analys: string;
  readonly mål: readonly { readonly fråga: string; readonly nivå: string; readonly mål: readonly { readonly år: number; readonly procent: number }[] }[];
}

let dataDir: string;
let file: string;
const cli = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const read = (): GoalsFile => JSON.parse(readFileSync(file, 'utf8')) as GoalsFile;
const decide = (json: unknown): ReturnType<typeof cli> => {
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
  return cli('goals', 'prov-1', '--approve', file);
};

beforeAll(() => {
  dataDir = makeDataDir();
  file = join(dataDir, 'mal.json');
  writeFileSync(join(dataDir, 'prov.json'), JSON.stringify(SURVEY));
  expect(cli('import', join(dataDir, 'prov.json')).code).toBe(0);
  cli('demo', 'prov', '--responses', '300', '--seed', '1');
  expect(cli('release', 'prov', '--demo').code).toBe(0);
}, 120_000);
afterAll(() => removeDataDir(dataDir));

test('the proposals of a release are written as JSON, changed, and decided', () => {
  expect(cli('goals', 'prov-1', '--out', file)).toMatchObject({ code: 0, out: '' });
  const proposed = read();
  expect(proposed).toMatchObject({ analys: 'prov-1', mål: [{ fråga: 'sarbehandlad', nivå: 'alla' }] });
  expect(decide({ ...proposed, mål: proposed.mål.map((goal) => ({ ...goal, mål: [{ år: 2040, procent: 95 }] })) })).toEqual({ code: 0, out: '1 mål visas som beslutade i rapporten prov-1.\n', err: '' });
  expect(decide({ ...proposed, mål: [] })).toMatchObject({ code: 0, out: '0 mål visas som beslutade i rapporten prov-1.\n' });
});

test('what is wrong in the file is told with its place, and nothing is decided', () => {
  cli('goals', 'prov-1', '--out', file);
  const proposed = read();
  const wrong = decide({ ...proposed, mål: proposed.mål.map((goal) => ({ ...goal, kvinnor: { antal: 1, bas: 2, procent: 50 } })) });
  expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/mal\.json: mål 1 \(.*\): kvinnor är inte som i rapporten\. Bara ”mål” får ändras\.\nInget är beslutat\.\n$/u) as string });
  expect(decide('{').err).toContain('filen är inte rätt skriven JSON');
});

test('an analysis that is not there is refused, and two orders at once are wrong usage', () => {
  expect(cli('goals', 'prov-9')).toMatchObject({ code: 1, err: 'Det finns ingen rapport som heter ”prov-9” och visas. De som finns: npm run cli -- release <enkät> --list\n' });
  expect([cli('goals'), cli('goals', 'prov-1', '--out', file, '--approve', file)].map(({ code }) => code)).toEqual([2, 2]);
  expect(cli('goals', 'prov-1', '--approve', join(dataDir, 'finns-inte.json')).code).toBe(1);
});
