import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

test('one question at a time fits a phone, is valid and is heard as page, question and answers', { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  const press = (name: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
  await page.goto(`${app.origin}/installningar?till=%2Fe%2Fhandlaggare`);
  await page.getByLabel('En fråga i taget').check();
  await press('Spara och gå tillbaka');
  await press('Starta enkäten');
  await page.getByLabel('Försäkringskassan').check();
  await press('Fortsätt');
  expect(page.url()).toBe(`${app.origin}/e/handlaggare/arbetet/2`);
  const tree = await page.locator('main').ariaSnapshot();
  expect(tree.indexOf('Ditt arbete')).toBeLessThan(tree.indexOf('Vilken kommun arbetar du mest med?'));
  for (const place of ['arbetet/2', 'hinder/3']) {
    while (!page.url().endsWith(place)) {
      if ((await page.locator('main input[type=radio]').count()) > 0) await page.locator('main input[type=radio]').first().check();
      else if ((await page.locator('main input[type=checkbox]').count()) > 0 && !page.url().includes('hanvisning')) await page.locator('main input[type=checkbox]').first().check();
      else await page.locator('main input[inputmode]').evaluateAll((fields) => fields.forEach((field) => ((field as HTMLInputElement).value = '1')));
      await press('Fortsätt');
    }
    expect(await findFaults(page)).toEqual([]);
    expect(await htmlFaults(await page.content())).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  }
  await context.close();
});
