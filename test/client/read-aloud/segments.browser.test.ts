import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '#test/client/documents.ts';
import { buildSegmentScript, segmentFaults, segmentsOn } from '#test/client/read-aloud/read-segments.ts';
import { serveExamples, type Site } from '#test/client/site.ts';
import { walk } from '#test/server/journey/walk.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { readShipped, startTestApp, type TestApp } from '#test/support/test-app.ts';

const SLUGS = ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund', 'partnerstatistik'];

let app: TestApp;
let site: Site;
let browser: Browser;
let script: string;
beforeAll(async () => {
  [app, site, browser, script] = await Promise.all([startTestApp({ surveys: Object.fromEntries(SLUGS.map((slug) => [slug, { ...(readShipped(slug) as object), publish: true }])) }), serveExamples(), launchBrowser(), buildSegmentScript()]);
});
afterAll(() => Promise.all([browser.close(), site.close(), app.close()]));

const withPage = async (use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
  const context = await browser.newContext(options);
  await use(await context.newPage()).finally(() => context.close());
};

const textsOn = async (page: Page, zone: string): Promise<readonly string[]> => (await segmentsOn(page, script)).flatMap((segment) => (segment.zone === zone ? [segment.text] : []));

describe('every text that is seen is read once, and nothing else', () => {
  test.each(SLUGS)('on every page of %s, in both languages', { timeout: 280_000 }, async (slug) => {
    const found: string[] = [];
    for (const language of ['sv', 'sv-simple']) {
      await withPage((page) =>
        walk(page, app.origin, slug, language, async (address) => {
          found.push(...(await segmentFaults(page, script)).map((fault) => `${address}: ${fault}`));
        }),
      );
    }
    expect(found).toEqual([]);
  });

  test('on the product’s own pages and on paper, in both languages', async () => {
    await withPage(async (page) => {
      for (const path of ['/', '/integritet', '/tillganglighet', '/installningar', '/angra', '/finns-inte', '/e/medarbetare/papper', '/e/handlaggare/papper']) {
        for (const language of ['sv', 'sv-simple']) {
          await page.goto(`${app.origin}${path}?lang=${language}`);
          expect(await segmentFaults(page, script), `${path} ${language}`).toEqual([]);
        }
      }
    });
  });

  test('on every kind of page in every state, on a phone, with what can be opened closed and open', { timeout: 240_000 }, async () => {
    await withPage(
      async (page) => {
        for (const [name] of documents) {
          await page.goto(site.addressOf(name));
          expect(await segmentFaults(page, script), name).toEqual([]);
          await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
          expect(await segmentFaults(page, script), `${name}, opened`).toEqual([]);
        }
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
});

test('a text that no segment has is found, and one that two have', async () => {
  await withPage(async (page) => {
    await page.goto(`${app.origin}/angra?lang=sv`);
    await page.evaluate(script);
    const [without, twice] = await page.evaluate(() => {
      const { collectSegments, findSegmentFaults } = window.reading;
      const [first, ...rest] = collectSegments(document);
      return [findSegmentFaults(rest), findSegmentFaults(first ? [first, first, ...rest] : [])];
    });
    expect([without, twice]).toEqual([['not read once: Ta bort dina svar'], ['not read once: Ta bort dina svar']]);
  });
});

describe('a page is read in the order that it is understood', () => {
  const open = (example: string, see: (page: Page) => Promise<void>): Promise<void> => withPage(async (page) => page.goto(site.addressOf(example)).then(() => see(page)));

  test('a question, its help, what is wrong with it, each choice; then the buttons', async () => {
    await open('choices: too many chosen', async (page) => {
      expect(await textsOn(page, 'page')).toEqual([
        'Det här måste du ändra', 'Välj högst 3. Du har valt 4. Ta bort något.',
        'Fråga 21 av 30', 'Vad är svårt på jobbet?', 'Välj en, två eller tre saker.', 'Välj högst 3. Du har valt 4. Ta bort något.',
        'Jag får för lite hjälp', 'Jag vet inte hur dagen ska bli', 'Det är stressigt', 'Jag är sjuk eller mår dåligt', 'Lokalen eller verktygen passar inte mig', 'Det är svårt att ta sig till jobbet', 'Någon behandlar mig dåligt', 'Jag är orolig för pengar',
        'eller', 'Inget är svårt', 'Jag vet inte',
      ]);
      expect(await textsOn(page, 'buttons')).toEqual(['Tillbaka', 'Fortsätt', 'Hoppa över', 'Ta paus']);
    });
  });

  test('check answers, as each question and its answer', async () => {
    await open('check', async (page) => {
      const texts = await textsOn(page, 'page');
      expect(texts.slice(texts.indexOf('I vilken kommun ligger ditt jobb?'))).toEqual([
        'I vilken kommun ligger ditt jobb?', 'Botkyrka', 'Vad betyder ”kommun”?',
        'Vad har du för kön?', 'Kvinna',
        'Vad är svårt på jobbet?', 'Det är stressigt', 'Det är svårt att ta sig till jobbet',
        'Har du en funktionsnedsättning som påverkar ditt jobb?', 'Du har inte svarat',
        'Hur stort hinder är detta?', 'Sekretess', 'Stort hinder', 'Otydligt ansvar', 'Du har inte svarat',
        'När började du?', '7 februari 2014',
        'Vad kan bli bättre på ditt jobb?', 'Ett tyst rum. Och att vi får veta dagen innan vad vi ska göra.',
      ]);
      expect(new Set(await textsOn(page, 'links'))).toEqual(new Set(['Ändra']));
    });
  });

  test('a list: what is chosen, then the others; one that has been read is not read again', async () => {
    await open('select: one chosen, one with a text of another language', async (page) => {
      expect((await textsOn(page, 'page')).slice(-5)).toEqual(['I vilken kommun arbetar du?', 'Haninge', 'Botkyrka', 'Huddinge', 'En annan kommun']);
    });
  });

  test('choices with pictures once, where they are seen; then what is chosen in the list or in each place of an order', async () => {
    await open('select: choices with pictures, in a list above', async (page) => {
      expect((await textsOn(page, 'page')).slice(-6)).toEqual(['Hur kommer du till jobbet?', 'Buss eller tåg', 'Cykel', 'Bil', 'Jag går', 'Välj i listan']);
      await page.getByRole('combobox').selectOption('Bil');
      expect((await textsOn(page, 'page')).slice(-2)).toEqual(['Jag går', 'Bil']);
      expect((await segmentsOn(page, script)).filter(({ audio }) => audio !== null)).toEqual([{ zone: 'page', text: 'Cykel', audio: '/media/cykel.mp3' }]);
    });
    await open('group: places in an order, with pictures', async (page) => {
      expect((await textsOn(page, 'page')).slice(-7)).toEqual(['Vad är svårast?', 'Mycket stress', 'För lite tid', 'Viktigast', 'Välj i listan', 'Näst viktigast', 'Välj i listan']);
    });
  });

  test('what is typed is read after the name of its field, but never a password', async () => {
    await open('text field: one line as the page’s heading', async (page) => {
      await page.getByRole('textbox').fill('  Kock  på sjukhus ');
      expect((await textsOn(page, 'page')).at(-1)).toBe('Kock på sjukhus');
      await page.getByRole('textbox').evaluate((field: HTMLInputElement) => (field.type = 'password'));
      expect((await textsOn(page, 'page')).at(-1)).not.toContain('Kock');
    });
  });

  test('a question and its help as one, where the author has read them', async () => {
    await open('choices: one of four, read by the author', async (page) => {
      const segments = await segmentsOn(page, script);
      expect(segments.filter(({ audio }) => audio !== null)).toEqual([
        { zone: 'page', text: 'Får du hjälp av en handledare när du behöver det?', audio: '/media/b2-nu.mp3' },
        { zone: 'page', text: 'Ja', audio: '/media/ja.mp3' },
      ]);
    });
  });
});
