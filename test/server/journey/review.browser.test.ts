import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { OPEN_SURVEY, reviewing } from './reviewing.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ surveys: { prov: OPEN_SURVEY }, today: '2026-11-24' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const { newCode, answer, reviews } = reviewing(() => app);

const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'light' };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' };

const withPage = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext(options);
  await use(await context.newPage()).finally(() => context.close());
};

const decided = async (): Promise<number> => (await reviews()).filter(({ state }) => state !== 'waiting').length;

/** Opens the first answer that waits. */
const toAnswer = async (page: Page): Promise<void> => {
  await page.goto(`${app.origin}/granskning`);
  await page.getByLabel('Din kod').fill((await newCode()).code);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Vad kan bli bättre?' }).click();
  await page.waitForURL(/#svaret$/);
};

describe('reviewing', () => {
  test.each([['a phone', PHONE], ['a dark desktop', DESKTOP]] as const)('has nothing that axe finds wrong on %s, in both languages, with errors too', { timeout: 60_000 }, async (_, options) => {
    await answer({ forslag: 'Anna Lindgren i köket borde få mer tid. Jag har adhd.' });
    await withPage(options, async (page) => {
      await toAnswer(page);
      expect(await findFaults(page)).toEqual([]);
      await page.getByLabel('Så här ska texten visas').fill('');
      await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Läs på enkel svenska' }).click();
      await page.getByRole('heading', { name: 'Det här ska andra läsa' }).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.goto(`${app.origin}/granskning`);
      expect(await findFaults(page)).toEqual([]);
    });
  });

  test('tells of an answer as a tree: the question, what was written, what is marked in words, the field, the codes and the decisions', { timeout: 60_000 }, async () => {
    await withPage({ ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      await toAnswer(page);
      const tree = await page.getByRole('main').ariaSnapshot();
      expect(tree).toContain('heading "Vad kan bli bättre?" [level=1]');
      expect(tree).toContain('region "Det här skrev personen"');
      expect(tree).toMatch(/mark: Anna Lindgren \(namn\)/);
      expect(tree).toMatch(/mark: adhd \(känslig uppgift\)/);
      expect(tree).toContain('textbox "Så här ska texten visas": "[namn] i köket borde få mer tid. Jag har [känslig uppgift]."');
      expect(tree.match(/button "[^"]+"/g)?.slice(-5)).toEqual(['button "Lägg till temat"', 'button "Godkänn"', 'button "Godkänn som citat"', 'button "Visa inte"', 'button "Hoppa över"']);
      expect(tree).not.toContain('Snabbtangenter');
    });
  });

  test('is done with Tab and Enter alone and JavaScript off; each decision leads to the next answer, past what was heard', { timeout: 60_000 }, async () => {
    for (const forslag of ['ett', 'två']) await answer({ forslag });
    const before = await decided();
    await withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await toAnswer(page);
      for (let each = 0; each < 2; each += 1) {
        for (let presses = 0; (await page.locator(':focus').textContent().catch(() => '')) !== 'Visa inte' && presses < 12; presses += 1) await page.keyboard.press('Tab');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      }
    });
    expect(await decided()).toBe(before + 2);
  });
});

describe('single keys', () => {
  test('press the buttons, go to the text, and do nothing while something is typed or with another key held', { timeout: 60_000 }, async () => {
    for (const forslag of ['tre', 'fyra', 'fem']) await answer({ forslag });
    await withPage(DESKTOP, async (page) => {
      await toAnswer(page);
      expect(await page.locator('#svaret').evaluate((element) => element === document.activeElement)).toBe(true);
      const before = await decided();
      await page.keyboard.press('t');
      expect(await page.locator('textarea').evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type('gvch');
      expect(await page.locator('textarea').inputValue()).toContain('gvch');
      await page.locator('h1').click();
      await page.keyboard.press('Control+g');
      expect(await decided()).toBe(before);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('v')]);
      await page.getByText('Texten visas inte.').waitFor();
      expect(await page.locator('#svaret').evaluate((element) => element === document.activeElement)).toBe(true);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('h')]);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('c')]);
      await page.getByText('Texten är godkänd som citat.').waitFor();
      expect(await decided()).toBe(before + 2);
    });
  });

  test('are listed on the page, and can be turned off there, also for the next answer', { timeout: 60_000 }, async () => {
    for (const forslag of ['sex', 'sju']) await answer({ forslag });
    await withPage(DESKTOP, async (page) => {
      await toAnswer(page);
      const keys = page.getByRole('region', { name: 'Snabbtangenter' });
      expect(await keys.getByRole('listitem').allTextContents()).toEqual(['t Gå till texten', 'g Godkänn', 'c Godkänn som citat', 'v Visa inte', 'h Hoppa över']);
      await keys.getByRole('button', { name: 'Stäng av snabbtangenterna' }).click();
      const before = await decided();
      await page.locator('h1').click();
      await page.keyboard.press('v');
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Hoppa över' }).click()]);
      await page.keyboard.press('v');
      expect(await decided()).toBe(before);
      await keys.getByRole('button', { name: 'Sätt på snabbtangenterna' }).click();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('v')]);
      expect(await decided()).toBe(before + 1);
    });
  });
});
