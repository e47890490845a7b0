import { readFileSync } from 'node:fs';
import { StorageRefused } from './storage.ts';

/** The operator's part of the accessibility statement, as JSON. Throws StorageRefused, in Swedish, where it cannot be read. */
export const readStatementFile = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new StorageRefused(`ACCESSIBILITY_FILE: ${file} ${error instanceof SyntaxError ? 'är inte giltig JSON' : 'går inte att läsa'}. Rätta det.`, { cause: error });
  }
};
