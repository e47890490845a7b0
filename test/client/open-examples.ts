import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { RULES } from '#test/support/find-faults.ts';

export const ALL: axe.RunOptions = { runOnly: { type: 'tag', values: RULES } };
/** Colours are all that a scheme of colours changes, so only they are tried again in each. */
export const COLOURS: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** One page of a browser in which the examples are opened one after another, with axe ready in each. */
export interface OpenExamples {
  readonly page: Page;
  readonly open: (name: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export const openExamples = async (options: BrowserContextOptions): Promise<OpenExamples> => {
  const [browser, site] = await Promise.all<[Promise<Browser>, Promise<Site>]>([launchBrowser(), serveExamples()]);
  // The spacing of 1.4.12 is put in from outside, as readers do.
  const page = await (await browser.newContext({ ...options, bypassCSP: true })).newPage();
  return {
    page,
    open: async (name) => {
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
      await page.goto(site.addressOf(name));
      await page.evaluate(axe.source);
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
};

/** What axe finds wrong on the page that is open. */
export const axeFinds = async (page: Page, options: axe.RunOptions): Promise<readonly string[]> => {
  const { violations } = await page.evaluate((run) => (window as unknown as { axe: typeof axe }).axe.run(document, { ...run, resultTypes: ['violations'] }), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
