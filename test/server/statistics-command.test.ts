import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT } from '#test/support/server-process.ts';

const FIXTURES = 'test/core/statistics/fixtures';

let dataDir: string;
const cli = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const write = (name: string, text: string): string => {
  const file = join(dataDir, name);
  writeFileSync(file, text);
  return file;
};
beforeAll(() => {
  dataDir = makeDataDir();
  expect(cli('import', 'surveys/medarbetare.json')).toMatchObject({ code: 0, err: '' });
}, 60_000);
afterAll(() => {
  removeDataDir(dataDir);
});

describe('statistics on the command line', () => {
  test('a PX file becomes the population of a survey, is listed, shown and removed', () => {
    expect(cli('statistics', 'list').out).toBe('Ingen statistik är inläst.\n');
    const imported = cli('statistics', 'import', `${FIXTURES}/befolkning.px`, '--survey', 'medarbetare', '--as', 'population');
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain('18 tal lästes in.');
    expect(cli('statistics', 'list').out).toMatch(/^befolkning {2}Folkmängden .*\n {2}Källa: Påhittad källa \(SCB:s filformat\)\. Gäller: 2025\. Är målgruppen i medarbetare\. Inläst \d{4}-\d{2}-\d{2}\.\n$/);
    expect(cli('statistics', 'show', 'befolkning').out).toContain('0127 Botkyrka, 2025      46910  48390\n');
    expect(cli('statistics', 'import', `${FIXTURES}/befolkning.px`)).toMatchObject({ code: 1, err: expect.stringContaining('Det finns redan en tabell som heter ”befolkning”.') as string });
    expect(cli('statistics', 'remove', 'befolkning')).toMatchObject({ code: 0, out: 'Borttagen.\n' });
    expect(cli('statistics', 'remove', 'befolkning')).toMatchObject({ code: 1, err: 'Det finns ingen tabell som heter ”befolkning”. De som finns: npm run cli -- statistics list\n' });
    expect(cli('statistics', 'show', 'befolkning').code).toBe(1);
  });

  test('a table must say where its numbers are from and when they hold', () => {
    const without = cli('statistics', 'import', `${FIXTURES}/inbjudna.csv`);
    expect(without.code).toBe(1);
    expect(without.err).toContain('--source');
    expect(without.err).toContain('--date');
    const told = cli('statistics', 'import', `${FIXTURES}/inbjudna.csv`, '--name', 'hosten', '--title', 'Inbjudna', '--source', 'Coompanion', '--date', '2026-09-01', '--survey', 'medarbetare', '--as', 'invited');
    expect(told.out).toContain('hosten  Inbjudna\n  Källa: Coompanion. Gäller: 2026-09-01. Är inbjudna till medarbetare.');
    expect(told.out).toContain('Observera: 2 tal saknas i filen.');
    expect(cli('statistics', 'show', 'hosten').out).toContain('0192 Nynäshamn        14  saknas\n');
  });

  test('every fault is told with its line, and nothing is read of a file with one; of many the first twenty', () => {
    const file = write('fel.csv', `kommun;kön;antal\n${'Stokholm;kvinnor;7\n'.repeat(25)}`);
    const { code, err } = cli('statistics', 'import', file, '--source', 'x', '--date', '2026');
    expect(code).toBe(1);
    expect(err).toContain(`${file}: rad 2, kolumnen kommun: ”Stokholm” är ingen av enkätens kommuner eller förbund.`);
    expect(err.trimEnd().split('\n').slice(-2)).toEqual(['… och 5 till.', 'Inget lästes in.']);
    expect(cli('statistics', 'list').out).not.toContain('fel');
    expect(cli('statistics', 'import', write('ny.csv', 'kommun;kön;antal\n0127;kvinnor;7\n'), '--source', 'x', '--date', '2026', '--survey', 'saknas')).toMatchObject({ code: 1, err: expect.stringContaining('”saknas”. Rätta --survey.') as string });
  });

  test('columns with other names are told by --map', () => {
    const file = write('egna.csv', 'Ort,Vem,Summa\nSalem,K,70\n');
    expect(cli('statistics', 'import', file, '--source', 'x', '--date', '2026').err).toContain('Kolumnerna är: ”Ort”, ”Vem”, ”Summa”.');
    expect(cli('statistics', 'import', file, '--source', 'x', '--date', '2026', '--map', 'kommun=Ort,kon=Vem', '--map', 'antal=Summa').out).toContain('1 tal lästes in.');
  });

  test('who answered is told of the latest frozen analysis, beside how many were invited and the population', () => {
    const choices = (...values: readonly string[]): readonly object[] => values.map((value) => ({ value, text: value }));
    const questions = [
      { type: 'radiogroup', name: 'kommun', role: 'area', title: 'Var?', choices: choices('0126', '0127') },
      { type: 'radiogroup', name: 'kon', role: 'gender', title: 'Kön?', choices: [{ value: 'kvinna', text: 'Kvinna', counts: 'woman' }, { value: 'man', text: 'Man', counts: 'man' }] },
      { type: 'radiogroup', name: 'trivs', title: 'Trivs du?', choices: choices('ja', 'nej') },
    ];
    expect(cli('import', write('liten.json', JSON.stringify({ title: 'Liten', elements: questions })))).toMatchObject({ code: 0, err: '' });
    expect(cli('statistics', 'compare', 'liten')).toMatchObject({ code: 1, err: '”liten” har ingen rapport av riktiga svar. Gör en: npm run cli -- release liten\n' });
    cli('demo', 'liten', '--responses', '300', '--seed', '1');
    expect(cli('release', 'liten', '--demo').code).toBe(0);
    const without = cli('statistics', 'compare', 'liten', '--demo');
    expect(without).toMatchObject({ code: 0, err: 'Observera: det här är påhittade svar (demo), inga riktiga.\n' });
    expect(without.out).toMatch(/^liten-1, gjord .*\nSvarsfrekvens kan inte beräknas, .*\n {2}0126 Huddinge: kvinnor \d+ svar, män \d+ svar, kvinnor och män \d+ svar\n/);
    expect(cli('statistics', 'compare', 'liten', '--demo', '--weights').out).toContain('Ingen befolkning är känd att jämföra med.\n');
    const rows = 'Kommun;Kvinnor;Män\nHuddinge;400;100\nBotkyrka;200;200\n';
    for (const use of ['population', 'invited']) expect(cli('statistics', 'import', write(`${use}.csv`, rows), '--title', 'Alla', '--source', 'x', '--date', '2026-09-01', '--survey', 'liten', '--as', use).code).toBe(0);
    const told = cli('statistics', 'compare', 'liten', '--demo').out;
    expect(told).toMatch(/Antalet inbjudna kommer från ”Alla” \(x, 1 september 2026\)\.\nSummorna räknar bara svar från de kommuner .*\n {2}0126 Huddinge: kvinnor \d+ % \(\d+ av 400\), män \d+ % \(\d+ av 100\)/);
    expect(told).toMatch(/Kvinnor och män bland dem som har svarat, jämfört med befolkningen i ”Alla” \(x, 2026-09-01\):\n {2}0126 Huddinge: Kvinnor \d+ % \(befolkningen 80 %, skiljer \d+ procentenheter\)/);
    expect(cli('statistics', 'compare', 'liten', '--demo', '--weights').out).toMatch(/Trivs du\? \(trivs\)\n {2}Svaren är vägda .*\n {2}ja: kvinnor \d+ % \(\d+–\d+\), vägt \d+ %/);
    expect(cli('statistics', 'compare', 'liten', '--demo', '--answer', 'trivs=ja', '--target', 'population').out).toMatch(/delad med kvinnors andel i ”Alla” \(x, 2026-09-01\)\. 1 är lika stor andel\.\n {2}0126 Huddinge: \d,\d\d \(kvinnor \d+ % av svaren, 80 % i målgruppen\)\n/);
    const refused = [['--answer', 'x=ja', '--target', 'population'], ['--answer', 'trivs=x', '--target', 'population'], ['--answer', 'trivs=ja', '--target', 'x'], ['--answer', 'trivs=ja', '--target', 'population', '--category', 'x']];
    expect(refused.map((args) => cli('statistics', 'compare', 'liten', '--demo', ...args)).map(({ code, err }) => [code, err.includes('”x”')])).toEqual(refused.map(() => [1, true]));
    expect(cli('statistics', 'compare', 'liten', '--demo', '--answer', 'trivs=ja').code).toBe(2);
  });

  test('what is written wrongly is refused as wrong usage', () => {
    const wrong = [['statistics'], ['statistics', 'hej'], ['statistics', 'import'], ['statistics', 'show'], ['statistics', 'list', 'x'], ['statistics', 'import', 'a.csv', '--as', 'population'], ['statistics', 'import', 'a.csv', '--survey', 'medarbetare', '--as', 'alla'], ['statistics', 'import', 'a.csv', '--map', 'stad=Ort']];
    expect(wrong.map((args) => cli(...args).code)).toEqual(wrong.map(() => 2));
    expect(cli('statistics', '--help')).toMatchObject({ code: 0, err: '' });
  });
});
