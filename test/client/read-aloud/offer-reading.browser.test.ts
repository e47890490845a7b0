import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALVA, giveVoice, sayingOn, type Speaking } from '#test/client/read-aloud/stand-in-voice.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), app.close()]));

const withPage = async (speaking: Speaking | null, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
  const context = await browser.newContext(options);
  if (speaking) await giveVoice(context, speaking);
  await use(await context.newPage()).finally(() => context.close());
};

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const listen = (page: Page): Promise<void> => button(page, 'Lyssna').click();

describe('Lyssna is there', () => {
  const isOffered = async (speaking: Speaking | null): Promise<boolean> => {
    let offered = false;
    await withPage(speaking, async (page) => {
      await page.goto(app.origin);
      await page.waitForTimeout(500);
      offered = (await button(page, 'Lyssna').count()) === 1;
    });
    return offered;
  };

  test('where this device has a Swedish voice, also one that is told of late or in the way of Android', async () => {
    expect(await isOffered({ voices: [ALVA] })).toBe(true);
    expect(await isOffered({ voices: [ALVA], late: true })).toBe(true);
    expect(await isOffered({ voices: [{ ...ALVA, lang: 'sv_SE' }] })).toBe(true);
  });

  test('but not without one, and not for one that would send the text to another host', async () => {
    expect(await isOffered(null)).toBe(false);
    expect(await isOffered({ voices: [] })).toBe(false);
    expect(await isOffered({ voices: [{ name: 'Google svenska', lang: 'sv-SE', localService: false }, { name: 'Daniel', lang: 'en-GB', localService: true }, { name: 'Swahili', lang: 'sw', localService: true }] })).toBe(false);
  });

  test('but not without JavaScript, in any browser', async () => {
    await withPage(null, async (page) => {
      await page.goto(app.origin);
      expect(await page.getByText('Lyssna').count()).toBe(0);
    }, { javaScriptEnabled: false });
  });

  test('and nothing more is fetched before it is pressed, then from our own host alone', async () => {
    await withPage({ voices: [ALVA] }, async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.goto(app.origin, { waitUntil: 'networkidle' });
      expect(fetched.length).toBeLessThanOrEqual(4);
      const before = fetched.length;
      await listen(page);
      await sayingOn(page);
      await page.waitForLoadState('networkidle');
      expect(fetched.slice(before).map((address) => new URL(address).pathname.replace(/-[\w-]{8}\./, '.')).sort()).toEqual(['/assets/player.js', '/assets/reader.css']);
      expect(new Set(fetched.map((address) => new URL(address).origin))).toEqual(new Set([app.origin]));
    });
  });
});

describe('on a bad connection', () => {
  const failed = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'Det gick inte att läsa. Försök igen.' });

  test('says that the player could not be fetched, and fetches it at the next press', async () => {
    await withPage({ voices: [ALVA] }, async (page) => {
      const bugs: Error[] = [];
      page.on('pageerror', (bug) => bugs.push(bug));
      await page.route(/\/player-/, (route) => route.abort(), { times: 2 });
      await page.goto(app.origin);
      await listen(page);
      await failed(page).waitFor();
      await listen(page);
      await failed(page).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await listen(page);
      expect(await sayingOn(page)).not.toBe('');
      expect(await failed(page).count()).toBe(0);
      expect(bugs).toEqual([]);
    });
  });

  test('starts one player, however often it is pressed meanwhile', async () => {
    await withPage({ voices: [ALVA] }, async (page) => {
      await page.route(/\/player-/, (route) => setTimeout(() => void route.continue(), 500));
      await page.goto(app.origin);
      await listen(page);
      await listen(page);
      await sayingOn(page);
      expect(await page.getByRole('region', { name: 'Uppläsning' }).count()).toBe(1);
      await button(page, 'Sluta läsa').waitFor();
    });
  });
});
