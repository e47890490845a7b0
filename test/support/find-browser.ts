import { accessSync, constants } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No background traffic, no first-run pages, and the same on a machine without a graphics card. */
const SWITCHES = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where a Chromium may be, best first: the one that `CHROMIUM` names and no other, or the machine's own, then Playwright's. */
const candidates = (): readonly string[] => {
  const named = process.env['CHROMIUM'];
  if (named) return [resolve(named)];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin'];
  return [...NAMES.flatMap((name) => folders.map((folder) => resolve(folder, name))), chromium.executablePath()];
};

/** The path of a Chromium, or null where there is none. */
export const findBrowser = (): string | null => candidates().find(isProgram) ?? null;

/** A headless browser for a test, which closes it, with further switches. Throws where the machine has none: `npm test` installs one. */
export const launchBrowser = async (switches: readonly string[] = []): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no Chromium here. npm test installs one, or set CHROMIUM to its path.');
  // Chromium's sandbox refuses to start for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...SWITCHES, ...sandbox, ...switches], timeout: 60_000 });
};
