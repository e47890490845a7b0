import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Geography } from '#core/results/geography.ts';
import { StorageRefused } from '#server/storage/storage.ts';

export interface SurveyFile {
  /** Path as it is told to people. */
  readonly file: string;
  readonly slug: string;
  readonly source: string;
}

/** The questionnaire files of a folder, by name. Throws StorageRefused, in Swedish, where the folder cannot be read. */
export const readSurveyFiles = (folder: string): readonly SurveyFile[] =>
  listFiles(folder).map((name) => readSurveyFile(join(folder, name)));

export const readSurveyFile = (file: string): SurveyFile => ({ file, slug: basename(file, '.json'), source: readText(file) });

/** Municipalities and coordination unions, from `data/geography.json` in the folder of the surveys. */
export const readGeography = (folder: string): Geography => readJson(join(folder, 'data', 'geography.json')) as Geography;

/** The organisation's own list of words in the folder of the surveys, which it may do without. */
export const wordsFile = (folder: string): string | null => {
  const file = join(folder, 'data', 'words.json');
  return existsSync(file) ? file : null;
};

/** Names of workplaces that may stand in open answers, from `data/workplaces.json` in the folder of the surveys; none where there is no such file. Throws StorageRefused, in Swedish, where it holds anything but names. */
export const readWorkplaces = (folder: string): readonly string[] => {
  const file = join(folder, 'data', 'workplaces.json');
  const names = existsSync(file) ? readJson(file) : [];
  if (Array.isArray(names) && names.every((name): name is string => typeof name === 'string' && name.trim() !== '')) return names;
  throw new StorageRefused(`${file}: Filen ska vara en lista med namn, t.ex. ["Blåklockan", "Solrosens kafé"]. Rätta den.`);
};

/** Throws StorageRefused, in Swedish, where the file cannot be read. */
export const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readText(file)) as unknown;
  } catch (error) {
    throw error instanceof StorageRefused ? error : new StorageRefused(`${file}: Filen är inte giltig JSON. Rätta den.`);
  }
};

/** Where the authors' own pictures and films lie. */
export const mediaFolder = (folder: string): string => join(folder, 'media');

/** The files of `media` in the folder of the surveys, with their sizes in bytes; none where there is no such folder. */
export const readMedia = (folder: string): ReadonlyMap<string, number> => {
  const media = mediaFolder(folder);
  return new Map(listMedia(media).map((name) => [name, statSync(join(media, name)).size]));
};

/** The captions in `media`, as far as they are text. */
export const readCaptions = (folder: string): ReadonlyMap<string, string> => {
  const media = mediaFolder(folder);
  const files = listMedia(media).filter((name) => name.endsWith('.vtt') && statSync(join(media, name)).size <= CAPTIONS);
  return new Map(files.map((name) => [name, readFileSync(join(media, name))] as const).filter(([, bytes]) => isUtf8(bytes)).map(([name, bytes]) => [name, bytes.toString('utf8')]));
};

/** Larger files are refused without being read. */
const CAPTIONS = 1_000_000;

const listMedia = (media: string): readonly string[] => {
  try {
    return readdirSync(media, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
  } catch {
    return [];
  }
};

const listFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  } catch {
    throw new StorageRefused(`${folder}: Mappen går inte att läsa. Rätta SURVEYS_DIR.`);
  }
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StorageRefused(`${file}: Filen går inte att läsa.`);
  }
};
