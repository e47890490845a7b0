import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { filledQuestionnaire } from '#test/support/filled-questionnaire.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** More presses than any page has stops; then what was looked for cannot be reached. */
const MOST_STOPS = 120;

const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let press = 0; press < MOST_STOPS; press++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(target)}`);
};

/** Everything by the keyboard. */
const hands = (page: Page) => {
  const at = async (target: Locator, ...keys: readonly string[]): Promise<void> => {
    await tabTo(page, target);
    for (const key of keys) await page.keyboard.press(key);
  };
  const leave = async (target: Locator): Promise<void> => {
    await tabTo(page, target);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  };
  return {
    write: async (label: string, text: string) => {
      await at(page.getByLabel(label, { exact: true }).filter({ visible: true }), 'ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    choose: (label: string | RegExp) => at(page.getByRole('radio', { name: label }), 'Space'),
    // A form's first button is the hidden one that Enter presses.
    press: (name: string | RegExp) => leave(page.getByRole('button', { name, exact: true }).last()),
    follow: (name: string | RegExp) => leave(page.getByRole('link', { name, exact: true }).first()),
  };
};

const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();

/** Asks again until the report is made. */
const waitForReport = async (page: Page, look: () => Promise<void>): Promise<void> => {
  for (let again = 0; again < 60; again++) {
    if (await page.getByText('Granskningen hittade inget').count()) return;
    await page.waitForTimeout(1000);
    await look();
  }
};

describe.each([true, false])('from the first link to figures in a file, by keyboard on a phone (JavaScript: %s)', (javaScriptEnabled) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ surveys: {} });
  });
  afterAll(() => app.close());

  it('an author writes, checks and publishes a questionnaire, tries it with made-up answers and fetches women and men side by side', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
    const page = await context.newPage();
    const { write, choose, press, follow } = hands(page);

    await page.goto(`${app.origin}${(await makeFirstLink(app.services)) ?? ''}`);
    await write('Din organisation', 'Förbundet Söder');
    await choose('Samordningsförbund');
    await write('Ditt namn', 'Kim Ek');
    await write('E-post', 'kim@forbundet.se');
    await write('Välj ett lösenord', 'häst batteri klammer rätt');
    await press('Skapa konto');
    expect(await heading(page)).toBe('Enkäter');

    await follow('Gör en ny enkät');
    await write('Enkätens adress', 'jobbet');
    await choose(/tom enkät/);
    await press('Skapa enkäten');
    if (javaScriptEnabled) await page.locator('.cm-content').waitFor();
    await write('Text i JSON', filledQuestionnaire());
    if (javaScriptEnabled) await page.keyboard.press('Escape');
    await press('Spara');
    expect(await page.getByText('Sparat.').count()).toBe(1);

    await follow(/^Kontroll/);
    expect(await page.getByText(/^Stoppar/).count()).toBe(0);
    await follow('Publicera');
    await press('Publicera');
    expect((await context.request.get(`${app.origin}/e/jobbet`)).status()).toBe(200);

    await follow('Rapporter');
    await press(/^Fyll med \d+ påhittade svar/);
    await press('Gör en rapport av påhittade svar');
    await waitForReport(page, () => press('Visa hur långt det har kommit'));
    await follow(/^Rapport 1/);
    const file = await page.getByRole('link', { name: /CSV för svenskt Excel|excel/i }).first().getAttribute('href');
    const csv = (await (await context.request.get(`${app.origin}${file ?? ''}`)).text()).replace('\uFEFF', '');
    const [heads = [], ...rows] = csv.split('\r\n').map((line) => line.split(';'));
    const told = new Set(rows.map((row) => row[heads.indexOf('Kön')]));
    expect([heads[0], told.has('kvinnor'), told.has('man')]).toEqual(['Påhittade svar', true, true]);
    expect(rows.length).toBeGreaterThan(20);
    await context.close();
  });
});
