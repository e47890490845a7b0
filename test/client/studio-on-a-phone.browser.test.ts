import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { openExamples, type OpenExamples } from '#test/client/open-examples.ts';

const TABLES = documents.filter(([, html]) => html.includes('class="listing')).map(([name]) => name);
const ACCOUNT = 'studio, one’s own account';
const PREVIEW = 'studio, preview';

let examples: OpenExamples;
beforeAll(async () => {
  examples = await openExamples({ viewport: { width: 320, height: 640 } });
});
afterAll(() => examples.close());

/** Boxes that are scrolled by themselves. */
const boxesThatScroll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.querySelectorAll('main *')].filter((box) => box.scrollWidth > box.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)).map(({ className }) => className));

/** What the browser itself tells a screen reader of the first table: roles and names. */
const told = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const parts = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${String(role?.value)} ${String(name?.value)}`.trim());
  return parts.filter((part) => /^(table|row|columnheader|rowheader|cell|gridcell)\b/.test(part));
};

describe('the tables of the studio on a narrow screen', () => {
  it.each(TABLES)('are not scrolled sideways: %s', async (name) => {
    expect(await boxesThatScroll(await examples.open(name))).toEqual([]);
  });

  it('show the name of the column before each value, and tell it once', async () => {
    const page = await examples.open(ACCOUNT);
    const row = page.getByRole('row').nth(1);
    expect((await row.innerText()).split('\n')).toEqual(['Enhet', 'Firefox på Windows', 'Sedan', '2026-11-24', 'Var', 'den här enheten']);
    expect(await told(page)).toEqual(expect.arrayContaining(['table Här är du inloggad', 'row', 'columnheader Enhet', 'columnheader Sedan', 'rowheader Firefox på Windows', 'cell 2026-11-24', 'cell den här enheten']));
  });
});

describe('the pages of the studio on a narrow screen', () => {
  it('keep a button apart from the field before it', async () => {
    const page = await examples.open('studio, records for research');
    const [field, button] = [await page.locator('main textarea').last().boundingBox(), await page.locator('main form button.govuk-button').last().boundingBox()];
    expect((button?.y ?? 0) - ((field?.y ?? 0) + (field?.height ?? 0))).toBeGreaterThanOrEqual(16);
  });

  it('show the whole width of the page as on a computer', async () => {
    const page = await examples.open(PREVIEW);
    const inside = await page.locator('.glass--dator .glass__box').evaluate((box) => [box.clientWidth, box.querySelector('iframe')?.getBoundingClientRect().width ?? 0]);
    expect(Math.abs((inside[0] ?? 0) - (inside[1] ?? 0))).toBeLessThanOrEqual(1);
  });
});
