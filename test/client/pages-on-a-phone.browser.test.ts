import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { ALL, axeFinds, COLOURS, openExamples, type OpenExamples } from '#test/client/open-examples.ts';

const SCHEMES = [{ colorScheme: 'dark', contrast: 'more' }, { colorScheme: 'light', contrast: 'more' }] as const;

const scrollsSideways = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Targets under 44 px that stand alone (those under 24 px are axe's to find). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const alone = 'button:not(.govuk-visually-hidden), .govuk-button, .tool, .mark, .govuk-back-link, .govuk-radios__label, .govuk-checkboxes__label, .actions a, .foot__links a, .govuk-error-summary__list a, .govuk-summary-list a, summary, input:not([type=hidden]), select, textarea';
    return [...document.querySelectorAll<HTMLElement>(alone)].filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.9).map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

/** Links alone in a paragraph or a row that are marked as such, under 24 px: axe lets them be where there is space around. */
const smallLinks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.alone a')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 23.9).map(({ outerHTML }) => outerHTML.slice(0, 120)));

/** As readers space text out themselves (WCAG 1.4.12). */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

describe.each([{ width: 320, height: 640 }])('on a phone of $width px axe finds nothing in any colours, nothing scrolls sideways, and targets are large', (viewport) => {
  let examples: OpenExamples;
  beforeAll(async () => {
    examples = await openExamples({ viewport });
  });
  afterAll(() => examples.close());

  it.each(documents.map(([name]) => name))('%s', async (name) => {
    const page = await examples.open(name);
    expect(await axeFinds(page, ALL)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect([await smallTargets(page), await smallLinks(page)]).toEqual([[], []]);
    for (const scheme of SCHEMES) {
      await page.emulateMedia(scheme);
      expect(await axeFinds(page, COLOURS), JSON.stringify(scheme)).toEqual([]);
    }
    await page.addStyleTag({ content: SPACING });
    expect(await scrollsSideways(page), 'spaced out').toBe(false);
  });
});
