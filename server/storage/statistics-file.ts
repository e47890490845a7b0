import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { StorageRefused } from './storage.ts';

export interface StatisticsFile {
  readonly format: 'csv' | 'px' | 'json-stat';
  readonly text: string;
  /** What the operator should know of how it was read. Swedish. */
  readonly notes: readonly string[];
}

const FORMATS: Readonly<Record<string, StatisticsFile['format']>> = { '.csv': 'csv', '.txt': 'csv', '.tsv': 'csv', '.px': 'px', '.json': 'json-stat' };

/** A file of statistics as text. Throws StorageRefused, in Swedish, where it is too large, of another kind, or in letters that we cannot be sure of. @param most bytes */
export const readStatisticsFile = (file: string, most: number): StatisticsFile => {
  const format = FORMATS[extname(file).toLowerCase()];
  if (!format) throw new StorageRefused(`${file}: Filens namn ska sluta på .csv, .px eller .json. Döp om den, eller hämta den i ett sådant format.`);
  const bytes = readBytes(file, most);
  if (bytes.includes(0)) throw new StorageRefused(`${file}: Filen är ingen textfil, eller sparad som UTF-16. Spara den som CSV UTF-8.`);
  const { encoding, notes } = encodingOf(file, format, bytes);
  return { format, text: new TextDecoder(encoding).decode(bytes), notes };
};

const readBytes = (file: string, most: number): Buffer => {
  try {
    if (statSync(file).size > most) throw new StorageRefused(`${file}: Filen är större än ${most / 1_000_000} MB. Hämta den på nytt med färre kommuner eller år.`);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof StorageRefused ? error : new StorageRefused(`${file}: Filen går inte att läsa.`, { cause: error });
  }
};

interface Encoding {
  readonly encoding: string;
  readonly notes: readonly string[];
}

/** Swedish text in windows-1252 is, as good as never, also valid UTF-8. */
const encodingOf = (file: string, format: StatisticsFile['format'], bytes: Buffer): Encoding => {
  if (format === 'px') return { encoding: pxEncoding(file, bytes), notes: [] };
  if (isUtf8(bytes)) return { encoding: 'utf-8', notes: [] };
  if (format === 'csv') return { encoding: 'windows-1252', notes: ['Filen är inte UTF-8. Den lästes som windows-1252. Se efter att å, ä och ö blev rätt.'] };
  throw new StorageRefused(`${file}: JSON-stat ska vara UTF-8, och det är inte den här filen. Hämta den på nytt.`);
};

/** Code pages that PX files of today come in, and their names in the Encoding Standard. */
const CODEPAGES: Readonly<Record<string, string | undefined>> = { 'utf-8': 'utf-8', utf8: 'utf-8', 'windows-1252': 'windows-1252', '1252': 'windows-1252', cp1252: 'windows-1252', 'iso-8859-1': 'windows-1252', 'iso-8859-15': 'iso-8859-15' };

/** CODEPAGE says it; without it CHARSET="ANSI" is windows-1252, and no CHARSET a code page of DOS, whose å, ä and ö we do not guess. */
const pxEncoding = (file: string, bytes: Buffer): string => {
  const ascii = bytes.toString('latin1');
  const page = /^[ \t]*CODEPAGE[ \t]*=[ \t]*"([^"]*)"/imu.exec(ascii)?.[1];
  if (page !== undefined) return pageEncoding(file, page, bytes);
  if (isUtf8(bytes)) return 'utf-8';
  if (/^[ \t]*CHARSET[ \t]*=[ \t]*"ANSI"/imu.test(ascii)) return 'windows-1252';
  throw new StorageRefused(`${file}: Filen säger inte hur å, ä och ö är skrivna. Hämta den på nytt med CODEPAGE="utf-8".`);
};

const pageEncoding = (file: string, page: string, bytes: Buffer): string => {
  const known = CODEPAGES[page.toLowerCase()];
  if (known === undefined || (known === 'utf-8' && !isUtf8(bytes))) throw new StorageRefused(`${file}: CODEPAGE="${page}" stämmer inte, eller går inte att läsa här. Hämta filen på nytt med CODEPAGE="utf-8".`);
  return known;
};
