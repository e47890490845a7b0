import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '#test/server/studio/studio-visitor.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let browser: Browser;
let app: TestApp;
let token = '';

const choices = [{ value: 'ja', text: { sv: 'Ja', 'sv-simple': 'Ja' } }, { value: 'nej', text: { sv: 'Nej', 'sv-simple': 'Nej' } }];
const text = (words: string): Readonly<Record<string, string>> => ({ sv: words, 'sv-simple': words });
const SMALL = {
  title: text('Om jobbet'), purpose: text('Vi vill veta.'), controller: text('Förbundet'), contact: { tel: '08-1' }, retention: 30,
  pages: [
    { name: 'ett', title: text('Trivsel'), elements: [{ type: 'radiogroup', name: 'trivs', title: text('Trivs du?'), choices }] },
    { name: 'tva', title: text('Länkar'), elements: [{ type: 'html', name: 'lank', html: text('<p><a href="https://example.se"></a></p>') }, { type: 'comment', name: 'mer', title: text('Vill du säga något mer?') }] },
  ],
};

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), startTestApp({ surveys: { liten: SMALL } })]);
  token = (await signedIn(app, 'owner', 'liten')).cookies.get('studio') ?? '';
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const open = async <Value>(part: string, width: number, use: (page: Page) => Promise<Value>): Promise<Value> => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addCookies([{ name: 'studio', value: token, url: app.origin }]);
  try {
    const page = await context.newPage();
    await page.goto(`${app.origin}/studio/enkater/liten/${part}`);
    return await use(page);
  } finally {
    await context.close();
  }
};

describe('the pages where a survey is checked and published', () => {
  it.each(['kontroll', 'publicera', 'publicera/affisch'].flatMap((part) => [320, 1280].map((width) => ({ part, width }))))('$part has no fault at $width px', ({ part, width }) => open(part, width, async (page) => {
    expect(await findFaults(page)).toEqual([]);
  }));

  it('has axe look at every page of the survey, and tells in Swedish what it finds and where', () => open('kontroll', 1280, async (page) => {
    const button = page.getByRole('button', { name: 'Kontrollera alla sidor' });
    await button.click();
    await page.getByText('Alla sidor är kontrollerade.').waitFor({ timeout: 60_000 });
    const findings = await page.locator('[data-axe-findings] li').allTextContents();
    expect(findings.some((finding) => finding.startsWith('En länk saknar text.') && finding.endsWith('Länkar'))).toBe(true);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
  }));

  it('copy the link at a press, and tell that it is copied', () => open('publicera', 320, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = page.getByRole('button', { name: 'Kopiera Adress till enkäten' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Kopierat.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${app.origin}/e/liten`);
    expect(await button.evaluate((shown) => shown.ownerDocument.activeElement === shown)).toBe(true);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    expect(await findFaults(page)).toEqual([]);
  }));

  it('offer no copying without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.addCookies([{ name: 'studio', value: token, url: app.origin }]);
    const page = await context.newPage();
    await page.goto(`${app.origin}/studio/enkater/liten/publicera`);
    expect([await page.getByLabel('Adress till enkäten').isVisible(), await page.getByText('Kopiera').isVisible()]).toEqual([true, false]);
    await context.close();
  });
});
