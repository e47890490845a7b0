import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendAnswers } from '#server/services/send-answers.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { codeOn, hoursOn, PAUSE, pausing } from './pausing.ts';
import { consented, SURVEY } from './typing.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY }, today: '2026-11-24' });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const { paused, checked, enter } = pausing(() => app);

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
