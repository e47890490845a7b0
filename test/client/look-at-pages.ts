import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { RULES } from '#test/support/find-faults.ts';

/** Colours are all that a scheme of colours changes, so only they are tried again in each. */
const COLOURS: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const ALL: axe.RunOptions = { runOnly: { type: 'tag', values: RULES } };

/** A way of seeing colours, as Playwright imitates it. */
export type Scheme = Parameters<Page['emulateMedia']>[0];

const LIGHT: Scheme = { colorScheme: 'light', contrast: 'no-preference' };

/** One test a page example: what axe finds in light colours and in other schemes, whether it scrolls sideways, and what else is looked for. */
export const lookAtPages = (options: BrowserContextOptions, schemes: readonly Scheme[], look: (page: Page) => Promise<unknown> = () => Promise.resolve([])): void => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveExamples()]);
    // The spacing of 1.4.12 is put in from outside, as readers do.
    page = await (await browser.newContext({ ...options, bypassCSP: true })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  it.each(documents.map(([name]) => name))('%s', async (name) => {
    await page.emulateMedia(LIGHT);
    await page.goto(site.addressOf(name));
    await page.evaluate(axe.source);
    expect(await axeFinds(page, ALL)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), 'scrolls sideways').toBe(false);
    for (const scheme of schemes) {
      await page.emulateMedia(scheme);
      expect(await axeFinds(page, COLOURS), JSON.stringify(scheme)).toEqual([]);
    }
    expect(await look(page)).toEqual([]);
  });
};

const axeFinds = async (page: Page, options: axe.RunOptions): Promise<readonly string[]> => {
  const { violations } = await page.evaluate((run) => (window as unknown as { axe: typeof axe }).axe.run(document, { ...run, resultTypes: ['violations'] }), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
