import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { tabThrough } from '#test/support/tab-through.ts';

/** Together they have every kind of control. `EVERY_PAGE=1` walks all, which takes minutes. */
const SOME = [
  'start',
  'choices: several, with pictures and choices that stand alone',
  'choices: too many chosen',
  'group: a matrix with a row left out',
  'date: a date that lacks its year',
  'group: places in an order',
  'check with something missing',
  'receipt',
  'settings',
  'an open answer',
  'report of few answers',
  'studio, the tokens of an organisation',
  'studio, the guide to JSON',
  'studio, text, a file that cannot be read',
];
const PAGES = process.env['EVERY_PAGE'] ? documents.map(([name]) => name) : SOME;

let browser: Browser;
let site: Site;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveExamples()]);
  page = await browser.newPage({ viewport: { width: 390, height: 700 } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('Tab, there and back on a phone, comes to every control in the order of the page, each seen whole with a mark', () => {
  it.each(PAGES)('%s', async (name) => {
    await page.goto(site.addressOf(name));
    expect(await tabThrough(page)).toEqual([]);
  });
});

describe('the first stop', () => {
  it.each(['choices: too many chosen', 'report of few answers', 'studio, text'])('skips to what the page is about: %s', async (name) => {
    await page.goto(site.addressOf(name));
    await page.locator('.govuk-skip-link').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('after a form was sent', () => {
  it.each([
    ['studio, one’s own account', 'Namn'],
    ['studio, the tokens of an organisation', 'Nyckeln'],
    ['studio, with whom a survey is shared', 'Enkäten är delad'],
  ])('the page opens at what came of it, also without script: %s', async (name, begins) => {
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 700 } });
    await plain.goto(site.addressOf(name));
    const told = plain.locator('main [role="status"]:focus');
    await told.waitFor();
    expect(await told.innerText()).toMatch(begins);
    await plain.close();
  });
});
