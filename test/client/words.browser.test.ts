import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';

const EXAMPLE = 'choices: one of four, with a hard word explained';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = [await launchBrowser(), await serveExamples()];
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const withPage = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.addressOf(EXAMPLE));
  await use(page).finally(() => context.close());
};

const explanation = 'Det är en person på jobbet. Hen visar dig hur du ska göra.';

test('a hard word is explained by keyboard and without JavaScript, at 320 px, and nothing scrolls sideways', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page) => {
    const words = page.getByText('Vad betyder ”handledare”?');
    expect(await page.getByText(explanation).isVisible()).toBe(false);
    await page.locator('summary', { has: words }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByText(explanation).isVisible()).toBe(true);
    const summary = await page.locator('summary').first().boundingBox();
    expect(summary?.height).toBeGreaterThanOrEqual(44);
    const article = await page.locator('.words').boundingBox();
    expect((article?.x ?? 0) + (article?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Enter');
    expect(await page.getByText(explanation).isVisible()).toBe(false);
  });
});

test('on paper every hard word of the page is explained', async () => {
  await withPage({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(explanation).isVisible()).toBe(true);
    expect(await page.getByText('Stöd från någon annan.').isVisible()).toBe(true);
  });
});

test('axe finds nothing wrong, with the explanation open and closed, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await withPage({ colorScheme }, async (page) => {
      await page.evaluate(axe.source);
      for (const open of [false, true]) {
        await page.locator('.words details').evaluateAll((all: HTMLDetailsElement[], state) => all.forEach((one) => (one.open = state)), open);
        const { violations } = await page.evaluate<{ readonly violations: readonly { readonly id: string }[] }>('axe.run()');
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
    });
  }
});
