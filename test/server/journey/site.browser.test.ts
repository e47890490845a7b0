import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walk } from '#test/server/journey/walk.ts';
import { everyPage, WAYS } from '#test/support/every-way.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
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

const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'light' };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' };

const withPage = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext(options);
  await use(await context.newPage()).finally(() => context.close());
};

describe.each(WAYS)('on every page of %s', (slug, ways) => {
  test('axe finds nothing: on a phone in easy Swedish, on a dark desktop in Swedish', { timeout: 280_000 }, async () => {
    const found: string[] = [];
    const seen = new Set<string>();
    const look = (page: Page) => async (address: string): Promise<void> => {
      seen.add(address);
      found.push(...(await findFaults(page)).map((fault) => `${address}: ${fault}`));
    };
    for (const way of ways) {
      await withPage(PHONE, (page) => walk(page, app.origin, slug, 'sv-simple', look(page), way));
      await withPage(DESKTOP, (page) => walk(page, app.origin, slug, 'sv', look(page), way));
    }
    expect(found).toEqual([]);
    expect(everyPage(slug).filter((address) => !seen.has(address))).toEqual([]);
  });
});

test('with the keyboard alone and JavaScript off, on a narrow phone, the worker questionnaire is answered and sent', async () => {
  await withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
    /** What has the focus, by its words. */
    const tabTo = async (words: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        const label = (await focused.count()) === 0 ? '' : ((await focused.getAttribute('id')) ? await page.locator(`label[for="${await focused.getAttribute('id')}"]`).allTextContents() : []).concat(await focused.allTextContents()).join(' ');
        if (label.includes(words)) return;
      }
      throw new Error(`Tab never reaches “${words}” on ${page.url()}`);
    };
    const press = async (words: string): Promise<void> => {
      await tabTo(words);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    };
    await page.goto(`${app.origin}/?lang=sv-simple`);
    await press('Hur har du det på jobbet?');
    await press('Börja');
    await tabTo('Ja');
    await page.keyboard.press('Space');
    await press('Fortsätt');
    await tabTo('Botkyrka');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await press('Fortsätt');
    while (!page.url().endsWith('/granska')) await press((await page.locator('button[value="skip"]').count()) > 0 ? 'Hoppa över' : 'Fortsätt');
    expect(await page.locator('main').textContent()).toContain('Haninge');
    await press('Skicka mina svar');
    expect(page.url()).toBe(`${app.origin}/e/medarbetare/tack`);
    expect(await page.locator('.receipt__code').textContent()).toMatch(/([0-9A-Z]{4} ){3}[0-9A-Z]{4}/);
  });
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
