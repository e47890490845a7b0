import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendAnswers } from '#server/services/send-answers.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { begin, consented, formOf, SURVEY } from './typing.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY }, today: '2026-11-24' });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const PAUSE = 'Spara och fortsätt senare';
const codeOn = (visitor: Visitor): string => visitor.page.document.querySelector('.receipt__code')?.textContent ?? 'no code';

/** Somebody who has said yes, written a number of hours and taken a pause. */
const paused = async (hours = '12'): Promise<Visitor> => {
  const visitor = await consented(app);
  visitor.fill('Hur många timmar?', hours);
  await visitor.press(PAUSE);
  return visitor;
};
/** Somebody who has answered everything and not sent it. */
const checked = async (): Promise<Visitor> => {
  const visitor = await consented(app);
  await visitor.press('Hoppa över');
  visitor.fill('Din e-post', 'a@b.se');
  await visitor.press('Fortsätt');
  for (let pages = 0; !visitor.page.path.endsWith('/granska'); pages += 1) {
    expect(pages).toBeLessThan(9);
    visitor.page.document.querySelectorAll<HTMLInputElement>('fieldset input[value="1"]').forEach((radio) => (radio.checked = true));
    await visitor.press('Fortsätt');
  }
  return visitor;
};
const enter = async (code: string, visitor = visit(app.origin)): Promise<Visitor> => {
  await visitor.open('/fortsatt');
  visitor.fill('Koden som du fick', code);
  await visitor.press('Fortsätt');
  return visitor;
};
const hoursOn = (visitor: Visitor): string | undefined => visitor.page.document.querySelector<HTMLInputElement>('input[name=timmar]')?.value;

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

describe('a code', () => {
  test.each([(code: string) => code.toLowerCase(), (code: string) => ` ${code.replace(' ', '-')} `, (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'L').replace(' ', '')])('is read however it is typed: %s', async (typed) => {
    const visitor = await paused();
    const elsewhere = await enter(typed(codeOn(visitor)));
    expect(elsewhere.page.path).toBe('/e/prov/ett?fran=paus');
    expect(hoursOn(elsewhere)).toBe('12');
  });

  test('moves the answers: the device before opens nothing, keeps what is typed on it, and shows no receipt', async () => {
    const first = await paused();
    const code = codeOn(first);
    await first.follow('Fortsätt');
    first.fill('Hur många timmar?', 'tolv');
    const second = await enter(code);
    second.fill('Hur många timmar?', '30');
    await second.press('Fortsätt');
    await first.press('Fortsätt');
    expect(first.page.status).toBe(410);
    expect(first.page.text).toContain('fortsatt på en annan enhet');
    expect(first.page.text).toContain('tolv');
    await first.open('/e/prov/tack');
    expect(first.page.path).toBe('/e/prov');
  });

  test('that moves the answers while they are sent here: the page says that they are not sent from here', async () => {
    const survey = await app.services.catalogue.find('prov');
    const visitor = await checked();
    await visitor.press(PAUSE);
    const code = codeOn(visitor);
    const token = visitor.cookies.get('svar-prov') ?? '';
    const { storage } = app.services;
    const slow = { ...app.services, storage: { ...storage, write: async (command: Parameters<typeof storage.write>[0]) => ((await enter(code)).page.status === 200 ? storage.write(command) : null) } } as typeof app.services;
    const outcome = await sendAnswers(slow, { slug: 'prov', token, language: 'sv', pace: 'usual' });
    expect(outcome).toMatchObject({ kind: 'show', status: 410, view: { text: { key: 'problem.draft.text' } } });
    expect(await storage.countResponses(survey?.version.id ?? '', ['web'])).toBe(0);
  });

  test('works again where the answer to it was lost, on that device alone', async () => {
    const code = codeOn(await paused());
    const second = visit(app.origin);
    await second.open('/fortsatt');
    second.fill('Koden', code);
    const replies = await Promise.all([second.post('Fortsätt'), second.post('Fortsätt')]);
    expect(replies.map(({ headers }) => headers.get('location'))).toEqual(['/e/prov/ett?fran=paus', '/e/prov/ett?fran=paus']);
    second.cookies.forEach((_, name) => name.startsWith('svar') && (second.cookies as Map<string, string>).delete(name));
    expect(hoursOn(await enter(code, second))).toBe('12');
    expect((await enter(code)).page.status).toBe(422);
  });

  test('that is unknown, used or too old gets the same answer, told as every error is', async () => {
    const [used, old] = [codeOn(await paused()), codeOn(await paused())];
    await enter(used);
    const [unknown, again] = [await enter('00000 00000'), await enter(used)];
    app.setToday('2026-12-25');
    const late = await enter(old);
    for (const { page } of [unknown, again, late]) {
      expect(page.status).toBe(422);
      expect(page.title).toMatch(/^Fel: Fortsätt med en kod/);
      const link = page.document.querySelector<HTMLAnchorElement>('[data-error-summary] a');
      expect(link?.textContent).toContain('Koden fungerar inte.');
      const field = page.document.querySelector(link?.getAttribute('href') ?? '#');
      expect(field?.getAttribute('aria-invalid')).toBe('true');
      expect(page.document.getElementById(field?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toContain('Koden fungerar inte.');
    }
    expect(new Set([unknown, again, late].map(({ page }) => page.text)).size).toBe(1);
  });

  test('does not take the place of other answers without asking, and leaves them to their own code', async () => {
    const [one, other] = [await paused('1'), await paused('2')];
    const [codeOfOne, codeOfOther] = [codeOn(one), codeOn(other)];
    await enter(codeOfOther, one);
    expect(one.page.heading).toBe('Det finns redan svar på den här enheten');
    await one.follow('Nej, behåll svaren som finns här');
    expect(one.page.path).toBe('/e/prov');
    await one.follow('Fortsätt');
    expect(hoursOn(one)).toBe('1');
    await enter(codeOfOther, one);
    await one.press('Fortsätt med min kod');
    expect(hoursOn(one)).toBe('2');
    expect(hoursOn(await enter(codeOfOne))).toBe('1');
  });

  test('that was looked up is told of in the other language and after the settings as it was, and moves nothing', async () => {
    const [one, other] = [await paused('1'), await paused('2')];
    const there = '[data-error-summary]';
    const wrong = await enter('11111 11111');
    await wrong.press('Läs på enkel svenska');
    expect(wrong.page.document.querySelector(there)?.textContent).toContain('Titta på koden och skriv den igen.');
    await wrong.press('Läshjälp');
    await wrong.press('Tillbaka');
    expect(wrong.page.document.querySelector(there)?.textContent).toContain('Koden fungerar inte.');
    wrong.fill('Skriv koden', codeOn(other));
    await wrong.press('Byt till vanlig svenska');
    expect(wrong.page.document.querySelector(there)).toBeNull();
    await enter(codeOn(other), one);
    await one.press('Läs på enkel svenska');
    expect(one.page.heading).toBe('Här finns redan svar');
    await one.press('Läshjälp');
    await one.press('Tillbaka');
    expect(one.page.heading).toBe('Här finns redan svar');
    await one.press('Fortsätt med min kod');
    expect(hoursOn(one)).toBe('2');
  });

  test('that is typed stays over a switch of language', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/fortsatt');
    visitor.fill('Koden', 'K7M4Q');
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.querySelector<HTMLInputElement>('#kod')?.value).toBe('K7M4Q');
    expect(visitor.page.status).toBe(200);
  });

  test('can be tried so many times only, and not from elsewhere', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/fortsatt');
    visitor.fill('Koden', '11111 11111');
    expect((await visitor.post('Fortsätt', { origin: 'https://annan.example' })).status).toBe(403);
    const statuses = [];
    for (let tries = 0; tries < 61; tries += 1) statuses.push((await visitor.post('Fortsätt')).status);
    expect(statuses.slice(0, 59).every((status) => status === 422)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  test('is in no page that the browser keeps, wherever it was typed; other pages are kept for Back', async () => {
    const [one, other] = [await paused('1'), await paused('2')];
    const kept = async (visitor: Visitor, button: string): Promise<string | null> => (await visitor.post(button)).headers.get('cache-control');
    await one.open('/fortsatt');
    one.fill('Koden som du fick', codeOn(other));
    for (const button of ['Fortsätt', 'Läs på enkel svenska', 'Läshjälp']) expect(await kept(one, button)).toBe('no-store');
    await one.press('Läshjälp');
    expect(await kept(one, 'Byt till vanlig')).toBe('no-store');
    const person = visit(app.origin);
    await person.open('/angra');
    expect(await kept(person, 'Läshjälp')).toBe('private, no-cache');
    person.fill('Koden', 'K7M4 2QXN R3TY 8WPA');
    expect(await kept(person, 'Fortsätt')).toBe('no-store');
    await person.open('/inmatning');
    person.fill('Din kod', '11111 11111');
    expect(await kept(person, 'Fortsätt')).toBe('no-store');
    expect(await kept(await consented(app), 'Läs på enkel svenska')).toBe('private, no-cache');
  });

  test.each(['/fortsatt', '/angra'])('is not tried by a switch of language or the settings: %s', async (path) => {
    const visitor = visit(app.origin);
    await visitor.open(path);
    visitor.fill('Koden', '11111 11111');
    for (let times = 0; times < 61; times += 1) expect((await visitor.post('Läs på enkel svenska')).status).toBe(200);
    await visitor.press('Läshjälp');
    await visitor.press('Tillbaka');
    expect((await visitor.post('Fortsätt')).status).toBe(422);
  });

  test('is offered on the list and on each start page', async () => {
    for (const path of ['/', '/e/prov']) {
      const visitor = visit(app.origin);
      await visitor.open(path);
      await visitor.follow('Fortsätt med en kod');
      expect(visitor.page.path).toBe('/fortsatt');
    }
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
