import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALVA, giveVoice, saidOn } from '#test/client/read-aloud/stand-in-voice.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { waveOf } from '#test/support/wave.ts';

const SURVEY = {
  title: 'Uppläst',
  pages: [
    { name: 'a', elements: [{ type: 'radiogroup', name: 'a', title: 'Vilken vill du ha?', description: 'Välj en.', audio: 'fraga.wav', isRequired: true, choices: [{ value: 'x', text: 'Huset', audio: 'huset.wav' }, { value: 'y', text: 'Bilen' }] }] },
    { name: 'b', elements: [{ type: 'text', name: 'b', title: 'Varför?', audio: 'trasig.wav' }] },
    { name: 'c', elements: [{ type: 'text', name: 'c', title: 'Något mer?' }] },
  ],
};

let app: TestApp;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alla-svarar-ljud-'));
  mkdirSync(join(folder, 'media'));
  for (const file of ['fraga', 'huset']) writeFileSync(join(folder, 'media', `${file}.wav`), waveOf(0.2));
  writeFileSync(join(folder, 'media', 'trasig.wav'), 'inget ljud');
  [app, browser] = await Promise.all([startTestApp({ surveys: { upplast: SURVEY }, surveysDir: folder }), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), app.close()]);
  rmSync(folder, { recursive: true });
});

const withQuestion = async (voices: readonly (typeof ALVA)[], use: (page: Page, played: readonly string[]) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
  const context = await browser.newContext(options);
  await giveVoice(context, { voices, quick: true });
  const page = await context.newPage();
  const played: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/media/')) played.push(pathname);
  });
  await page.goto(`${app.origin}/e/upplast?lang=sv`);
  await page.getByRole('button', { name: 'Starta enkäten' }).click();
  await use(page, played).finally(() => context.close());
};

const listenToAll = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('button', { name: 'Lyssna' }).click();
  await page.getByText('Sidan är läst.').waitFor();
  return (await saidOn(page)).map(({ text }) => text);
};

test('is played in place of exactly the texts that it says; the voice reads the rest', async () => {
  await withQuestion([ALVA], async (page, played) => {
    expect(played).toEqual([]);
    expect(await listenToAll(page)).toEqual(['Fråga 1 av 3', '(måste besvaras)', 'Bilen', 'Tillbaka', 'Fortsätt', 'Spara och fortsätt senare']);
    expect(new Set(played)).toEqual(new Set(['/media/fraga.wav', '/media/huset.wav']));
  });
});

test('is marked as a whole while it is heard', async () => {
  await withQuestion([], async (page) => {
    await page.getByRole('button', { name: 'Lyssna' }).click();
    await page.waitForFunction(() => CSS.highlights.has('read-sentence'));
    expect(await page.evaluate(() => [...(CSS.highlights.get('read-sentence') ?? [])].map(String).join(' | '))).toBe('Vilken vill du ha? | Välj en.');
  });
});

test('is heard where there is no Swedish voice: what is recorded, and no more; a page without a recording has no Lyssna', async () => {
  await withQuestion([], async (page, played) => {
    expect(await listenToAll(page)).toEqual([]);
    expect(new Set(played)).toEqual(new Set(['/media/fraga.wav', '/media/huset.wav']));
    await page.goto(`${app.origin}/integritet`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: 'Lyssna' }).count()).toBe(0);
  });
});

test('that cannot be played is read by the voice, or told where there is none', async () => {
  const next = async (page: Page): Promise<void> => {
    await page.getByLabel('Bilen').check();
    await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
    await page.getByText('Fråga 2 av 3').waitFor();
  };
  await withQuestion([ALVA], async (page) => {
    await next(page);
    expect(await listenToAll(page)).toContain('Varför?');
  });
  await withQuestion([], async (page) => {
    await next(page);
    await page.getByRole('button', { name: 'Lyssna' }).click();
    await page.getByText('Rösten slutade läsa. Försök igen.').waitFor();
  });
});

test('has the browser’s own player without JavaScript', async () => {
  await withQuestion([], async (page, played) => {
    const player = page.getByLabel('Lyssna på texten');
    expect(await player.isVisible()).toBe(true);
    const box = await player.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(played).toEqual([]);
  }, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
