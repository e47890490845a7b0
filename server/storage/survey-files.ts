import { readdirSync, readFileSync } from 'node:fs';
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
export const readGeography = (folder: string): Geography => {
  const file = join(folder, 'data', 'geography.json');
  try {
    return JSON.parse(readText(file)) as Geography;
  } catch (error) {
    throw error instanceof StorageRefused ? error : new StorageRefused(`${file}: Filen är inte giltig JSON. Rätta den.`);
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
