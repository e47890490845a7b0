import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const PAPERS = [
  ['medarbetare', 'sv'],
  ['medarbetare', 'sv-simple'],
  ['handlaggare', 'sv'],
  ['handlaggare', 'sv-simple'],
  ['forbund', 'sv'],
  ['kommun', 'sv-simple'],
] as const;

const withPaper = async <Value>(slug: string, language: string, use: (page: Page) => Promise<Value>): Promise<Value> => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  try {
    await page.goto(`${app.origin}/e/${slug}/papper?lang=${language}`);
    return await use(page);
  } finally {
    await page.close();
  }
};

/** Font sizes of the words that are printed, in points. */
const sizes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<number>();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || !text.textContent?.trim() || parent.closest('.govuk-visually-hidden')) continue;
      found.add(Math.round(Number.parseFloat(getComputedStyle(parent).fontSize) * 7.5) / 10);
    }
    return [...found];
  });

describe.each(PAPERS)('%s on paper in %s', (slug, language) => {
  test('is valid, has nothing that axe finds wrong, and fits a phone', { timeout: 60_000 }, async () => {
    await withPaper(slug, language, async (page) => {
      expect(await htmlFaults(await (await fetch(page.url())).text())).toEqual([]);
      expect(await findFaults(page)).toEqual([]);
    });
  });

  test('is printed in large text, each question whole or on sheets of its own, within the width of A4', { timeout: 60_000 }, async () => {
    await withPaper(slug, language, async (page) => {
      // 210 mm less two margins of 17 mm, at 96 dots an inch.
      await page.setViewportSize({ width: 665, height: 990 });
      await page.emulateMedia({ media: 'print' });
      expect(Math.min(...(await sizes(page)))).toBeGreaterThanOrEqual(language === 'sv' ? 14 : 16);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(665);
      const broken = await page.evaluate(() => [...document.querySelectorAll('.paper__question, .paper__row, .ticks li')].filter((one) => getComputedStyle(one).breakInside !== 'avoid').length);
      expect(broken).toBe(0);
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    });
  });
});

test('is read as a heading for each question with a list of its answers, and a square that is seen and not heard', { timeout: 60_000 }, async () => {
  await withPaper('handlaggare', 'sv', async (page) => {
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('- heading "15. Har kvinnor och män i din verksamhet olika lång väg till arbete?" [level=3]\n    - list:\n      - listitem: Ja, kvinnor har längre väg till arbete\n      - listitem: Ja, män har längre väg till arbete\n      - listitem: Nej\n      - listitem: Vet inte\n    - paragraph: "Om du svarade ”Nej” eller ”Vet inte”: gå till fråga 17."');
    expect(tree).toContain('- paragraph: "Svara på den här frågan bara om du svarade ”Ja, kvinnor har längre väg till arbete” eller ”Ja, män har längre väg till arbete” på fråga 15. Annars: gå till fråga 17."');
  });
});

test('tells who asks, why, that it is voluntary, where it goes, and leaves a place for a code; search engines are asked to stay away', { timeout: 60_000 }, async () => {
  await withPaper('medarbetare', 'sv-simple', async (page) => {
    const words = await page.locator('main').innerText();
    for (const said of ['Coompanion i Stockholms län', 'Vi vill veta hur du har det på jobbet.', 'Du bestämmer själv om du vill svara.', 'Efter 730 dagar tar vi bort dem.', '08-465 00 41', 'Kod (skriv inget här)', 'Om du svarade ”Nej” är du klar.']) expect(words).toContain(said);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });
});
