import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALVA, endSentence, giveVoice, saidOn, sayingOn, type Speaking } from '#test/client/read-aloud/stand-in-voice.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const SAME = (text: string) => ({ sv: text, 'sv-simple': text });
const choices = ['Ja', 'Nej'].map((text) => ({ value: text.toLowerCase(), text: SAME(text) }));
const SURVEY = {
  title: SAME('Trivsel'),
  explain: { trivs: SAME('Att du mår bra här.') },
  pages: [
    { name: 'trivs', elements: [{ type: 'radiogroup', name: 'trivs', title: SAME('Trivs du på jobbet?'), description: SAME('Tänk på den här veckan. Välj ett svar.'), isRequired: true, choices }] },
    { name: 'stad', elements: [{ type: 'radiogroup', name: 'stad', title: SAME('Var bor du?'), choices: Array.from({ length: 30 }, (_, index) => ({ value: `s${index}`, text: SAME(`Stad nummer ${index}`) })) }] },
  ],
};

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ surveys: { trivsel: SURVEY } }), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), app.close()]));

const OSKAR = { ...ALVA, name: 'Oskar' };

const withPage = async (speaking: Speaking | null, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
  const context = await browser.newContext(options);
  if (speaking) await giveVoice(context, speaking);
  await use(await context.newPage()).finally(() => context.close());
};

const openQuestion = async (page: Page): Promise<void> => {
  await page.goto(`${app.origin}/e/trivsel?lang=sv`);
  await page.getByRole('button', { name: 'Starta enkäten' }).click();
};

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const listen = (page: Page): Promise<void> => button(page, 'Lyssna').click();

/** A question that is read with a voice that waits for the test. */
const withReading = (use: (page: Page) => Promise<void>, speaking: Partial<Speaking> = {}, options?: BrowserContextOptions): Promise<void> =>
  withPage(
    { voices: [ALVA], ...speaking },
    async (page) => {
      await openQuestion(page);
      await listen(page);
      await use(page);
    },
    options,
  );

/** What is marked, as it stands on the page. */
const marked = (page: Page, name: 'read-sentence' | 'read-word'): Promise<string> => page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map(String).join(''), name);

describe('a page is read', () => {
  test('sentence by sentence, until what is asked and the buttons have been read; then more on demand', async () => {
    await withReading(async (page) => {
      await page.getByText('Sidan är läst.').waitFor();
      const own = ['Fråga 1 av 2', 'Trivs du på jobbet?', '(måste besvaras)', 'Tänk på den här veckan.', 'Välj ett svar.', 'Vad betyder ”trivs”?', 'Ja', 'Nej', 'Tillbaka', 'Fortsätt', 'Spara och fortsätt senare'];
      const texts = async (): Promise<readonly string[]> => (await saidOn(page)).map(({ text }) => text);
      expect(await texts()).toEqual(own);
      const soFar = own.length;
      await button(page, 'Nästa mening').click();
      await page.waitForFunction((count) => window.standIn.said.length > count + 3, soFar);
      expect((await texts()).slice(soFar)).toContain('Läshjälp');
    }, { quick: true });
  });

  test('with the sentence marked, and the word where the voice tells of it, and nothing of the page changed', async () => {
    await withReading(async (page) => {
      const html = await page.locator('main').innerHTML();
      await sayingOn(page);
      await endSentence(page);
      expect(await sayingOn(page)).toBe('Trivs du på jobbet?');
      expect(await marked(page, 'read-sentence')).toBe('Trivs du på jobbet?');
      expect(await marked(page, 'read-word')).toBe('');
      await page.evaluate(() => window.standIn.word(6));
      expect(await marked(page, 'read-word')).toBe('du');
      await endSentence(page);
      await endSentence(page);
      expect(await sayingOn(page)).toBe('Tänk på den här veckan.');
      expect(await marked(page, 'read-word')).toBe('');
      await page.evaluate(() => window.standIn.word(16));
      expect(await marked(page, 'read-word')).toBe('veckan');
      expect(await page.locator('main').innerHTML()).toBe(html);
    });
  });

  test('in view, with the focus where it was; gliding only where motion is wanted', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await withReading(async (page) => {
        await page.getByLabel('Ja').check();
        await button(page, 'Fortsätt').click();
        await listen(page);
        const behaviours = await page.evaluateHandle(() => {
          const seen: unknown[] = [];
          const scroll = Element.prototype.scrollIntoView;
          Element.prototype.scrollIntoView = function (options) {
            seen.push((options as ScrollIntoViewOptions).behavior);
            scroll.call(this, { ...(options as ScrollIntoViewOptions), behavior: 'instant' });
          };
          return seen;
        });
        while ((await sayingOn(page)) !== 'Stad nummer 20') await endSentence(page);
        expect(await page.getByText('Stad nummer 20').evaluate((text) => text.getBoundingClientRect().top >= 0 && text.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
        expect(new Set(await behaviours.jsonValue())).toEqual(new Set([reducedMotion === 'reduce' ? 'instant' : 'smooth']));
        expect(await button(page, 'Sluta läsa').evaluate((tool) => tool === document.activeElement)).toBe(true);
      }, {}, { reducedMotion });
    }
  });
});

test('an explanation that is opened is read, then what follows', async () => {
  await withReading(async (page) => {
    await sayingOn(page);
    await page.getByText('Vad betyder ”trivs”?').click();
    await page.waitForFunction(() => window.standIn.said.at(-1)?.text === 'Att du mår bra här.');
    await endSentence(page);
    expect(await sayingOn(page)).toBe('Ja');
    await page.getByText('Vad betyder ”trivs”?').click();
    await page.waitForFunction(() => window.standIn.said.filter(({ text }) => text === 'Ja').length === 2);
  });
});

test('an explanation that is opened while nothing is read is what the next sentence is', async () => {
  await withReading(async (page) => {
    await sayingOn(page);
    await button(page, 'Pausa').click();
    await page.getByText('Vad betyder ”trivs”?').click();
    await button(page, 'Nästa mening').click();
    expect(await sayingOn(page)).toBe('Att du mår bra här.');
    await button(page, 'Nästa mening').click();
    await page.waitForFunction(() => window.standIn.said.at(-1)?.text === 'Ja');
  });
});

describe('the player', () => {
  test('pauses and goes on with the sentence, reads it again, and goes to the next, by keyboard', async () => {
    await withReading(async (page) => {
      await sayingOn(page);
      await endSentence(page);
      const sentence = await sayingOn(page);
      await page.keyboard.press('Tab');
      while (!(await button(page, 'Pausa').evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => window.standIn.speaking)).toBe(false);
      await page.keyboard.press('Enter');
      expect(await sayingOn(page)).toBe(sentence);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await sayingOn(page)).toBe(sentence);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await sayingOn(page)).toBe('(måste besvaras)');
      expect((await saidOn(page)).map(({ text }) => text).filter((text) => text === sentence)).toHaveLength(3);
    });
  });

  test('tells a screen reader of its state only while nothing is read', async () => {
    await withReading(async (page) => {
      const status = page.getByRole('region', { name: 'Uppläsning' }).getByRole('status');
      await sayingOn(page);
      expect(await status.textContent()).toBe('');
      await button(page, 'Pausa').click();
      expect(await status.textContent()).toBe('Pausad.');
      await button(page, 'Fortsätt läsa').click();
      expect(await status.textContent()).toBe('');
    });
  });

  test('ends with the tool, with Escape, and when the page is left', async () => {
    await withReading(async (page) => {
      await sayingOn(page);
      await button(page, 'Sluta läsa').click();
      expect(await page.evaluate(() => window.standIn.speaking)).toBe(false);
      expect(await page.getByRole('region', { name: 'Uppläsning' }).count()).toBe(0);
      expect(await marked(page, 'read-sentence')).toBe('');
      await listen(page);
      await sayingOn(page);
      await button(page, 'Pausa').focus();
      await page.keyboard.press('Escape');
      expect(await button(page, 'Lyssna').evaluate((tool) => tool === document.activeElement)).toBe(true);
      await listen(page);
      const sentence = await sayingOn(page);
      await page.evaluate(() => sessionStorage.clear());
      await page.getByLabel('Ja').check();
      await button(page, 'Fortsätt').click();
      await page.getByText('Var bor du?').waitFor();
      expect(await page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe(sentence);
    });
  });

  test('tells when the voice fails, and tries again', async () => {
    await withReading(async (page) => {
      const sentence = await sayingOn(page);
      await page.evaluate(() => window.standIn.fail());
      await page.getByText('Rösten slutade läsa. Försök igen.').waitFor();
      await button(page, 'Fortsätt läsa').click();
      expect(await sayingOn(page)).toBe(sentence);
    });
  });

  test('has a choice of voice where there are several, kept for the next page', async () => {
    await withReading(async (page) => {
      expect(await page.getByLabel('Röst').count()).toBe(0);
    });
    await withReading(async (page) => {
      await sayingOn(page);
      await page.getByLabel('Röst').selectOption('Oskar');
      await page.waitForFunction(() => window.standIn.said.at(-1)?.voice === 'Oskar');
      await page.getByLabel('Ja').check();
      await button(page, 'Fortsätt').click();
      await listen(page);
      await sayingOn(page);
      expect(new Set((await saidOn(page)).map(({ voice }) => voice))).toEqual(new Set(['Oskar']));
    }, { voices: [ALVA, OSKAR] });
  });

  test('has the speed of the reading settings, until another is chosen in it; a new setting holds again', async () => {
    await withPage({ voices: [ALVA] }, async (page) => {
      const rate = async (): Promise<number | undefined> => {
        await sayingOn(page);
        return (await saidOn(page)).at(-1)?.rate;
      };
      const set = async (speed: string): Promise<void> => {
        await page.goto(`${app.origin}/installningar?till=/&lang=sv`);
        await page.getByLabel(speed, { exact: true }).check();
        await button(page, 'Spara och gå tillbaka').click();
        await listen(page);
      };
      await set('Mycket långsam');
      expect(await rate()).toBe(0.6);
      await page.getByLabel('Fart').selectOption('Snabb');
      expect(await rate()).toBe(1.25);
      await page.reload();
      await listen(page);
      expect(await rate()).toBe(1.25);
      await set('Långsam');
      expect(await rate()).toBe(0.8);
    });
  });
});

const LOOKS: readonly BrowserContextOptions[] = [{ viewport: { width: 320, height: 640 } }, { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, { viewport: { width: 320, height: 640 }, forcedColors: 'active' }];

test.each(LOOKS)('axe finds nothing wrong with the player open, every target is large, and nothing scrolls sideways: %o', async (options) => {
  await withReading(async (page) => {
    await button(page, 'Pausa').click();
    expect(await findFaults(page)).toEqual([]);
    const heights = await page.getByRole('banner').locator('button, select').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  }, { voices: [ALVA, OSKAR] }, options);
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
