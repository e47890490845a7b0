import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { codebookTable } from '#core/export/codebook-table.ts';
import { crossTable } from '#core/export/cross-table.ts';
import { longTable } from '#core/export/long-table.ts';
import { resultsWorkbook } from '#core/export/results-workbook.ts';
import { written, type Table } from '#core/export/table.ts';
import { workbookPieces } from '#core/export/workbook/write-workbook.ts';
import { CODEBOOK, sourceOf } from '#test/core/export/export-example.ts';
import { readWorkbook, type SheetRows } from '#test/core/export/read-workbook.ts';
import { quotesOf } from '#test/core/open-answers/quotes-example.ts';
import { respondents } from '#test/core/results/respondents.ts';

const source = sourceOf();
const bytesOf = (made = source): Uint8Array => Buffer.concat([...workbookPieces(resultsWorkbook(made))]);
const sheets = await readWorkbook(workbookPieces(resultsWorkbook(source)));
const parts = unzipSync(bytesOf());
const xmlOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

/** What a sheet should have: numbers as they are rounded, texts as they are, nothing for nothing. */
const expected = ({ columns, rows }: Table): SheetRows => [
  columns.map(({ title }) => title),
  ...[...rows].map((row) => row.map((cell, index) => (typeof cell === 'number' ? Number(written(cell, columns[index]?.decimals)) : cell === '' ? null : cell))),
];

describe('the workbook, read back', () => {
  it('has its sheets in order: how to read it, contents, a question each, all figures, codebook', () => {
    expect([...sheets.keys()]).toEqual(['Läs mig', 'Innehåll', 'kommun', 'kon', 'org', 'hjalp', 'svart', 'samverkan', 'antal', 'Långformat', 'Kodbok']);
    expect(sheets.get('Innehåll')?.slice(1).map(([sheet]) => sheet)).toEqual([...sheets.keys()].filter((name) => name !== 'Innehåll'));
  });

  it('has a sheet of quotes where there are any', async () => {
    const quoted = await readWorkbook(workbookPieces(resultsWorkbook({ ...source, quotes: quotesOf('forslag', ['Mer tid.']) })));
    expect(quoted.get('Citat')).toEqual([['Fråga, kod', 'Fråga', 'Citat'], ['forslag', 'Fråga forslag', 'Mer tid.']]);
    expect(quoted.get('Innehåll')?.map(([sheet]) => sheet)).toContain('Citat');
  });

  it('has every cell as it was, codes as text, nothing where something is not shown', () => {
    expect(sheets.get('Långformat')).toEqual(expected(longTable(source.results, 'excel-sv')));
    expect(sheets.get('Kodbok')).toEqual(expected(codebookTable(source)));
    for (const id of ['hjalp', 'samverkan', 'antal']) expect(sheets.get(id)).toEqual(expected(crossTable(source.results.variables.filter(({ question }) => question === id))));
    expect(sheets.get('Långformat')?.flat()).toContain('0127');
    expect(sheets.get('Långformat')?.flat()).toContain('Visas inte');
  });

  it('keeps a text that looks like a formula as a text, letter for letter', () => {
    expect(sheets.get('hjalp')?.[1]?.[0]).toBe('=1+1; "Får du hjälp"?');
    expect(Object.keys(parts).filter((name) => xmlOf(name).includes('<f>'))).toEqual([]);
  });

  it('tells how to read it and how people are protected', () => {
    const told = sheets.get('Läs mig')?.flat().join('\n');
    expect(told).toContain('Får du hjälp?');
    expect(told).toContain('Antal under 5 visas inte, utom noll.');
    expect(told).toContain('Siffrorna gjordes: 2026-11-26.');
    expect(told).not.toContain('påhittade');
  });

  it('says that made-up answers are made up, first of all and on every sheet', async () => {
    const demo = await readWorkbook(workbookPieces(resultsWorkbook({ ...source, demo: true })));
    expect(demo.get('Läs mig')?.[1]?.[0]).toContain('påhittade');
    for (const [name, rows] of demo) expect([name, JSON.stringify(rows).toLowerCase().includes('påhittade')]).toEqual([name, true]);
    for (const name of ['hjalp', 'Långformat', 'Kodbok']) expect(new Set(demo.get(name)?.slice(1).map(([first]) => first))).toEqual(new Set(['ja']));
    for (const [name, rows] of sheets) expect([name, JSON.stringify(rows).toLowerCase().includes('påhittade')]).toEqual([name, false]);
  });

  it('has a title and a language, links, frozen headers that print on each page, named tables and no merged cells', () => {
    expect(xmlOf('docProps/core.xml')).toContain('<dc:title>Får du hjälp?</dc:title>');
    expect(xmlOf('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>');
    expect(xmlOf('xl/worksheets/sheet2.xml')).toContain('<hyperlink ref="A3" location="\'kommun\'!A1" display="kommun"/>');
    expect(xmlOf('xl/worksheets/sheet6.xml')).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xmlOf('xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="5">\'hjalp\'!$1:$1</definedName>');
    expect(xmlOf('xl/tables/table6.xml')).toMatch(/ref="A1:[A-Z]+\d+"/);
    expect(Object.keys(parts).filter((name) => xmlOf(name).includes('mergeCell'))).toEqual([]);
  });

  it('is well-formed in all parts, and names each of them', () => {
    const { DOMParser } = new JSDOM('').window;
    for (const name of Object.keys(parts)) expect([name, new DOMParser().parseFromString(xmlOf(name), 'application/xml').querySelector('parsererror')]).toEqual([name, null]);
    const listed = [...xmlOf('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(parts).filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml').toSorted()).toEqual(listed.toSorted());
  });

  it('has the same bytes each time, whatever the order of the answers', () => {
    const people = respondents(CODEBOOK, 80, 3);
    expect(Buffer.from(bytesOf(sourceOf(people))).equals(Buffer.from(bytesOf(sourceOf(people.toReversed()))))).toBe(true);
  });
});
