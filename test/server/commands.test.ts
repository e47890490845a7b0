import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT } from '#test/support/server-process.ts';

let dataDir: string;
const cli = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
beforeAll(() => {
  dataDir = makeDataDir();
  expect(cli('import', 'surveys/kommun.json')).toMatchObject({ code: 0, err: '' });
  expect(cli('demo', 'kommun', '--responses', '300', '--seed', '1').out).toBe('kommun: 300 påhittade svar sparade.\n');
}, 120_000);
afterAll(() => {
  removeDataDir(dataDir);
});

describe('the command line', () => {
  test('tells how it is used: 2 for wrong usage, 0 for help, 1 for a refusal', () => {
    expect(cli('--help')).toMatchObject({ code: 0, err: '' });
    expect(cli('export', '--help').out).toContain('export <enkät>');
    expect(cli().code).toBe(2);
    expect(cli('export').code).toBe(2);
    expect(cli('export', 'kommun', '--format', 'xml').code).toBe(2);
    expect(cli('export', 'kommun', '--fel').code).toBe(2);
    expect(cli('demo', 'kommun', '--responses', 'många').code).toBe(2);
    expect(cli('export', 'finns-inte')).toMatchObject({ code: 1, err: 'Det finns ingen publicerad enkät som heter ”finns-inte”.\n' });
    expect(cli('check', 'finns-inte.json').code).toBe(1);
  });

  test('checks a file and says where it is wrong', () => {
    const file = join(dataDir, 'fel.json');
    writeFileSync(file, JSON.stringify({ title: 'T', elements: [{ type: 'text', name: 'granska', title: 'Q' }] }));
    const { code, err } = cli('check', file);
    expect(code).toBe(1);
    expect(err).toContain('fel.json: elements[0].name: Namnet ”granska” är upptaget av en adress.');
    expect(cli('check', 'surveys/medarbetare.json')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('contact: Råd: kontakten är påhittad. Skriv ett telefonnummer eller en e-postadress som går till er.') as string });
  });

  describe('checks the language of a file', () => {
    const hard = { title: { sv: 'Frågor', 'sv-simple': 'Frågor' }, elements: [{ type: 'comment', name: 'q', title: { sv: 'Visst har ni flextid?', 'sv-simple': 'Har ni flextid?' } }] };
    const write = (name: string, json: unknown): string => {
      const file = join(dataDir, name);
      writeFileSync(file, JSON.stringify(json));
      return file;
    };

    test('in words: where, what, why and what to write instead, and 1 for an error', () => {
      const { code, out, err } = cli('check', write('ledande.json', hard));
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toContain('1 fråga på 1 sida.\nSpråket: 1 fel, 0 varningar, 1 råd.');
      expect(out).toContain('Ledande fråga (1)\n  Frågan talar om vilket svar som är rätt.');
      expect(out).toContain('  I stället för: Visst trivs du på jobbet?\n  Skriv hellre:  Hur trivs du på jobbet?\n  - elements[0].title.sv: ”Visst har ni flextid?”\n');
    });

    test('as JSON, with LIX and what it was counted on', () => {
      const report = JSON.parse(cli('check', write('svart-ord.json', { ...hard, title: { sv: 'Titel', 'sv-simple': 'Titel' }, elements: [{ type: 'comment', name: 'q', title: { sv: 'Har ni ett avtal?', 'sv-simple': 'Har ni ett avtal?' } }] }), '--format', 'json').out) as { readonly counts: object; readonly findings: readonly { readonly rule: string; readonly path: string }[]; readonly pages: readonly object[] };
      expect(report.counts).toMatchObject({ error: 0 });
      expect(report.findings.find(({ rule, path }) => rule === 'hard-word' && path.endsWith('sv-simple'))).toMatchObject({ severity: 'warning', path: 'elements[0].title.sv-simple', words: ['avtal'], name: 'Svårt ord', why: expect.any(String) as string });
      expect(report.pages[0]).toMatchObject({ path: '', language: 'sv', lix: expect.any(Number) as number, text: 'Titel' });
    });

    test('with the words of the organisation, and says where such a list is wrong', () => {
      const file = write('ord-enkat.json', { ...hard, elements: [{ type: 'comment', name: 'q', title: { sv: 'Har ni flextid?', 'sv-simple': 'Har ni en bra flextid hos er nu?' } }] });
      expect(cli('check', file).out).not.toContain('flextid');
      const { code, out } = cli('check', file, '--words', write('ord.json', { hard: [{ hard: 'flextid', easy: 'tid som du väljer' }] }));
      expect({ code, told: out.includes('”flextid” är ett svårt ord. Skriv hellre: tid som du väljer.') }).toEqual({ code: 0, told: true });
      expect(cli('check', file, '--words', write('fel-ord.json', { hard: ['flextid'] }))).toMatchObject({ code: 1, err: expect.stringContaining('fel-ord.json: hard[0]: ') as string });
    });

    test('and refuses what is written wrongly', () => {
      expect([cli('check'), cli('check', 'surveys/kommun.json', '--format', 'xml'), cli('check', 'surveys/kommun.json', '--words'), cli('check', 'surveys/kommun.json', '--ord', 'x')].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    });

    test('and publishes nothing that has an error, where it would be published', () => {
      const { code, err } = cli('import', write('ledande.json', hard));
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('ledande.json: elements[0].title.sv: ”Visst har ni flextid?” leder till ett svar.') as string });
      expect(cli('import', write('ledande-utkast.json', { ...hard, publish: false })).code).toBe(0);
    });
  });

  test('makes a code for typing in answers on paper, shown once, lists it and revokes it', () => {
    expect(cli('paper', 'kommun', '--list').out).toBe('Ingen kod gäller.\n');
    const made = cli('paper', 'kommun', '--days', '7');
    expect(made).toMatchObject({ code: 0, err: '' });
    const [, code = ''] = /^Kod: ([0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5})$/m.exec(made.out) ?? [];
    const [, id = ''] = /--revoke ([0-9a-f]{12})$/m.exec(made.out) ?? [];
    expect(made.out).toContain('/inmatning');
    const listed = cli('paper', 'kommun', '--list').out;
    expect(listed).toMatch(new RegExp(`^${id}  gjord \\d{4}-\\d{2}-\\d{2}, gäller till och med \\d{4}-\\d{2}-\\d{2}\n$`));
    const database = readFileSync(join(dataDir, 'alla-svarar.db'), 'latin1');
    expect([code, code.replace(' ', '')].filter((written) => written === '' || database.includes(written) || listed.includes(written))).toEqual([]);
    expect(cli('paper', 'kommun', '--revoke', id).out).toBe('Indragen.\n');
    expect(cli('paper', 'kommun', '--revoke', id)).toMatchObject({ code: 1, err: `”kommun” har ingen kod med id ${id}.\n` });
    expect(cli('paper', 'finns-inte').code).toBe(1);
    expect([cli('paper'), cli('paper', 'kommun', '--days', '0'), cli('paper', 'kommun', '--days', '7', '--list')].map((wrong) => wrong.code)).toEqual([2, 2, 2]);
  });

  test('makes a code for reviewing open answers, apart from those for paper', () => {
    const made = cli('review', 'kommun');
    const [, id = ''] = /npm run cli -- review kommun --revoke ([0-9a-f]{12})$/m.exec(made.out) ?? [];
    expect(made.out).toContain('/granskning');
    expect([cli('review', 'kommun', '--list').out.startsWith(`${id}  gjord`), cli('paper', 'kommun', '--list').out]).toEqual([true, 'Ingen kod gäller.\n']);
    expect(cli('review', 'kommun', '--revoke', id).out).toBe('Indragen.\n');
    expect([cli('review').code, cli('review', 'finns-inte').code]).toEqual([2, 1]);
  });

  test('the same demo order stores nothing twice', () => {
    expect(cli('demo', 'kommun', '--responses', '300', '--seed', '1').out).toBe('kommun: 0 påhittade svar sparade.\n');
  });

  test('exports the same bytes each time, and says that the answers are made up', () => {
    const [one, two] = [cli('export', 'kommun'), cli('export', 'kommun')];
    expect(one.out).toBe(two.out);
    expect(one.err).toContain('påhittade svar');
    expect(one.out.startsWith('\uFEFF')).toBe(true);
    const file = join(dataDir, 'ut.csv');
    expect(cli('export', 'kommun', '--format', 'tidy', '--out', file).out).toBe('');
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe('undersokning_id,version,fraga_id,fraga_text,svar_id,svar_text,omrade_niva,omrade_id,omrade_namn,grupp,kon,antal,bas,andel_pct,ki_lag_pct,ki_hog_pct,varde,andel_slag,status');
  });

  test('exports a workbook and archives as bytes, and tells which formats there are', () => {
    const file = join(dataDir, 'ut.xlsx');
    expect(cli('export', 'kommun', '--format', 'xlsx', '--out', file)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK');
    expect(cli('export', 'kommun', '--format', 'xml')).toMatchObject({ code: 2, err: expect.stringContaining('excel-sv, tidy, korstabell, korsningar, korsningar-tidy, xlsx, json-stat, px, kodbok, citat, lasmig, csvw, mikrodata') as string });
    expect(cli('export', '--help').out).toContain('korstabell       CSV för rapporter');
    expect(cli('export', 'kommun', '--out', join(dataDir, 'finns-inte', 'ut.csv'))).toMatchObject({ code: 1, err: expect.stringContaining(join('finns-inte', 'ut.csv:')) as string });
  });

  test('verifies every code and place, and finds those that were changed', () => {
    expect(cli('verify')).toMatchObject({ code: 0, err: '' });
    const database = new Database(join(dataDir, 'alla-svarar.db'));
    const row = database.prepare('select submissionHash, codes from responses limit 1').get() as { submissionHash: string; codes: Buffer };
    const changed = Buffer.from(row.codes);
    changed[1] = (changed[1] ?? 0) === 2 ? 3 : 2;
    const write = database.prepare('update responses set codes = ? where submissionHash = ?');
    write.run(changed, row.submissionHash);
    const found = cli('verify', 'kommun');
    expect(found.code).toBe(1);
    expect(found.err).toContain('koden är inte svarets');
    write.run(row.codes, row.submissionHash);
    const move = database.prepare('update responses set area = ?, coordinationUnion = ?, respondentGroup = ? where submissionHash = ?');
    const place = database.prepare('select area, coordinationUnion, respondentGroup from responses where submissionHash = ?').get(row.submissionHash) as Readonly<Record<string, string | null>>;
    move.run('9999', 'inget-förbund', 'ingen-grupp', row.submissionHash);
    const moved = cli('verify', 'kommun');
    expect(moved.code).toBe(1);
    for (const part of ['området är 9999', 'samordningsförbundet är inget-förbund', 'gruppen är ingen-grupp']) expect(moved.err).toContain(part);
    move.run(...['area', 'coordinationUnion', 'respondentGroup'].map((part) => place[part]), row.submissionHash);
    database.close();
    expect(cli('verify', 'kommun').code).toBe(0);
  });

  test('backs up and brings back', () => {
    const copy = join(dataDir, 'kopia.db');
    expect(cli('backup', copy).code).toBe(0);
    expect(cli('backup', copy).code).toBe(1);
    expect(cli('restore', copy).code).toBe(1);
    const before = cli('export', 'kommun').out;
    expect(cli('demo', 'kommun', '--responses', '50', '--seed', '2').code).toBe(0);
    const restored = cli('restore', copy, '--replace');
    expect(restored.code).toBe(0);
    expect(existsSync(join(dataDir, 'alla-svarar.db'))).toBe(true);
    expect(cli('export', 'kommun').out).toBe(before);
  });

  test('freezes an analysis once for the same answers, lists it and stops showing it', () => {
    expect(cli('release', 'kommun')).toMatchObject({ code: 0, out: expect.stringMatching(/^kommun-1 är gjord\.\nRapport: \/rapport\/kommun-1\n/u) as string });
    expect(cli('release', 'kommun')).toMatchObject({ code: 1, err: 'kommun-1 är gjord på samma svar. Vänta tills fler har svarat.\n' });
    expect(cli('release', 'kommun', '--list').out).toMatch(/^kommun-1 {2}gjord \d{4}-\d\d-\d\d, påhittade svar\n$/u);
    expect(cli('release', 'kommun', '--take-down', '1').code).toBe(0);
    expect(cli('release', 'kommun', '--take-down', '1')).toMatchObject({ code: 1, err: '”kommun” har ingen rapport med nummer 1 som visas.\n' });
    expect(cli('release', 'kommun', '--list').out).toContain('visas inte sedan');
    expect(cli('release', 'kommun', '--list', '--demo').code).toBe(2);
    expect(cli('release', 'kommun', '--list', '--cross', 'a,b').code).toBe(2);
    expect(cli('release', 'kommun', '--cross', 'alder,skonummer')).toMatchObject({ code: 1, err: expect.stringMatching(/^”alder” är ingen bakgrundsfråga som kan korsas/u) as string });
  });

  test('opens a round that follows, once somebody has answered in the one before', () => {
    expect(cli('round', 'kommun').out).toMatch(/^Omgång 1 {2}från \d{4}-\d\d-\d\d och framåt\n$/u);
    expect(cli('round', 'kommun', '--open')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Omgång 2 av ”kommun” är öppen.') as string });
    expect(cli('round', 'kommun').out).toMatch(/^Omgång 2 .* och framåt\nOmgång 1 .* till \d{4}-\d\d-\d\d\n$/u);
    expect(cli('round', 'kommun', '--open')).toMatchObject({ code: 1, err: 'Omgång 2 har inga svar än, så den kan fortsätta. Öppna en ny när någon har svarat.\n' });
    expect(cli('release', 'kommun', '--round', '9')).toMatchObject({ code: 1, err: '”kommun” har ingen omgång 9. Se vilka som finns: npm run cli -- round kommun\n' });
    expect([cli('round').code, cli('round', 'kommun', '--stang').code, cli('round', 'finns-inte').code, cli('release', 'kommun', '--round', 'två').code, cli('release', 'kommun', '--round', '1', '--list').code]).toEqual([2, 2, 1, 2, 2]);
  });
});
