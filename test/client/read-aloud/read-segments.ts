import { build } from 'vite';
import type { Page } from 'playwright-core';
import type { Segment } from '#client/browser/read-aloud/segment.ts';
import type * as Reading from '#test/client/read-aloud/find-segment-faults.ts';
import { ROOT } from '#test/support/project-files.ts';

declare global {
  interface Window {
    reading: typeof Reading;
  }
}

/** The script that makes segments and looks for their faults, to be run in a page. */
export const buildSegmentScript = async (): Promise<string> => {
  const lib = { entry: `${ROOT}/test/client/read-aloud/find-segment-faults.ts`, formats: ['iife' as const], name: 'reading' };
  const [built] = [await build({ configFile: false, root: ROOT, logLevel: 'error', build: { write: false, lib } })].flat();
  const [file] = built && 'output' in built ? built.output : [];
  if (file?.type !== 'chunk') throw new TypeError('The build lacks the script');
  return `${file.code};window.reading = reading;`;
};

export const segmentsOn = async (page: Page, script: string): Promise<readonly Pick<Segment, 'zone' | 'text' | 'audio'>[]> => {
  await page.evaluate(script);
  return page.evaluate(() => window.reading.collectSegments(document).map(({ zone, text, audio }) => ({ zone, text, audio })));
};

/** What is wrong with the segments of the open page. */
export const segmentFaults = async (page: Page, script: string): Promise<readonly string[]> => {
  await page.evaluate(script);
  return page.evaluate(() => window.reading.findSegmentFaults(window.reading.collectSegments(document)));
};
