import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStatisticsFile } from '#server/storage/statistics-file.ts';
import { temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();
const write = (name: string, bytes: string | Uint8Array): string => {
  const file = join(newFolder(), name);
  writeFileSync(file, bytes);
  return file;
};
const read = (name: string, bytes: string | Uint8Array) => readStatisticsFile(write(name, bytes), 1_000_000);
const ansi = (text: string): Buffer => Buffer.from(text, 'latin1');

test('a CSV is UTF-8, with or without a byte order mark, or else windows-1252, which is told', () => {
  expect(read('a.csv', 'kön')).toEqual({ format: 'csv', text: 'kön', notes: [] });
  expect(read('a.CSV', '\uFEFFkön').text).toBe('kön');
  expect(read('a.csv', ansi('kön'))).toEqual({ format: 'csv', text: 'kön', notes: ['Filen är inte UTF-8. Den lästes som windows-1252. Se efter att å, ä och ö blev rätt.'] });
});

test.each([
  ['CODEPAGE="utf-8";', 'utf8'],
  ['CHARSET="ANSI";\nCODEPAGE="Windows-1252";', 'latin1'],
  ['CHARSET="ANSI";\r\nCODEPAGE="iso-8859-15";', 'latin1'],
  ['CHARSET="ANSI";', 'latin1'],
  ['CHARSET="ANSI";', 'utf8'],
  ['', 'utf8'],
] as const)('a PX file that says %j is read as %s', (says, encoding) => {
  expect(read('a.px', Buffer.from(`${says}\nTITLE="Värmdö";`, encoding)).text).toContain('TITLE="Värmdö";');
});

test.each<[string, string, string | Uint8Array, string]>([
  ['a PX file of DOS', 'a.px', ansi('TITLE="V\u0084rmd\u0094";'), 'Filen säger inte hur å, ä och ö är skrivna'],
  ['a PX file that is not what it says', 'a.px', ansi('CODEPAGE="utf-8";TITLE="Värmdö";'), 'CODEPAGE="utf-8" stämmer inte'],
  ['a code page that we do not know', 'a.px', 'CODEPAGE="koi8-r";', 'CODEPAGE="koi8-r" stämmer inte'],
  ['a JSON that is not UTF-8', 'a.json', ansi('"ö"'), 'JSON-stat ska vara UTF-8'],
  ['UTF-16', 'a.csv', Buffer.from('\uFEFFkön', 'utf16le'), 'sparad som UTF-16'],
  ['a spreadsheet', 'a.xlsx', 'PK', 'Filens namn ska sluta på .csv, .px eller .json'],
  ['a file that is too large', 'a.csv', 'x'.repeat(1_000_001), 'Filen är större än 1 MB'],
])('%s is refused with what to do', (_name, name, bytes, told) => {
  expect(() => read(name, bytes)).toThrow(told);
});

test('a file that is not there is refused', () => {
  expect(() => readStatisticsFile(join(newFolder(), 'saknas.csv'), 1)).toThrow('saknas.csv: Filen går inte att läsa.');
});
