import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveExamples, type Site } from '#test/client/site.ts';
import { launchBrowser } from '#test/support/find-browser.ts';

const EXAMPLE = 'choices: one of four, with a film in sign language';
const TRANSCRIPT = 'Får du det stöd av handledare som du behöver?';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = [await launchBrowser(), await serveExamples()];
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** The example, with the addresses under `/media/` that are asked for. */
const withPage = async (options: BrowserContextOptions, use: (page: Page, fetched: readonly string[]) => Promise<void>): Promise<void> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/media/b2')) fetched.push(pathname);
  });
  await page.goto(site.addressOf(EXAMPLE));
  await use(page, fetched).finally(() => context.close());
};

test('the film has its place before it is fetched, and nothing of it is fetched by itself, without JavaScript at 320 px', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page, fetched) => {
    expect(await page.locator('video').isVisible()).toBe(false);
    await page.getByText('Visa på teckenspråk').click();
    const film = await page.locator('video').boundingBox();
    expect((film?.width ?? 0) / (film?.height ?? 1)).toBeCloseTo(16 / 9, 1);
    expect((film?.x ?? 0) + (film?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.getByText('Läs filmens text').click();
    expect(await page.locator('.sign__words').isVisible()).toBe(true);
    expect(fetched).toEqual([]);
  });
});

test('a film of our own host may be shown, and is fetched when it is started', async () => {
  await withPage({}, async (page, fetched) => {
    await page.getByText('Visa på teckenspråk').click();
    const asked = page.waitForRequest('**/media/b2-nu.webm');
    await page.locator('video').evaluate((film: HTMLVideoElement) => void film.play().catch(() => undefined));
    await asked;
    expect(fetched).toContain('/media/b2-nu.webm');
  });
});

test('on paper the words of the film stand in its place', async () => {
  await withPage({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('video').isVisible()).toBe(false);
    expect(await page.locator('.sign__words').isVisible()).toBe(true);
    expect(await page.locator('.sign__words').textContent()).toBe(TRANSCRIPT);
  });
});

test('axe finds nothing wrong with film and words shown', async () => {
  await withPage({}, async (page) => {
    await page.locator('.sign, .sign details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<{ readonly violations: readonly { readonly id: string }[] }>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
