import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const TEXT = '/studio/enkater/medarbetare/text';
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'light' };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' };

/** A page of somebody who may write, with a text of its own that is saved. What the browser complains of fails the test, but for the status of a conflict. */
const withPage = async (options: BrowserContextOptions, json: string, use: (page: Page) => Promise<void>): Promise<void> => {
  const author = await signedIn(app, 'author', 'medarbetare', 'author');
  await author.open(TEXT);
  author.fill('Text i JSON', json);
  await author.press('Spara');
  const context = await browser.newContext(options);
  await context.addCookies([{ name: 'studio', value: author.cookies.get('studio') ?? '', url: app.origin }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && !message.text().includes('409') && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(app.origin + TEXT);
  await use(page).finally(() => context.close());
  expect(complaints).toEqual([]);
};

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Text i JSON' });

/** The editor is there, and has checked. */
const ready = async (page: Page): Promise<void> => {
  await editorOf(page).waitFor();
  await page.getByText('Tryck Esc och sedan Tab').waitFor();
};

describe('the editor', () => {
  test.each([['a phone', PHONE], ['a dark desktop', DESKTOP]])('has nothing that axe finds wrong on %s', async (_, options) => {
    await withPage(options, blankQuestionnaire(), async (page) => {
      await ready(page);
      expect(await findFaults(page)).toEqual([]);
    });
  });

  test('finds what is wrong while it is typed, leads to its line, and says so', async () => {
    await withPage(DESKTOP, blankQuestionnaire(), async (page) => {
      await ready(page);
      await editorOf(page).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('x');
      await page.getByRole('heading', { name: 'Stoppar publicering' }).waitFor();
      await page.getByRole('status').filter({ hasText: 'att titta på' }).waitFor();
      await page.keyboard.press('Control+End');
      await page.getByRole('link', { name: /^Gå till rad 1\b/ }).first().click();
      await page.keyboard.type('här');
      expect((await page.locator('.editor .cm-line').first().textContent())?.startsWith('här')).toBe(true);
    });
  });

  test('lets Tab through after Esc, and gives back what was undone before a reload', async () => {
    await withPage(DESKTOP, blankQuestionnaire(), async (page) => {
      await ready(page);
      await editorOf(page).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('ett ord');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Spara');
      await page.keyboard.press('Enter');
      await page.getByText('Sparat.').waitFor();
      await ready(page);
      await editorOf(page).click();
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.locator('#json').inputValue()).toBe(blankQuestionnaire());
    });
  });

  test('that comes late takes the focus from nobody: who writes goes on writing there, who reads the list stays in it', async () => {
    await withPage(DESKTOP, blankQuestionnaire(), async (page) => {
      await ready(page);
      const comesLate = async (then: () => Promise<void>): Promise<void> => {
        let letIn = (): void => undefined;
        const waits = new Promise<void>((resolve) => (letIn = resolve));
        await page.route(/mount-editor/, (route) => waits.then(() => route.continue()));
        await page.reload({ waitUntil: 'commit' });
        await then();
        letIn();
        await ready(page);
        await page.unrouteAll();
      };
      await comesLate(async () => {
        await page.locator('#json').evaluate((area: HTMLTextAreaElement) => (area.focus(), area.setSelectionRange(1, 1)));
      });
      await page.keyboard.type('där');
      expect(await page.locator('#json').inputValue()).toMatch(/^\{där/);
      const link = page.locator('[data-findings] a').nth(1);
      await comesLate(() => link.evaluate((one) => (one.focus(), one.setAttribute('data-before', ''))));
      await page.locator('[data-findings]:not(:has([data-before]))').waitFor();
      expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    });
  });

  test('suggests properties with what they mean in Swedish', async () => {
    await withPage(DESKTOP, '{\n  \n}', async (page) => {
      await ready(page);
      await editorOf(page).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.type('"ret');
      await page.getByRole('option', { name: '"retention"' }).waitFor();
      await page.getByText('Hur många dagar svaren sparas.').waitFor();
      // CodeMirror takes no Enter in the moment that the list opens: it may be meant for the text.
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#json').inputValue()).toContain('"retention"');
    });
  });

  test('tells in the reader’s own colours which suggestion is chosen, and what is selected', async () => {
    await withPage({ ...DESKTOP, forcedColors: 'active' }, '{\n  \n}', async (page) => {
      await ready(page);
      await editorOf(page).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.type('"re');
      const list = page.locator('.cm-tooltip-autocomplete');
      await list.waitFor();
      const ground = (of: Locator): Promise<string> => of.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(await ground(list.getByRole('option', { selected: true }))).not.toBe(await ground(list));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Home');
      expect(await page.locator('.cm-selectionBackground').first().evaluate((box) => getComputedStyle(box).outlineStyle)).toBe('solid');
    });
  });

  test('sends what stands in it with the form, and shows the conflict where somebody has saved meanwhile', async () => {
    await withPage(DESKTOP, blankQuestionnaire(), async (page) => {
      await ready(page);
      const other = await signedIn(app, 'author', 'medarbetare', 'author');
      await other.open(TEXT);
      other.fill('Text i JSON', '{ "title": "Andras" }');
      await other.press('Spara');
      await editorOf(page).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type('[1]');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.getByRole('heading', { name: 'Kim Ek har sparat medan du skrev' }).waitFor();
      expect(await page.getByLabel('Texten som Kim Ek sparade').inputValue()).toBe('{ "title": "Andras" }');
      expect(await page.locator('#json').inputValue()).toBe('[1]');
      expect(await findFaults(page)).toEqual([]);
    });
  });
});
