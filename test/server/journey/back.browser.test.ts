import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const both = (text: string): object => ({ sv: text, 'sv-simple': text });
const SURVEY = {
  title: both('Prov'),
  pages: [
    { name: 'ett', elements: [{ type: 'text', name: 'ett', title: both('Var?') }] },
    { name: 'tva', elements: [{ type: 'text', name: 'tva', inputType: 'number', title: both('Hur många?') }] },
    { name: 'tre', elements: [{ type: 'comment', name: 'tre', title: both('Mer?') }] },
  ],
};

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ surveys: { prov: SURVEY } }), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The words of what has the focus, after Tab was pressed so many times from the top of the page. */
const stops = async (page: Page, presses: number): Promise<readonly string[]> => {
  const words: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    words.push((await focused.textContent())?.trim() || ((await focused.getAttribute('name')) ?? ''));
  }
  return words;
};

const enter = (page: Page): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

test.each([true, false])('by keyboard, Enter goes on, and back and forward keep what was typed (JavaScript: %s)', { timeout: 120_000 }, async (javaScriptEnabled) => {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${app.origin}/e/prov?lang=sv`);
  await Promise.all([page.waitForURL('**/ett'), page.getByRole('button', { name: 'Starta enkäten' }).click()]);
  expect(await stops(page, 6)).toEqual(['Hoppa till frågan', 'Alla svarar', 'Läs på enkel svenska', 'Läshjälp', 'Tillbaka', 'ett']);
  await page.keyboard.type('Här');
  await enter(page);
  expect(page.url()).toBe(`${app.origin}/e/prov/tva`);

  await stops(page, 6);
  await page.keyboard.type('tolv eller så');
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator(':focus').textContent()).toBe('Tillbaka');
  await enter(page);
  expect(page.url()).toBe(`${app.origin}/e/prov/ett`);
  expect(await page.getByRole('textbox').inputValue()).toBe('Här');
  await stops(page, 6);
  await enter(page);
  expect(page.url()).toBe(`${app.origin}/e/prov/tva`);
  expect(await page.getByRole('textbox').inputValue()).toBe('tolv eller så');
  expect(await page.locator('[data-error-summary]').count()).toBe(0);

  await page.goBack();
  await page.goForward();
  expect(await page.getByRole('textbox').inputValue()).toBe('tolv eller så');
  await context.close();
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
