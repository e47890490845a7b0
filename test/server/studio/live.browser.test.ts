import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import axe from 'axe-core';
import { findFaults, RULES } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { signedIn } from './studio-visitor.ts';

const text = (words: string, easy = words): Readonly<Record<string, string>> => ({ sv: words, 'sv-simple': easy });
const choices = ['ja', 'nej'].map((value) => ({ value, text: text(value === 'ja' ? 'Ja' : 'Nej') }));
const rows = ['ett', 'tva'].map((value) => ({ value, text: text(`Rad ${value}`) }));
const columns = ['bra', 'illa'].map((value) => ({ value, text: text(`Det är ${value}`) }));
const SURVEY = {
  title: text('Om jobbet'), purpose: text('Vi vill veta.'), controller: text('Förbundet'), contact: { tel: '08-1' }, retention: 30,
  pages: [
    {
      name: 'forst', title: text('Trivsel', 'Om du trivs'), description: text('Svara som det är.'),
      elements: [
        { type: 'radiogroup', name: 'trivs', title: text('Trivs du?', 'Trivs du på jobbet?'), description: text('Tänk på i dag.'), isRequired: true, choices },
        { type: 'comment', name: 'varfor', title: text('Varför inte?'), visibleIf: "{trivs} = 'nej'" },
      ],
    },
    {
      name: 'sedan', title: text('Alla slag'),
      elements: [
        { type: 'panel', name: 'lada', title: text('Hör ihop'), elements: [{ type: 'text', name: 'ord', title: text('Ett ord?') }, { type: 'checkbox', name: 'flera', title: text('Vilka?'), choices, showOtherItem: true, otherText: text('Annat') }] },
        { type: 'dropdown', name: 'lista', title: text('Vilken?'), choices },
        { type: 'boolean', name: 'sant', title: text('Stämmer det?') },
        { type: 'multipletext', name: 'tal', title: text('Hur många?'), items: [{ name: 'k', title: text('Kvinnor') }, { name: 'm', title: text('Män') }] },
        { type: 'html', name: 'om', html: text('<p>Här är en text.</p>') },
        { type: 'text', name: 'dag', inputType: 'date', title: text('Vilken dag?') },
      ],
    },
    { name: 'rutor', title: text('Rutor'), elements: [{ type: 'matrix', name: 'rut', title: text('Hur är det?'), rows, columns }] },
    { name: 'celler', title: text('Celler'), elements: [{ type: 'matrixdropdown', name: 'par', title: text('Hur viktigt är det?'), rows, columns: [{ name: 'vikt', title: text('Viktigt'), cellType: 'radiogroup', choices }, { name: 'nu', title: text('Nu'), cellType: 'radiogroup', choices }] }] },
    { name: 'rang', title: text('Ordning'), elements: [{ type: 'ranking', name: 'ordning', title: text('Vad är viktigast?'), selectToRankEnabled: true, maxSelectedChoices: 2, choices }] },
  ],
};

/** A question on each page. */
const ONE_OF_EACH = ['Trivs du?', 'Ett ord?', 'Hur är det?', 'Hur viktigt är det?', 'Vad är viktigast?'];

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ surveys: { liten: SURVEY } }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const TEXT = '/studio/enkater/liten/text';
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 } };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' };

/** What the browser says where a frame runs no script, and of the page that tells what is wrong: both are meant. */
const MEANT = /frame is sandboxed|status of 422/;

/** The page of somebody who writes; what the browser complains of fails the test. */
const withPage = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> => {
  const author = await signedIn(app, 'author', 'liten', 'author');
  const context = await browser.newContext(options);
  await context.addCookies([{ name: 'studio', value: author.cookies.get('studio') ?? '', url: app.origin }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && !MEANT.test(message.text()) && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(app.origin + TEXT);
  await use(page).finally(() => context.close());
  expect(complaints).toEqual([]);
};

const frameOf = (page: Page) => page.frameLocator('iframe[title="Sidan medan du skriver"]');
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text i JSON' });

const faultsIn = async (frame: Frame | undefined): Promise<readonly string[]> => {
  await frame?.evaluate(axe.source);
  const found = await frame?.evaluate((tags) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }), RULES);
  return found?.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`) ?? ['no frame'];
};

/** Puts the cursor in a question, by its link in the outline. */
const goTo = (page: Page, title: string): Promise<void> => page.locator('[data-outline]').getByRole('link', { name: title }).click();

describe('the page that is drawn while it is written', () => {
  test('follows the keys and the cursor, keeps the last good page, says so, and runs the conditions of the page', async () => {
    await withPage(DESKTOP, async (page) => {
      const frame = frameOf(page);
      await frame.getByRole('heading', { name: 'Trivsel' }).waitFor();
      expect(await frame.getByLabel('Varför inte?').count()).toBe(0);
      await frame.getByLabel('Nej').check();
      await frame.getByLabel('Varför inte?').waitFor();
      // Its title is changed at once; what is answered stays.
      await editorOf(page).press('Control+f');
      await page.getByRole('textbox', { name: 'Sök', exact: true }).fill('Trivs du?');
      await page.getByRole('textbox', { name: 'Byt ut mot' }).fill('Mår du bra?');
      await page.getByRole('button', { name: 'byt ut alla' }).click();
      await frame.getByRole('group', { name: 'Mår du bra?' }).waitFor();
      expect(await frame.getByLabel('Nej').isChecked()).toBe(true);
      await page.getByLabel('Språk', { exact: true }).selectOption('sv-simple');
      await frame.getByRole('group', { name: 'Trivs du på jobbet?' }).waitFor();
      await editorOf(page).press('Escape');
      await editorOf(page).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('x');
      await page.getByText('Texten går inte att visa just nu. Du ser sidan ”Trivsel” som den senast gick att visa.').waitFor();
      expect(await frame.getByRole('group', { name: 'Trivs du på jobbet?' }).count()).toBe(1);
      await page.keyboard.press('Control+z');
      await page.getByText('Du ser sidan ”Trivsel”.').waitFor();
    });
  });

  test('has the same names, groups and hints as the page that respondents get, for every type of question, and nothing that axe finds wrong', async () => {
    await withPage(DESKTOP, async (page) => {
      await page.getByLabel('Språk', { exact: true }).selectOption('sv');
      const theirs = await page.context().newPage();
      for (const [index, { name, title }] of SURVEY.pages.entries()) {
        await goTo(page, ONE_OF_EACH[index] ?? '');
        await page.getByText(`Du ser sidan ”${title['sv'] ?? ''}”.`).waitFor();
        if (name === 'forst') await frameOf(page).getByLabel('Nej').check();
        await theirs.goto(`${app.origin}/studio/enkater/liten/sida/${name}?sprak=sv${name === 'forst' ? '&svar.trivs=nej' : ''}`);
        const server = await theirs.locator('form').first().ariaSnapshot();
        const live = await frameOf(page).locator('main').ariaSnapshot();
        expect([name, questionsIn(live)]).toEqual([name, questionsIn(server)]);
        if (name === 'sedan' || name === 'celler') expect(await faultsIn(page.frames()[1]), name).toEqual([]);
      }
      expect(await findFaults(page)).toEqual([]);
    });
  });

  test('waits behind a button on a telephone, and is fetched when it is pressed', async () => {
    await withPage(PHONE, async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => void fetched.push(request.url()));
      const button = page.getByRole('button', { name: 'Visa sidan medan du skriver' });
      await button.waitFor();
      expect([await button.getAttribute('aria-expanded'), await page.locator('iframe').count()]).toEqual(['false', 0]);
      await button.click();
      await frameOf(page).getByRole('heading', { name: 'Trivsel' }).waitFor();
      const close = page.getByRole('button', { name: 'Göm sidan' });
      expect([await close.getAttribute('aria-expanded'), await button.count()]).toEqual(['true', 0]);
      expect(fetched.filter((address) => address.includes('mount-live'))).toHaveLength(1);
      expect(await findFaults(page)).toEqual([]);
      await close.click();
      expect([await page.locator('iframe').isVisible(), await button.count()]).toEqual([false, 1]);
    });
  });
});

describe('the page where a questionnaire is seen', () => {
  test('shows what happens when somebody answers in a frame, at both widths, and has nothing that axe finds wrong', async () => {
    await withPage({ ...DESKTOP, colorScheme: 'light' }, async (page) => {
      await page.getByRole('link', { name: 'Visa', exact: true }).click();
      const [phone, desktop] = [page.frameLocator('.glass--mobil iframe'), page.frameLocator('.glass--dator iframe')];
      const widths = [phone, desktop].map((frame) => frame.locator('html').evaluate((root) => root.clientWidth));
      expect(await Promise.all(widths)).toEqual([390, 1280]);
      await phone.getByRole('button', { name: 'Fortsätt', exact: true }).click();
      await phone.locator('.govuk-error-summary').waitFor();
      await phone.getByRole('radio', { name: 'Nej' }).check();
      await phone.getByRole('button', { name: 'Fortsätt', exact: true }).click();
      await phone.getByLabel('Varför inte?').waitFor();
      await desktop.getByRole('radio', { name: 'Ja' }).check();
      await desktop.getByRole('button', { name: 'Fortsätt', exact: true }).click();
      await desktop.getByRole('heading', { name: 'Alla slag' }).waitFor();
      expect(await findFaults(page)).toEqual([]);
    });
  });
});

/** What a person is told, in order: all but the buttons that send it, with the paragraphs that they stand in. */
const questionsIn = (tree: string): readonly string[] => tree.split('\n').map((line) => line.trim()).filter((line) => /^- (?:heading|group|radio|checkbox|textbox|combobox|option|text|paragraph: )/.test(line));
