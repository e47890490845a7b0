import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { lookAtPages } from '#test/client/look-at-pages.ts';

/** Targets under 44 px that stand alone (those under 24 px are axe's to find). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const alone = 'button:not(.govuk-visually-hidden), .govuk-button, .tool, .mark, .govuk-back-link, .govuk-radios__label, .govuk-checkboxes__label, .actions a, .foot__links a, .govuk-error-summary__list a, .govuk-summary-list a, summary, input:not([type=hidden]), select, textarea';
    return [...document.querySelectorAll<HTMLElement>(alone)].filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.9).map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** What readers who space out text themselves (WCAG 1.4.12) cannot see. */
const cutText = async (page: Page): Promise<readonly string[]> => {
  await page.addStyleTag({ content: SPACING });
  return (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) ? ['scrolls sideways when spaced out'] : [];
};

describe('on a phone axe finds nothing, in any colours; targets are large, and text that is spaced out is never cut', () => {
  lookAtPages(
    { viewport: { width: 320, height: 640 } },
    [{ colorScheme: 'dark', contrast: 'more' }, { colorScheme: 'light', contrast: 'more' }],
    async (page) => [...(await smallTargets(page)), ...(await cutText(page))],
  );
});
