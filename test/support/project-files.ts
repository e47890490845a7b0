import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceFile } from '#test/support/imports.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The text of a file of the project, by its path from the root. */
export const readProjectFile = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

const read = (pattern: string): readonly SourceFile[] =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((path) => ({ path, text: readProjectFile(path) }));

/** Everything that ships or builds what ships. */
export const sourceFiles = (): readonly SourceFile[] => read('{core,client,server,migrations}/**/*.{ts,tsx,js}').concat(read('*.{ts,js}'));

export const testFiles = (): readonly SourceFile[] => read('test/**/*.{ts,tsx}');
