import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';
import { codeOn, hoursOn, PAUSE, pausing } from './pausing.ts';
import { begin, consented, formOf, SURVEY } from './typing.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY }, today: '2026-11-24' });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const { paused, checked, enter } = pausing(() => app);

describe('a pause', () => {
  test('tells how to come back: here, or elsewhere with a code, and until when', async () => {
    const { page } = await paused();
    expect(page.path).toBe('/e/prov/sparat');
    expect(page.text).toContain('samma webbläsare på den här enheten');
    expect(page.text).toMatch(/Din kod är [0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}/);
    expect(page.text).toContain(`Gå till ${new URL(app.origin).host}/fortsatt och skriv koden.`);
    expect(page.text).toContain('24 december 2026');
  });

  test('has a page that can be loaded again, and a code that stands in no address, log or file', async () => {
    const visitor = await paused();
    const code = codeOn(visitor);
    expect(visitor.page.text).not.toContain('en kod förut');
    await visitor.open('/e/prov/sparat');
    expect(codeOn(visitor)).toBe(code);
    expect(app.log.join('\n')).not.toContain(code.slice(0, 5));
    const bytes = readdirSync(app.dataDir).map((file) => readFileSync(join(app.dataDir, file), 'latin1')).join('');
    for (const written of [code, code.replace(' ', '')]) expect(bytes).not.toContain(written);
  });

  test('gives a new code, and the old one stops', async () => {
    const visitor = await paused();
    const old = codeOn(visitor);
    await visitor.follow('Fortsätt');
    await visitor.press(PAUSE);
    expect(codeOn(visitor)).not.toBe(old);
    expect(visitor.page.text).toContain('Har du fått en kod förut gäller den inte längre.');
    expect((await enter(old)).page.status).toBe(422);
    expect((await enter(codeOn(visitor))).page.path).toBe('/e/prov/ett?fran=paus');
  });

  test('shows no code where none was taken', async () => {
    const visitor = await consented(app);
    await visitor.open('/e/prov/sparat');
    expect(visitor.page.heading).toBe('Dina svar är sparade');
    expect(visitor.page.document.querySelector('.receipt__code')).toBeNull();
  });

  test('can be taken when the answers are checked, and leads back to them', async () => {
    const visitor = await checked();
    await visitor.press(PAUSE);
    const elsewhere = await enter(codeOn(visitor));
    expect(elsewhere.page.path).toBe('/e/prov/granska?fran=paus');
    expect(elsewhere.page.text).toContain('Du har gått igenom alla frågor');
    await elsewhere.press('Skicka in svaren');
    expect(elsewhere.page.heading).toBe('Tack! Dina svar är inskickade.');
    const survey = await app.services.catalogue.find('prov');
    expect(await app.services.storage.countResponses(survey?.version.id ?? '', ['web'])).toBe(1);
  });
});

describe('the page tells where somebody was', () => {
  const WELCOME = 'Välkommen tillbaka. Du är på fråga 2 av 9. Dina svar finns kvar.';

  test('when they come back on the same device, and not on the pages after', async () => {
    const visitor = await paused();
    await visitor.open('/e/prov');
    expect(visitor.page.text).toContain('Dina svar finns kvar på den här enheten till och med den 24 december 2026.');
    await visitor.follow('Fortsätt');
    expect(visitor.page.text).toContain(WELCOME);
    expect(hoursOn(visitor)).toBe('12');
    await visitor.press('Fortsätt');
    expect(visitor.page.text).not.toContain('Välkommen tillbaka');
    await visitor.press('Tillbaka');
    expect(visitor.page.text).not.toContain('Välkommen tillbaka');
  });

  test('with a code on another device, in the language that they read in', async () => {
    const visitor = await paused();
    await visitor.follow('Fortsätt');
    await visitor.press('Läs på enkel svenska');
    await visitor.press('Ta paus');
    expect((await enter(codeOn(visitor))).page.text).toContain(WELCOME);
    const easy = visit(app.origin);
    await easy.open('/fortsatt?lang=sv-simple');
    easy.fill('Skriv koden', 'fel');
    await easy.press('Fortsätt');
    expect(easy.page.text).toContain('Koden är inte hel.');
  });

  test('and says nothing to who has answered nothing', async () => {
    const visitor = await begin(app);
    await visitor.press(PAUSE);
    await visitor.follow('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/ja');
  });
});

describe('nothing times out within thirty days of the last save', () => {
  test('the cookie is kept from the last save, not from the beginning', async () => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', '12');
    for (const button of ['Fortsätt', PAUSE, 'Tillbaka']) {
      const [cookie = ''] = (await visitor.post(button)).headers.getSetCookie();
      expect(cookie).toMatch(/^svar-prov=[\w-]{43}; Max-Age=2592000; /);
    }
  });

  test('a page that was refused, or a no to taking part, keeps no cookie longer', async () => {
    const visitor = await begin(app);
    expect((await visitor.post('Fortsätt')).headers.getSetCookie()).toEqual([]);
    visitor.choose('Nej');
    expect((await visitor.post('Fortsätt')).headers.getSetCookie()).toEqual([]);
  });

  test('a page that was open for 29 days is taken, with what was typed on it, and the days begin anew', async () => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', '12');
    app.setToday('2026-12-23');
    await app.services.storage.write({ do: 'delete expired', today: '2026-12-23' });
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/tva');
    app.setToday('2027-01-22');
    await app.services.storage.write({ do: 'delete expired', today: '2027-01-22' });
    await visitor.press('Tillbaka');
    expect(hoursOn(visitor)).toBe('12');
  });

  test('a code works on the thirtieth day after the pause, on which nothing was changed', async () => {
    const visitor = await paused();
    app.setToday('2026-12-20');
    await visitor.follow('Fortsätt');
    const typed = formOf(visitor);
    await visitor.press(PAUSE);
    app.setToday('2027-01-19');
    await app.services.storage.write({ do: 'delete expired', today: '2027-01-19' });
    expect(formOf(await enter(codeOn(visitor)))).toEqual(typed);
  });
});
