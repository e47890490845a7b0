import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveExamples()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const withExample = async <Value>(name: string, options: BrowserContextOptions, use: (page: Page) => Promise<Value>): Promise<Value> => {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.addressOf(name));
    return await use(page);
  } finally {
    await context.close();
  }
};

const HIDDEN = 'report, a sensitive question of few answers';

describe('the tables of a report', () => {
  it('tell of each figure its column and its row', async () => {
    await withExample('report, a question', {}, async (page) => {
      const cells = await page.locator('table').first().evaluate((table) =>
        [...table.querySelectorAll('td')].map((cell) => (cell.getAttribute('headers') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? null)),
      );
      expect(cells.length).toBeGreaterThan(10);
      expect(cells.slice(0, 4)).toEqual([
        [expect.stringMatching(/^Kvinnor/), 'Jag får för lite stöd'],
        [expect.stringMatching(/^Män/), 'Jag får för lite stöd'],
        [expect.stringMatching(/^(Samtliga|Kvinnor och män)/), 'Jag får för lite stöd'],
        [expect.stringMatching(/^Skillnad/), 'Jag får för lite stöd'],
      ]);
    });
  });

  it('are told as tables with a name, with what is hidden and what can be said in words', async () => {
    const told = await withExample(HIDDEN, {}, (page) => page.getByRole('table').first().ariaSnapshot());
    expect(told).toContain('table "Svaren"');
    expect(told).toMatch(/columnheader "Kvinnor/);
    expect(told).toContain('cell "visas inte"');
    expect(told).not.toContain('".. visas inte"');
    const compared = await withExample('report', {}, (page) => page.getByRole('table', { name: /säker skillnad/ }).ariaSnapshot());
    expect(compared).toMatch(/rowheader "Stort behov: Att arbetet är anpassat efter dig"/);
    expect(compared).toMatch(/cell "\d+ \(\d+ till \d+\) Säker skillnad"/);
  });

  it('say everything that is drawn, so that what is drawn is told to nobody twice', async () => {
    await withExample('report', {}, async (page) => {
      const drawn = await page.locator('.chart__values span').allTextContents();
      const shares = await page.locator('table b').allTextContents();
      expect(drawn.length).toBeGreaterThan(10);
      for (const value of drawn) expect(shares).toContain(value.replace(/^[KM] /, ''));
      expect(await page.locator('main svg:not([aria-hidden="true"])').count()).toBe(0);
    });
  });

  it('can be scrolled by keyboard where they are wider than the screen, and the page is not', async () => {
    await withExample('report', { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      const region = page.getByRole('group', { name: /säker skillnad/ });
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
});

describe('women and men', () => {
  it('are told apart by shape where the reader’s own colours hold', async () => {
    await withExample('report', { forcedColors: 'active' }, async (page) => {
      const [women, men] = await Promise.all(['.mark-women', '.mark-men'].map((mark) => page.locator(mark).first().evaluate((element) => [element.tagName, getComputedStyle(element).fill])));
      expect([women?.[0], men?.[0]]).toEqual(['circle', 'rect']);
      expect(women?.[1]).not.toBe(men?.[1]);
    });
  });
});

describe('a report on paper', () => {
  it('is a tagged PDF in Swedish with headings and tables', { timeout: 120_000 }, async () => {
    const pdf = (await withExample('report', {}, (page) => page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }))).toString('latin1');
    for (const part of ['/StructTreeRoot', '/Lang (sv)', '/S /Table', '/S /TH', '/S /H1', '/S /H2', '/Marked true']) expect(pdf, part).toContain(part);
  });

  it('has no tools, and its figures are black on white whatever the screen is', async () => {
    await withExample('report', { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      expect(await page.locator('.tool, .govuk-skip-link').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('.finding').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
      expect(await page.locator('.demo').isVisible()).toBe(true);
    });
  });

  it('never cuts a row between two sheets', async () => {
    await withExample('report', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const rules = await page.locator('.data--stacked tbody, .data--beside tr, .chart__row').evaluateAll((rows) => [...new Set(rows.map((row) => getComputedStyle(row).breakInside))]);
      expect(rules).toEqual(['avoid']);
    });
  });
});
