import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSETS } from '#test/client/documents.ts';
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

const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };

const withPage = async <Value>(options: BrowserContextOptions, use: (page: Page) => Promise<Value>): Promise<Value> => {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
};

const BOXES = 'choices: several, with pictures and choices that stand alone';

/** The form that something on the page posts: where to, and its fields. */
const postedBy = async (page: Page, act: () => Promise<void>): Promise<{ readonly address: URL; readonly fields: Readonly<Record<string, string>> }> => {
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), act()]);
  await page.waitForURL(request.url());
  return { address: new URL(request.url()), fields: Object.fromEntries(new URLSearchParams(request.postData() ?? '')) };
};

describe('the keyboard', () => {
  it('presses the main button with Enter, though the switch of language stands before the form', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.addressOf('text field: one line as the page’s heading'));
      await page.getByRole('textbox').fill('Kock');
      const { address, fields } = await postedBy(page, () => page.keyboard.press('Enter'));
      expect(fields).toEqual({ _csrf: 'a1b2c3', yrke: 'Kock', _action: 'next' });
      expect(address.search).toBe('');
    });
  });

  it('stops at what can be done and nowhere else, in the order of the page', async () => {
    await withPage({ viewport: DESKTOP }, async (page) => {
      await page.goto(site.addressOf('text field: one line as the page’s heading'));
      const stops: string[] = [];
      for (let press = 0; press < 10; press++) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(() => (document.activeElement as HTMLInputElement).name || (document.activeElement?.textContent.trim() ?? '')));
      }
      expect(stops).toEqual(['Hoppa till frågan', '_action', '_action', '_action', '_action', 'yrke', '_action', '_action', '_action', '08-465 00 41']);
    });
  });

  it('shows where it is: an outline round every control', async () => {
    await withPage({ viewport: DESKTOP }, async (page) => {
      await page.goto(site.addressOf(BOXES));
      await page.locator('#svart').focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.querySelector('#svart + label') as Element).outlineWidth);
      expect(outline).toBe('3px');
    });
  });
});

describe('a finger or a mouse', () => {
  it('chooses without a mark of focus, which is for those who need to see where they are', async () => {
    await withPage({ viewport: PHONE, hasTouch: true }, async (page) => {
      await page.goto(site.addressOf(BOXES));
      await page.locator('label[for="svart"]').tap();
      expect(await page.locator('#svart').evaluate((box) => box === document.activeElement)).toBe(true);
      const marks = await page.evaluate(() => [['#svart + label', null], ['#svart + label', '::before']].map(([box, part]) => getComputedStyle(document.querySelector(box as string) as Element, part).boxShadow.includes('255, 194, 46')));
      expect(marks).toEqual([false, false]);
    });
  });
});

describe('without script', () => {
  it('a page with errors opens at them', async () => {
    await withPage({ javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(site.addressOf('choices: too many chosen'));
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-error-summary'), undefined, { timeout: 5000 }).catch(() => undefined);
      expect(await page.locator('[data-error-summary]').evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('the switch of language takes along what is typed', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.addressOf('text field: one line as the page’s heading'));
      await page.getByRole('textbox').fill('Kock');
      const { address, fields } = await postedBy(page, () => page.getByRole('button', { name: 'Läs på enkel svenska' }).click());
      expect(fields).toEqual({ _csrf: 'a1b2c3', yrke: 'Kock', _action: 'language' });
      expect(address.search).toBe('?lang=sv-simple');
    });
  });
});

describe('with script', () => {
  it('the focus is moved to the errors, and a link from there to the control', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf('group: a matrix with a row left out'));
      expect(await page.locator('[data-error-summary]').evaluate((element) => element === document.activeElement)).toBe(true);
      await page.locator('[data-error-summary] a').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('hinder-ansvar');
    });
  });

  it('“none” takes away the other choices and they take away it, and it is told', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf(BOXES));
      await page.getByLabel('Inget är svårt').check();
      expect(await page.locator('input:checked').count()).toBe(1);
      expect(await page.getByRole('status').textContent()).toBe('Du valde ”Inget är svårt”. Då tog vi bort dina andra svar.');
      await page.getByLabel('Det är stressigt').check();
      expect(await page.getByLabel('Inget är svårt').isChecked()).toBe(false);
      expect(await page.getByRole('status').textContent()).toBe('Du valde något annat. Då tog vi bort ”Inget är svårt”.');
    });
  });

  it('“choose all” ticks all but what stands alone', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf('choices: choose all'));
      await page.getByLabel('Välj alla').check();
      expect(await page.getByLabel('Kommunen').isChecked()).toBe(true);
      expect(await page.getByLabel('Inget av detta').isChecked()).toBe(false);
      await page.getByLabel('Regionen').uncheck();
      expect(await page.getByLabel('Välj alla').isChecked()).toBe(false);
    });
  });

  it('the line under a long text counts at once, and is told after a pause', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf('text area: a long answer with a limit'));
      await page.getByRole('textbox').fill('Ett tyst rum.');
      expect(await page.locator('.counter').textContent()).toBe('Du kan skriva 987 tecken till');
      expect(await page.getByRole('status').textContent()).toBe('');
      await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === 'Du kan skriva 987 tecken till');
    });
  });

  it('a double click sends once, and a long wait is a sentence', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf('check'));
      const [first, second] = await page.evaluate(() => {
        const form = document.querySelector('form') as HTMLFormElement;
        const press = (): boolean => form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
        return [press(), press()] as const;
      });
      expect([first, second]).toEqual([true, false]);
      expect(await page.getByRole('status').textContent()).toBe('');
      await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === 'Vi skickar dina svar. Vänta lite.');
    });
  });

  it('a page that comes back from the next one can be sent again', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf(BOXES));
      const next = (): Promise<void> => page.getByRole('button', { name: 'Fortsätt' }).click();
      await postedBy(page, next);
      await page.goBack();
      expect(await page.getByRole('status').textContent()).toBe('');
      expect((await postedBy(page, next)).fields['_action']).toBe('next');
    });
  });
});

describe('on paper and in the reader’s own colours', () => {
  it('a printed receipt has the code and none of the buttons', async () => {
    await withPage({}, async (page) => {
      await page.goto(site.addressOf('receipt'));
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.receipt__code').isVisible()).toBe(true);
      expect(await page.locator('.govuk-button, .tool').filter({ visible: true }).count()).toBe(0);
    });
  });

  it('forced colours keep the chosen row apart from the others by its border', async () => {
    await withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(site.addressOf(BOXES));
      const widths = await page.evaluate(() => ['#svart', '#svart--3'].map((id) => getComputedStyle(document.querySelector(`${id} + label`) as Element).borderTopWidth));
      expect(widths).toEqual(['2px', '4px']);
    });
  });

  it('who asks for dark and for more contrast gets white on black', async () => {
    await withPage({ colorScheme: 'dark', contrast: 'more' }, async (page) => {
      await page.goto(site.addressOf(BOXES));
      expect(await page.locator('body').evaluate((body) => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor])).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    });
  });

  it('forced colours draw the mark and the warning in the colour of the text, and pictures on their own ground', async () => {
    await withPage({ forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      const colourOf = (part: string, property: 'color' | 'backgroundColor'): Promise<string> => page.locator(part).first().evaluate((element, name) => getComputedStyle(element)[name], property);
      await page.goto(site.addressOf('choices: too many chosen'));
      const text = await colourOf('body', 'color');
      expect([await colourOf('.mark svg', 'color'), await colourOf('.govuk-error-summary__title svg', 'color')]).toEqual([text, text]);
      await page.goto(site.addressOf('receipt'));
      expect(await colourOf('.thanks__art', 'backgroundColor')).toBe('rgb(10, 48, 41)');
    });
  });
});

describe('the first page of a questionnaire', () => {
  it('has no styles that only the questionnaire on paper needs, which that page fetches too', async () => {
    const sheetsOf = (name: string): Promise<readonly string[]> =>
      withPage({}, async (page) => {
        await page.goto(site.addressOf(name));
        return page.locator('link[rel=stylesheet]').evaluateAll((links: HTMLLinkElement[]) => links.map(({ href }) => new URL(href).pathname));
      });
    expect(await sheetsOf(BOXES)).toEqual([ASSETS.styles]);
    expect(await sheetsOf('paper')).toEqual([ASSETS.styles, ASSETS.paper]);
    await withPage({}, async (page) => {
      await page.goto(site.addressOf('paper'));
      expect(await page.locator('.paper__running').isVisible()).toBe(false);
    });
  });

  it('weighs no more than 20 kB on the wire, styles and script included, in no more than 4 requests', async () => {
    await withPage({}, async (page) => {
      const coming: Promise<number>[] = [];
      page.on('response', (response) => coming.push(response.body().then((body) => gzipSync(body).length)));
      await page.goto(site.addressOf(BOXES), { waitUntil: 'networkidle' });
      const sizes = await Promise.all(coming);
      expect(sizes.length).toBeLessThanOrEqual(4);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20_000);
    });
  });
});
