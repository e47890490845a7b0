import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveExamples()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Words of at most `letters` letters that are cut in two by the edge of their box; addresses and codes with digits break anywhere. */
const cutWords = (page: Page, letters: number): Promise<readonly string[]> =>
  page.evaluate((most) => {
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.checkVisibility() || text.parentElement.closest('.govuk-visually-hidden, .govuk-skip-link, svg')) continue;
      for (const word of (text.textContent ?? '').matchAll(/(?<![\p{L}\p{N}@./])\p{L}+(?![\p{L}\p{N}@/]|\.\p{L})/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (word[0].length <= most && lines.size > 1) cut.push(word[0]);
      }
    }
    return cut;
  }, letters);

test('text twice as large on a narrow phone needs no sideways scrolling, and everyday words stay whole', { timeout: 120_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  for (const [name] of documents) {
    await page.goto(site.addressOf(name));
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
    expect(await cutWords(page, 8), name).toEqual([]);
  }
});
