import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageExamples } from '#client/pages/pages.examples.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { PageView } from '#core/view/page-view.ts';
import { SETTING_NAMES, SETTINGS, settingsFrom, USUAL, withSettings, type Settings } from '#core/view/settings.ts';
import { loadRenderer, type Renderer } from '#server/render/load-renderer.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { readShipped, ROOT } from '#test/support/test-app.ts';

const compiled = compileQuestionnaire(readShipped('medarbetare'));
if (!compiled.ok) throw new Error('medarbetare is refused');
const questionnaire = compiled.value;

/** A question with pictures, an answer and a choice that excludes the others. */
const question = (): PageView => {
  const journey = deriveJourney(questionnaire, { samtycke: 'ja', svart: ['stress'] }, '2026-11-24');
  const asked = journey.steps.find(({ step }) => step.key === 'svart');
  if (!asked) throw new Error('svart is not asked');
  const address = '/e/medarbetare/svart';
  return buildQuestionPage({ questionnaire, journey, asked, posted: null, problems: [], frame: { ...buildFrame({ language: 'sv-simple', questionnaire, address, form: FORM }), action: address, csrf: 'token' } });
};

const example = (name: string): PageView => {
  const found = pageExamples[name];
  if (!found) throw new Error(`No example ${name}`);
  return found;
};

let browser: Browser;
let renderer: Renderer;
beforeAll(async () => {
  const loaded = await loadRenderer(ROOT);
  if (!loaded) throw new Error('Build first: npm run build');
  [browser, renderer] = [await launchBrowser(), loaded];
});
afterAll(() => browser.close());

const ORIGIN = 'http://alla-svarar.test';

type Show = (view: PageView, settings: Settings) => Promise<Page>;

const withPage = async (options: BrowserContextOptions, use: (show: Show) => Promise<void>): Promise<void> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let html = '';
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/assets/')) return route.fulfill({ path: join(renderer.assetsDir, basename(pathname)) });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  const show: Show = async (view, settings) => {
    html = renderer.render(withSettings(view, settings), 'nonce');
    await page.goto(ORIGIN, { waitUntil: 'load' });
    return page;
  };
  await use(show).finally(() => context.close());
};

/** The usual settings but for those that are named. */
const only = (chosen: Partial<Settings>): Settings => settingsFrom((name) => chosen[name] ?? USUAL[name]);

const ONE_EACH = SETTING_NAMES.flatMap((name) => SETTINGS[name].slice(1).map((choice) => [name, choice] as const));
/** All that takes room, at once. */
const MOST = only({ text: 'largest', lines: 'wider', letters: 'wider', measure: 'long', buttons: 'large', contrast: 'yellow' });

const sideways = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('at 320 px', () => {
  test('no setting makes a question, the settings or the start page scroll sideways', { timeout: 240_000 }, async () => {
    await withPage({ viewport: { width: 320, height: 640 } }, async (show) => {
      for (const [name, choice] of ONE_EACH) {
        for (const view of [question(), example('settings in easy Swedish, just saved')]) {
          expect(await sideways(await show(view, only({ [name]: choice }))), `${name} ${choice}`).toBe(false);
        }
      }
      for (const view of [question(), example('settings'), example('start'), example('check'), example('list')]) expect(await sideways(await show(view, MOST)), view.page).toBe(false);
    });
  });

  test('each setting does what it says', { timeout: 120_000 }, async () => {
    await withPage({ viewport: { width: 320, height: 640 } }, async (show) => {
      const seen = async (chosen: Partial<Settings>) =>
        (await show(question(), only(chosen))).evaluate(() => {
          const styles = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
          return {
            text: parseFloat(styles('label > span').fontSize),
            line: parseFloat(styles('label > span').lineHeight) / parseFloat(styles('label > span').fontSize),
            letter: parseFloat(styles('label > span').letterSpacing) || 0,
            measure: parseFloat(styles('html').getPropertyValue('--measure')),
            ground: styles('body').backgroundColor,
            row: document.querySelector('label')?.getBoundingClientRect().height ?? 0,
            pictures: document.querySelectorAll('.pic').length,
            transition: getComputedStyle(document.querySelector('label') ?? document.body, '::after').transitionDuration,
          };
        });
      const usual = await seen({});
      expect((await seen({ text: 'largest' })).text).toBe(2 * usual.text);
      expect((await seen({ lines: 'wider' })).line).toBeCloseTo(2.2, 1);
      expect((await seen({ letters: 'wider' })).letter).toBeCloseTo(0.12 * usual.text, 1);
      expect((await seen({ measure: 'short' })).measure).toBeLessThan(usual.measure);
      expect((await seen({ contrast: 'yellow' })).ground).toBe('rgb(0, 0, 0)');
      expect((await seen({ buttons: 'large' })).row).toBeGreaterThan(usual.row);
      expect(usual.pictures).toBeGreaterThan(0);
      expect((await seen({ pictures: 'hidden' })).pictures).toBe(0);
      expect(usual.transition).toBe('0.12s');
      expect((await seen({ motion: 'calm' })).transition).toBe('0s');
    });
  });
});

/** Text and its ground, by their custom properties. */
const TEXTS = [
  ...['--govuk-text-colour', '--govuk-secondary-text-colour', '--govuk-link-colour', '--govuk-link-visited-colour', '--govuk-link-hover-colour', '--govuk-error-colour', '--brand-ink'].flatMap((text) => [[text, '--govuk-body-background-colour'], [text, '--paper']]),
  ['--govuk-surface-text-colour', '--govuk-surface-background-colour'],
  ['--govuk-text-colour', '--govuk-surface-background-colour'],
  ['--govuk-text-colour', '--note'],
  ['--govuk-text-colour', '--error-soft'],
  ['--govuk-error-colour', '--error-soft'],
  ['--button-text', '--button'],
  ['--button-text', '--button-hover'],
  ['--on-deep', '--deep'],
  ['--govuk-focus-text-colour', '--govuk-focus-colour'],
] as const;
const EDGES = [
  ['--govuk-input-border-colour', '--paper'],
  ['--govuk-input-border-colour', '--govuk-body-background-colour'],
  ['--brand-ink', '--govuk-surface-background-colour'],
] as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const coloursOf = async (page: Page, names: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await page.evaluate((wanted) => {
      const probe = document.body.appendChild(document.createElement('span'));
      return wanted.map((name) => {
        probe.style.color = `var(${name})`;
        return [name, getComputedStyle(probe).color] as const;
      });
    }, names),
  );

describe.each(SETTINGS.contrast.filter((theme) => theme !== 'device'))('the colours “%s”', (theme) => {
  const least = theme === 'high' || theme === 'yellow' ? 7 : 4.5;

  test(`have text with a contrast of at least ${least} : 1, and edges of controls with 3 : 1`, async () => {
    await withPage({ colorScheme: theme === 'light' ? 'dark' : 'light' }, async (show) => {
      const colours = await coloursOf(await show(question(), only({ contrast: theme })), [...TEXTS, ...EDGES].flat());
      const weak = (pairs: readonly (readonly string[])[], limit: number): readonly string[] =>
        pairs.flatMap(([one = '', other = '']) => {
          const found = contrast(colours.get(one) ?? '', colours.get(other) ?? '');
          return found < limit ? [`${one} on ${other}: ${found.toFixed(2)}`] : [];
        });
      expect(weak(TEXTS, least)).toEqual([]);
      expect(weak(EDGES, 3)).toEqual([]);
    });
  });

  test('leave nothing that axe finds wrong on a question, the settings and a page with errors', { timeout: 120_000 }, async () => {
    await withPage({ viewport: { width: 320, height: 640 } }, async (show) => {
      for (const view of [question(), example('settings in easy Swedish, just saved'), example('start')]) expect(await findFaults(await show(view, only({ contrast: theme }))), view.page).toEqual([]);
    });
  });

  test('give way to the reader’s own forced colours, and print dark on white', async () => {
    await withPage({ forcedColors: 'active' }, async (show) => {
      const page = await show(question(), only({ contrast: theme }));
      const drawn = () => page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.querySelector('label') ?? document.body).color]);
      expect(await drawn()).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
      await page.emulateMedia({ media: 'print', forcedColors: 'none' });
      for (const colour of await drawn()) expect(contrast(colour, 'rgb(255, 255, 255)')).toBeGreaterThan(7);
    });
  });
});

test('at 400 % zoom with everything at its largest, nothing scrolls sideways, the button can be seen, and its word is whole', async () => {
  await withPage({ viewport: { width: 320, height: 256 } }, async (show) => {
    const page = await show(question(), MOST);
    expect(await sideways(page)).toBe(false);
    await page.locator('.govuk-button').scrollIntoViewIfNeeded();
    const box = await page.locator('.govuk-button').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    const lines = await page.locator('main .govuk-button').evaluate((button) => {
      const words = document.createRange();
      words.selectNodeContents(button.lastElementChild ?? button);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines, 'lines of “Fortsätt”').toBe(1);
  });
});
