import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStorage, type SqliteOptions } from '#server/storage/open-sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';

const fail = (error: Error): never => {
  throw error;
};

/** Makes empty folders, removed after the tests of the file. */
export const temporaryFolders = (): (() => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'alla-svarar-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => mkdtempSync(join(folder, 'data-'));
};

/** A storage whose failure fails the test. */
export const openIn = (dataDir: string, options: Partial<SqliteOptions> = {}): Promise<Storage> => openSqliteStorage({ dataDir, onFailure: fail, ...options });
