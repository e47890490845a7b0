import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const both = (text: string): object => ({ sv: text, 'sv-simple': text });
const ways = ['buss', 'cykel', 'bil'].map((value) => ({ value, text: both(value), pictogram: value }));
const SURVEY = {
  title: both('Prov'),
  description: both('Frågor om praktik.'),
  explain: { praktik: both('Att prova ett arbete.'), avtal: both('Ett löfte på papper.'), samtal: both('När man pratar med varandra.') },
  pages: [
    { name: 'resa', elements: [{ type: 'dropdown', name: 'resa', title: both('Hur kommer du till din praktik?'), pictogram: 'karta', choices: ways }] },
    { name: 'ordning', elements: [{ type: 'ranking', name: 'ordning', title: both('Vad är bäst?'), selectToRankEnabled: true, maxSelectedChoices: 2, choices: ways }] },
    { name: 'val', elements: [{ type: 'checkbox', name: 'val', title: both('Vad har du?'), choices: [{ value: 'a', text: both('Ett avtal'), pictogram: 'avtal' }, { value: 'b', text: both('Samtal'), pictogram: 'prata' }] }] },
    { name: 'egna', elements: [{ type: 'comment', name: 'egna', title: both('Mer?') }] },
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

const press = (page: Page, name: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

/** Somebody at the check-answers page, on a phone; `settings`: the cookie of the reading settings. */
const toCheck = async (settings: string | null, onPage: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  if (settings) await context.addCookies([{ name: 'installningar', value: settings, url: app.origin }]);
  const page = await context.newPage();
  await page.goto(`${app.origin}/e/prov?lang=sv`);
  await press(page, 'Starta enkäten');
  await onPage(page);
  await page.getByLabel('Hur kommer du').selectOption('buss');
  await press(page, 'Fortsätt');
  await onPage(page);
  await page.getByLabel('Viktigast', { exact: true }).selectOption('cykel');
  await press(page, 'Fortsätt');
  await page.getByLabel('Ett avtal').check();
  await page.getByLabel('Samtal').check();
  await press(page, 'Fortsätt');
  await page.getByLabel('Mer?').fill('Min praktik och mitt samtal');
  await press(page, 'Fortsätt');
  expect(page.url()).toBe(`${app.origin}/e/prov/granska`);
  return page;
};
const answerOf = (page: Page, question: string) => page.locator('.govuk-summary-list__row', { hasText: question });

describe('where answers are checked', () => {
  test('each has its picture, in print too, which changes no word of what is heard', { timeout: 120_000 }, async () => {
    const [pictured, plain] = [await toCheck(null), await toCheck('p1')];
    const shown = await pictured.locator('main').ariaSnapshot();
    expect(await plain.locator('main').ariaSnapshot()).toBe(shown);
    expect(await plain.locator('main .pic').count()).toBe(0);
    await pictured.emulateMedia({ media: 'print' });
    for (const [question, pictures] of [['Hur kommer du', 2], ['Viktigast', 1], ['Vad har du?', 2], ['Mer?', 0]] as const) {
      const pics = answerOf(pictured, question).first().locator('.pic:visible');
      expect(await pics.count(), question).toBe(pictures);
    }
    await pictured.emulateMedia({ media: 'screen' });
    expect(await findFaults(pictured)).toEqual([]);
    expect(await htmlFaults(await pictured.content())).toEqual([]);
    expect(await pictured.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await Promise.all([pictured.context().close(), plain.context().close()]);
  });

  test('each hard word is explained once, at the first row that says it, and none of somebody’s own', { timeout: 120_000 }, async () => {
    const page = await toCheck(null);
    expect(await answerOf(page, 'Hur kommer du').locator('summary').allTextContents()).toEqual(['Vad betyder ”praktik”?']);
    expect(await answerOf(page, 'Vad har du?').locator('summary').allTextContents()).toEqual(['Vad betyder ”avtal”?', 'Vad betyder ”samtal”?']);
    expect(await page.locator('main summary').count()).toBe(3);
    await page.context().close();
  });
});

test('a dropdown and a ranking show their choices with pictures above the control, seen and not heard', { timeout: 120_000 }, async () => {
  const page = await toCheck(null, async (question) => {
    expect(await question.locator('.pictured-list li').allTextContents()).toEqual(['buss', 'cykel', 'bil']);
    expect(await question.locator('.pictured-list .pic').count()).toBe(3);
    expect(await question.locator('main').ariaSnapshot()).not.toContain('- list');
    expect(await findFaults(question)).toEqual([]);
    expect(await htmlFaults(await question.content())).toEqual([]);
  });
  await page.context().close();
  const plain = await toCheck('p1', async (question) => expect(await question.locator('.pictured-list').count()).toBe(0));
  await plain.context().close();
});

test('hard words are explained on the start page, and listed in order at the end of the paper', { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  await page.goto(`${app.origin}/e/prov?lang=sv`);
  expect(await page.locator('main summary').allTextContents()).toEqual(['Vad betyder ”praktik”?']);
  expect(await findFaults(page)).toEqual([]);
  await page.goto(`${app.origin}/e/prov/papper?lang=sv`);
  expect(await page.getByRole('heading', { name: 'Ordlista' }).count()).toBe(1);
  expect(await page.locator('.paper__words dt').allTextContents()).toEqual(['avtal', 'praktik', 'samtal']);
  expect(await page.locator('.paper .pic').count()).toBeGreaterThanOrEqual(8);
  expect(await findFaults(page)).toEqual([]);
  expect(await htmlFaults(await page.content())).toEqual([]);
  await page.close();
});
