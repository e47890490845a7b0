import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';
import { loadRenderer, type Renderer } from '#server/render/load-renderer.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { readShipped, ROOT } from '#test/support/test-app.ts';

const compiled = compileQuestionnaire(readShipped('medarbetare'));
if (!compiled.ok) throw new Error('medarbetare is refused');
const questionnaire = compiled.value;
const journey = deriveJourney(questionnaire, { samtycke: 'ja' }, '2026-11-24');

/** Every page of the worker questionnaire as somebody who has consented meets it. */
const viewsIn = (language: string): readonly QuestionPageView[] =>
  journey.steps.map((asked) =>
    buildQuestionPage({ questionnaire, journey, asked, posted: null, problems: [], frame: { ...buildFrame({ language, questionnaire, address: '/e/medarbetare/x', form: 'page--form' }), action: '/e/medarbetare/x', csrf: 'token' } }),
  );

let browser: Browser;
let renderer: Renderer;
beforeAll(async () => {
  const loaded = await loadRenderer(ROOT);
  if (!loaded) throw new Error('Build first: npm run build');
  [browser, renderer] = [await launchBrowser(), loaded];
});
afterAll(() => browser.close());

const ORIGIN = 'http://alla-svarar.test';

type Show = (view: QuestionPageView) => Promise<Page>;

/** A page with its styles. Authors' own pictures come when `come` is called, and not before. */
const withPage = async (options: BrowserContextOptions, use: (show: Show, come: () => void) => Promise<void>): Promise<void> => {
  let come = (): void => undefined;
  const came = new Promise<void>((resolve) => (come = resolve));
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let html = '';
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/media/')) {
      await came;
      return route.fulfill({ contentType: 'image/svg+xml', body: readFileSync(join(ROOT, 'client/pictograms/hus.svg')) });
    }
    if (pathname.startsWith('/assets/')) return route.fulfill({ path: join(renderer.assetsDir, basename(pathname)) });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  const show = async (view: QuestionPageView): Promise<Page> => {
    html = renderer.render(view, 'nonce');
    await page.goto(ORIGIN, { waitUntil: 'domcontentloaded' });
    return page;
  };
  await use(show, () => come()).finally(() => context.close());
};

const stepOf = (name: string, language = 'sv-simple'): QuestionPageView => {
  const found = viewsIn(language)[journey.steps.findIndex(({ step }) => step.key === name)];
  if (!found) throw new Error(`No step ${name}`);
  return found;
};

/** Everything that is told of a page: roles, names, descriptions and states, in order. */
const told = (page: Page): Promise<string> => page.locator('html').ariaSnapshot();

test.each(['sv', 'sv-simple'])('what is told of each page of the worker questionnaire is the same with pictures and without (%s)', async (language) => {
  await withPage({}, async (show) => {
    for (const view of viewsIn(language)) {
      const page = await show(view);
      const [withPictures, pictures] = [await told(page), await page.locator('.pic').count()];
      await show({ ...view, pictures: false });
      expect(await page.locator('.pic, .pictured, .has-pic').count()).toBe(0);
      expect(await told(page)).toBe(withPictures);
      if (view.items.some(({ kind }) => kind !== 'html')) expect(pictures, view.title.text).toBeGreaterThan(0);
    }
  });
});

const SETTINGS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a phone', { viewport: { width: 390, height: 800 } }],
  ['on a desktop in dark colours', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['in forced dark colours', { forcedColors: 'active', colorScheme: 'dark' }],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 } }],
];

/** Lines and accents of the pictures, with the ground they stand on. */
const coloursIn = (page: Page) =>
  page.evaluate(() => {
    const ground = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return colour === 'rgba(0, 0, 0, 0)' && element ? ground(element.parentElement) : colour;
    };
    return [...document.querySelectorAll('svg.pic')].map((picture) => ({ line: getComputedStyle(picture).stroke, ground: ground(picture.parentElement) }));
  });

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

describe.each(SETTINGS)('%s', (_, options) => {
  test('the pictures are seen, with lines that stand out from their ground, and nothing scrolls sideways', async () => {
    await withPage(options, async (show) => {
      const page = await show(stepOf('svart'));
      expect(await page.locator('.pic').filter({ visible: true }).count()).toBe(11);
      const colours = await coloursIn(page);
      expect(colours).toHaveLength(11);
      for (const { line, ground } of colours) expect(contrast(line, ground)).toBeGreaterThan(4.5);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    });
  });
});

test('on paper the pictures are kept, dark on white', async () => {
  await withPage({ colorScheme: 'dark' }, async (show) => {
    const page = await show(stepOf('svart'));
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await page.locator('.pic').filter({ visible: true }).count()).toBe(11);
    for (const { line } of await coloursIn(page)) expect(contrast(line, 'rgb(255, 255, 255)')).toBeGreaterThan(4.5);
  });
});

test('a press on a picture chooses its answer, and the words stand in line', async () => {
  await withPage({ viewport: { width: 390, height: 800 } }, async (show) => {
    const page = await show(stepOf('b2_nu'));
    await page.locator('label .pic').nth(1).click();
    expect(await page.getByLabel('Ibland').isChecked()).toBe(true);
    const left = await page.evaluate(() => [...document.querySelectorAll('.govuk-radios__label > span')].map((words) => words.getBoundingClientRect().left));
    expect(new Set(left).size).toBe(1);
  });
});

test('the words of a choice without a picture stand in line with the others', async () => {
  await withPage({ viewport: { width: 390, height: 800 } }, async (show) => {
    const view = stepOf('b2_nu');
    const page = await show({ ...view, items: view.items.map((item) => (item.kind === 'choices' ? { ...item, options: item.options.map((option, index) => (index === 2 ? { ...option, pictogram: null } : option)) } : item)) });
    const left = await page.evaluate(() => [...document.querySelectorAll('.govuk-radios__label > span')].map((words) => Math.round(words.getBoundingClientRect().left)));
    expect(new Set(left).size).toBe(1);
  });
});

test('nothing moves when an author’s own picture comes late', async () => {
  await withPage({ viewport: { width: 390, height: 800 } }, async (show, come) => {
    const view = stepOf('b2_nu');
    const own = { kind: 'file', file: 'hus.svg' } as const;
    const page = await show({ ...view, items: view.items.map((item) => (item.kind === 'choices' ? { ...item, pictogram: own, options: item.options.map((option) => ({ ...option, pictogram: own })) } : item)) });
    const tops = () => page.evaluate(() => [...document.querySelectorAll('label, h1, button')].map((element) => element.getBoundingClientRect().top));
    const before = await tops();
    expect(await page.locator('img.pic').first().evaluate((image: HTMLImageElement) => image.complete)).toBe(false);
    come();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    expect(await tops()).toEqual(before);
  });
});
