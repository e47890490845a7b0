import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { pxArchive } from '#core/export/px.ts';
import { parseCsv, type CsvRow } from '#test/core/export/attacker.ts';
import { CODEBOOK, sourceOf } from '#test/core/export/export-example.ts';
import { cellOf, readPx } from '#test/core/export/read-px.ts';
import { respondents } from '#test/core/results/respondents.ts';

const filesOf = (source: ExportSource): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(Buffer.concat([...pxArchive(source)]))).map(([name, bytes]) => [name, strFromU8(bytes)]));

const source = sourceOf();
const files = filesOf(source);
const textOf = (name: string): string => Object.entries(files).find(([file]) => file.endsWith(name))?.[1] ?? '';
const rows = parseCsv([...aggregatedCsv(source.results, 'tidy')].join('')) as readonly (CsvRow & Readonly<Record<string, string>>)[];

describe('the PX files', () => {
  it('are one a variable and measure, numbered', () => {
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['001_kommun_antal.px', '001_kommun_andel_pct.px', '006_samverkan_af_antal.px', '008_antal_varde.px']));
    expect(Object.keys(files)).not.toContain('008_antal_antal.px');
  });

  it('have the keywords that the format asks for, women first, codes as they are', () => {
    const { keywords } = readPx(textOf('hjalp_antal.px'));
    for (const name of ['CHARSET', 'AXIS-VERSION', 'CODEPAGE', 'LANGUAGE', 'DECIMALS', 'MATRIX', 'SUBJECT-CODE', 'SUBJECT-AREA', 'CONTENTS', 'UNITS', 'TITLE', 'STUB', 'HEADING']) expect([name, keywords.get(name)?.join('')]).toEqual([name, expect.stringMatching(/./)]);
    expect(keywords.get('STUB')).toEqual(['Område', 'Grupp', 'Svar']);
    expect(keywords.get('VALUES("Kön")')?.slice(0, 3)).toEqual(['Kvinnor', 'Män', 'Kvinnor och män']);
    expect(keywords.get('CODES("Område")')).toContain('0127');
    for (const [name, texts] of [...keywords].filter(([key]) => /^(VALUES|CODES)/.test(key))) expect([name, new Set(texts).size]).toEqual([name, texts.length]);
    expect(keywords.get('VALUES("Område")')).toEqual(expect.arrayContaining(['Botkyrka', 'Södertälje (0181)', 'Södertälje (sodertalje)']));
    expect(keywords.get('CONTENTS')).toEqual(['=1+1; ”Får du hjälp”?']);
    expect(keywords.get('CREATION-DATE')).toEqual(['20261126 00:00']);
  });

  it('have no line of more than 256 characters, and whole texts nevertheless', () => {
    for (const text of Object.values(files)) expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(256);
    expect(readPx(textOf('hjalp_antal.px')).keywords.get('NOTE')?.[0]).toContain('Antal under 5 visas inte, utom noll.');
  });

  it.each([
    ['antal', 'antal'],
    ['andel_pct', 'andel_pct'],
    ['varde', 'varde'],
  ])('have every %s of the CSV, and a symbol where it is not shown', (measure, column) => {
    const read = new Map(source.results.variables.map(({ id }, index) => [id, readPx(files[Object.keys(files).find((name) => name.startsWith(String(index + 1).padStart(3, '0')) && name.endsWith(`_${measure}.px`)) ?? ''] ?? '')]));
    const own = rows.filter((row) => row.svar_id.startsWith('_') === (measure === 'varde'));
    for (const row of own) {
      const file = read.get(row.fraga_id);
      const shown = row[column] ?? '';
      const expected = shown === '' ? (row.status === 'not_applicable' ? 'Ingen har svarat' : 'Visas inte') : Number(shown);
      expect([row.fraga_id, row.omrade_id, row.svar_id, file && cellOf(file, { Område: row.omrade_id, Grupp: row.grupp, Kön: row.kon, Svar: row.svar_id })]).toEqual([row.fraga_id, row.omrade_id, row.svar_id, expected]);
    }
    expect(own.length).toBeGreaterThan(10);
    expect([...read.values()].flatMap(({ cells }) => cells).filter((cell) => typeof cell === 'number')).toHaveLength(own.filter((row) => row[column] !== '').length);
  });

  it('have the same bytes each time, whatever the order of the answers', () => {
    const people = respondents(CODEBOOK, 80, 3);
    expect(filesOf(sourceOf(people.toReversed()))).toEqual(filesOf(sourceOf(people)));
  });
});
