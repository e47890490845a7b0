import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and best practice. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page that is open, and whether it scrolls sideways. Needs JavaScript: axe hangs in a page without. */
export const findFaults = async (page: Page, options: axe.RunOptions = { runOnly: { type: 'tag', values: RULES } }): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((run) => (window as unknown as { axe: typeof axe }).axe.run(document, { ...run, resultTypes: ['violations'] }), options);
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...(scrolls ? ['scrolls sideways'] : [])];
};
