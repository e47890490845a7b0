import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT, runUntilEnd, startServer } from '#test/support/server-process.ts';

let folder: string;
/** A data folder with one published questionnaire and no answers, and a copy of its database. */
let good: string;
let copy: string;

const cli = (dataDir: string, ...args: readonly string[]): { readonly code: number | null; readonly err: string } => {
  const { status, stderr } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
  return { code: status, err: stderr };
};

/** One line that ends as a sentence does, without a word of Node's, SQLite's or of a stack. */
const expectOneLine = (err: string, says: RegExp): void => {
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/^\s+at |Error|node:|no such|exists|unable|file is not|database disk|malformed|Unknown|ENO|SQLITE/m);
};

/** A data folder whose database is the good one, spoilt. */
const spoilt = (name: string, spoil: (file: string) => void): string => {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  copyFileSync(copy, join(dataDir, 'alla-svarar.db'));
  spoil(join(dataDir, 'alla-svarar.db'));
  return dataDir;
};

const change = (sql: string) => (file: string): void => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec(sql);
  database.close();
};

beforeAll(() => {
  folder = makeDataDir();
  [good, copy] = [join(folder, 'good'), join(folder, 'copy.db')];
  expect(cli(good, 'import', 'surveys/kommun.json').code).toBe(0);
  expect(cli(good, 'backup', copy).code).toBe(0);
}, 120_000);
afterAll(() => {
  removeDataDir(folder);
});

describe('wrong usage ends with one line in Swedish and 2', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ['no command', [], /^Kommandot saknas\. Välj ett av: check, /],
    ['a command that is none', ['radera'], /^Kommandot ”radera” finns inte\./],
    ['no argument', ['export'], /^Enkäten saknas\./],
    ['one argument too many', ['export', 'kommun', 'foretag'], /^”foretag” hör inte hit\./],
    ['an option that is none', ['export', 'kommun', '--fel'], /^”--fel” hör inte hit\./],
    ['an option without its value', ['export', 'kommun', '--out'], /^Värdet för --out saknas eller är fel\./],
    ['a format that is none', ['export', 'kommun', '--format', 'xml'], /^--format ska vara ett av: /],
    ['words for a number', ['demo', 'kommun', '--responses', 'många'], /^--responses ska vara ett heltal\./],
  ])('%s', (_, args, says) => {
    const { code, err } = cli(good, ...args);
    expect(code).toBe(2);
    expectOneLine(err, says);
  });
});

describe('a refusal ends with one line in Swedish and 1', { timeout: 280_000 }, () => {
  const unknown = ['export', 'demo', 'verify'].map((command) => [command, 'finns-inte'] as const);
  test.each(unknown)('%s of a survey that is none', (command, slug) => {
    const { code, err } = cli(good, command, slug);
    expect(code).toBe(1);
    expectOneLine(err, /^Det finns ingen (publicerad )?enkät som heter ”finns-inte”\.$/m);
  });

  test('a data folder that cannot be written, and one without a database', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const args of [['import', 'surveys/kommun.json'], ['restore', copy]]) {
      const { code, err } = cli(join(file, 'data'), ...args);
      expect(code).toBe(1);
      expectOneLine(err, /en del av sökvägen är ingen mapp/);
    }
    const { code, err } = cli(join(folder, 'empty'), 'export', 'kommun');
    expect(code).toBe(1);
    expectOneLine(err, /^Det finns ingen databas i .*\. Starta tjänsten en gång/);
  });

  test('a file that cannot be read or written', () => {
    expectOneLine(cli(good, 'check', 'finns-inte.json').err, /^finns-inte\.json: Filen går inte att läsa\.$/m);
    expectOneLine(cli(good, 'restore', join(folder, 'finns-inte.db')).err, /finns-inte\.db: Filen finns inte\./);
    const backup = cli(good, 'backup', join(folder, 'no', 'folder.db'));
    expect(backup.code).toBe(1);
    expectOneLine(backup.err, /kunde inte skrivas/);
    expect(cli(good, 'demo', 'kommun', '--responses', '5').code).toBe(0);
    const { code, err } = cli(good, 'export', 'kommun', '--out', folder);
    expect(code).toBe(1);
    expectOneLine(err.replace(/^Observera: .*\n/, ''), /det är en mapp/);
  });

  test('a copy where there is a file already', () => {
    const { code, err } = cli(good, 'backup', copy);
    expect(code).toBe(1);
    expectOneLine(err, /copy\.db finns redan, och en kopia skriver inte över något\./);
    expectOneLine(cli(good, 'restore', copy).err, /finns redan\. Lägg till --replace/);
  });

  test('a database that is broken, newer or another program’s: for commands and for the service alike', async () => {
    const rubbish = spoilt('rubbish', (file) => writeFileSync(file, 'skräp '.repeat(1000)));
    const newer = spoilt('newer', change("insert into migrations values ('0099-senare')"));
    const foreign = spoilt('foreign', (file) => {
      writeFileSync(file, '');
      change('create table recept (namn text)')(file);
    });
    for (const [dataDir, says] of [[rubbish, /filen är ingen databas/], [newer, /nyare version av programmet \(okänt här: 0099-senare\)/], [foreign, /annat programs/]] as const) {
      for (const args of [['verify'], ['import', 'surveys/kommun.json'], ['restore', join(dataDir, 'alla-svarar.db')]]) {
        const { code, err } = cli(dataDir, ...args);
        expect(code, `${args.join(' ')}: ${err}`).toBe(1);
        expectOneLine(err, says);
      }
      const { code, lines } = await runUntilEnd({ DATA_DIR: dataDir });
      expect(code).toBe(1);
      expect(lines).toHaveLength(1);
      expectOneLine(`${lines[0] ?? ''}\n`, says);
    }
    const database = new Database(join(foreign, 'alla-svarar.db'));
    expect(database.prepare("select name from sqlite_schema where type = 'table'").pluck().all()).toEqual(['recept']);
    database.close();
  });

  test('a restore while the service is running', async () => {
    const server = await startServer({ DATA_DIR: good });
    const { code, err } = cli(good, 'restore', copy, '--replace');
    expect(await server.end()).toBe(0);
    expect(code).toBe(1);
    expectOneLine(err, /används\. Stoppa tjänsten först/);
  });
});
