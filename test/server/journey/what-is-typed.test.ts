import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { begin, consented, formOf, SURVEY } from './typing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY } });
});
afterAll(async () => {
  await app.close();
});

/** Everything answered but the last page. */
const toTheEnd = async (): Promise<Visitor> => {
  const visitor = await consented(app);
  visitor.fill('Hur många timmar?', '12');
  await visitor.press('Fortsätt');
  visitor.fill('Din e-post', 'a@b.se');
  await visitor.press('Fortsätt');
  while (visitor.page.path.startsWith('/e/prov/rader')) {
    visitor.page.document.querySelectorAll<HTMLInputElement>('input[value="1"]').forEach((radio) => (radio.checked = true));
    await visitor.press('Fortsätt');
  }
  return visitor;
};
const draftOf = (visitor: Visitor) => app.services.storage.draft(app.services.keys.draftHash(visitor.cookies.get('svar-prov') ?? ''));
const answersOf = async (visitor: Visitor): Promise<unknown> => JSON.parse((await draftOf(visitor))?.answers ?? 'null');
const typedOf = async (visitor: Visitor): Promise<string | undefined> => (await draftOf(visitor))?.typed;

describe('whoever goes back', () => {
  test('finds what was typed as it was, without being told that it is wrong', async () => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', 'tolv eller så');
    await visitor.press('Tillbaka');
    expect(visitor.page.path).toBe('/e/prov/ja');
    expect(await answersOf(visitor)).toEqual({ ja: 'ja' });
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/ett');
    expect(visitor.page.status).toBe(200);
    expect(formOf(visitor)).toEqual([['timmar', 'tolv eller så']]);
    expect(visitor.page.document.querySelector('[data-error-summary], [aria-invalid]')).toBeNull();
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
  });

  test('has answered what can be an answer, but is not done with the page', async () => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', '12');
    await visitor.press('Tillbaka');
    expect(await answersOf(visitor)).toEqual({ ja: 'ja', timmar: 12 });
    expect(await typedOf(visitor)).toBe('{}');
    await visitor.open('/e/prov');
    await visitor.follow('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/ett?fran=paus');
    expect(formOf(visitor)).toEqual([['timmar', '12']]);
  });

  test('comes from the first page to the start page, which leads back to what was chosen', async () => {
    const visitor = await begin(app);
    visitor.choose('Ja');
    await visitor.press('Tillbaka');
    expect(visitor.page.path).toBe('/e/prov');
    await visitor.follow('Fortsätt');
    expect(formOf(visitor)).toEqual([['ja', 'ja']]);
  });

  test('with nothing typed changes nothing', async () => {
    const visitor = await consented(app);
    const before = await draftOf(visitor);
    app.setToday('2026-11-25');
    await visitor.press('Tillbaka');
    app.setToday('2026-11-24');
    expect(await draftOf(visitor)).toEqual(before);
  });

  test('keeps each page’s own, also of a matrix that is asked in parts, and an answer that was taken away', async () => {
    const visitor = await toTheEnd();
    await visitor.open('/e/prov/rader/2');
    expect(formOf(visitor)).toHaveLength(3);
    visitor.page.document.querySelectorAll<HTMLInputElement>('input[value="1"]').forEach((radio, index) => (radio.checked = index > 0));
    const left = formOf(visitor);
    await visitor.press('Tillbaka');
    expect(visitor.page.path).toBe('/e/prov/rader');
    visitor.choose('2');
    const first = formOf(visitor);
    await visitor.press('Tillbaka');
    visitor.fill('Din e-post', '');
    await visitor.press('Tillbaka');
    await visitor.open('/e/prov/rader/2');
    expect(formOf(visitor)).toEqual(left);
    await visitor.open('/e/prov/rader');
    expect(formOf(visitor)).toEqual(first);
    await visitor.open('/e/prov/tva');
    expect(new Map(formOf(visitor)).get('post')).toBe('');
    expect(await answersOf(visitor)).toMatchObject({ post: 'a@b.se', m: { ra: '2', re: '1' } });
  });
});

describe('what was typed', () => {
  test('is shown after a pause, and on the page where it was left', async () => {
    const visitor = await consented(app);
    await visitor.press('Hoppa över');
    visitor.fill('Din e-post', 'inte en adress');
    visitor.fill('Vad tänker du?', 'Rad ett\nrad två');
    await visitor.press('Spara och fortsätt senare');
    expect(visitor.page.path).toBe('/e/prov/sparat');
    await visitor.follow('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/tva?fran=paus');
    expect(new Map(formOf(visitor)).get('post')).toBe('inte en adress');
    expect(new Map(formOf(visitor)).get('tankar')?.replaceAll('\r\n', '\n')).toBe('Rad ett\nrad två');
  });

  test('is dropped when the page is sent as it should be', async () => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', 'HEMLIGT');
    await visitor.press('Tillbaka');
    expect(await typedOf(visitor)).toContain('HEMLIGT');
    await visitor.open('/e/prov/ett');
    visitor.fill('Hur många timmar?', '7');
    await visitor.press('Fortsätt');
    expect(await typedOf(visitor)).toBe('{}');
  });

  test('is taken away with the answer that is taken away, and the rest of the page stays', async () => {
    const visitor = await consented(app);
    await visitor.press('Hoppa över');
    visitor.fill('Din e-post', 'a@b.se');
    visitor.choose('Annat');
    visitor.fill('Skriv ditt svar', 'HEMLIGT');
    await visitor.press('Tillbaka');
    await visitor.open('/e/prov/tva');
    visitor.fill('Din e-post', 'HALVT');
    await visitor.press('Rensa svaret');
    await visitor.open('/e/prov/tva');
    expect(new Map(formOf(visitor)).get('post')).toBe('HALVT');
    expect(JSON.stringify(await draftOf(visitor))).not.toContain('HEMLIGT');
  });

  test('is gone with the draft when the answers are sent, which the last page tells before', async () => {
    const visitor = await toTheEnd();
    await visitor.press('Hoppa över');
    expect(visitor.page.path).toBe('/e/prov/granska');
    expect(visitor.page.text).not.toContain('ta emot');
    await visitor.open('/e/prov/ett?till=granska');
    visitor.fill('Hur många timmar?', 'HALVT');
    await visitor.press('Tillbaka');
    expect(visitor.page.path).toBe('/e/prov/granska');
    expect(visitor.page.text).toContain('inte kunde ta emot, på de här frågorna: ”Hur många timmar?”.');
    await visitor.press('Skicka in svaren');
    expect(visitor.page.path).toBe('/e/prov/tack');
    expect(await draftOf(visitor)).toBeNull();
  });

  test('and only reads differently than what is stored is not told as unfinished', async () => {
    const visitor = await toTheEnd();
    await visitor.press('Hoppa över');
    await visitor.open('/e/prov/ett?till=granska');
    visitor.fill('Hur många timmar?', ' 12,0');
    await visitor.press('Tillbaka');
    expect(visitor.page.text).not.toContain('ta emot');
    await visitor.open('/e/prov/ett');
    expect(formOf(visitor)).toEqual([['timmar', ' 12,0']]);
  });

  test('is deleted when somebody says no to taking part, and not by going back over a no', async () => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', 'HALVT');
    await visitor.press('Tillbaka');
    visitor.choose('Nej');
    await visitor.press('Tillbaka');
    expect(await typedOf(visitor)).toContain('HALVT');
    expect(await answersOf(visitor)).toEqual({ ja: 'ja' });
    await visitor.open('/e/prov/ja');
    expect(formOf(visitor)).toEqual([['ja', 'nej']]);
    await visitor.press('Fortsätt');
    expect(await draftOf(visitor)).toBeNull();
  });

  test('in a tab that is out of turn waits for its turn', async () => {
    const visitor = await toTheEnd();
    visitor.fill('Sist?', 'VIKTIGT');
    const before = await draftOf(visitor).then((draft) => draft ?? expect.fail());
    await app.services.storage.write({ do: 'change draft', draft: { ...before, sent: '["ja"]' }, before });
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/ett');
    while (!visitor.page.path.endsWith('/sist')) await visitor.press('Fortsätt');
    expect(formOf(visitor)).toEqual([['sist', 'VIKTIGT']]);
  });
});

describe('whoever follows a link of header or foot', () => {
  const LINKS = [['Alla svarar', '/'], ['Tillgänglighet', '/tillganglighet'], ['Så hanterar vi svaren', '/integritet'], ['Läshjälp', '/installningar']] as const;

  test.each(LINKS)('to %s finds what was typed on the way back, as it was', async (link, path) => {
    const visitor = await consented(app);
    visitor.fill('Hur många timmar?', 'tolv eller så');
    await visitor.press(link);
    expect(visitor.page.path.split('?')[0]).toBe(path);
    await visitor.follow('Tillbaka till frågan');
    expect([visitor.page.path, formOf(visitor)]).toEqual(['/e/prov/ett', [['timmar', 'tolv eller så']]]);
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
  });

  test.each(LINKS)('to %s while changing an answer still comes back to change it', async (link) => {
    const visitor = await toTheEnd();
    await visitor.press('Hoppa över');
    await visitor.open('/e/prov/ett?till=granska');
    visitor.fill('Hur många timmar?', '13');
    await visitor.press(link);
    await visitor.follow('Tillbaka till frågan');
    expect([visitor.page.path, formOf(visitor)]).toEqual(['/e/prov/ett?till=granska', [['timmar', '13']]]);
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/granska');
  });

  test('keeps the way back over page after page, in the other language and over the settings', async () => {
    const visitor = await consented(app);
    await visitor.press('Tillgänglighet');
    await visitor.follow('Så hanterar vi svaren');
    await visitor.follow('Läs på enkel svenska');
    await visitor.follow('Läshjälp');
    await visitor.press('Spara och gå tillbaka');
    expect(visitor.page.path.split('?')[0]).toBe('/integritet');
    await visitor.follow('Kan alla använda den här sidan?');
    await visitor.press('Byt till vanlig svenska');
    visitor.fill('Vad fungerade inte?', 'Rutan');
    await visitor.press('Skicka');
    expect(visitor.page.path.split('?')[0]).toBe('/tillganglighet/tack');
    await visitor.follow('Tillbaka till frågan');
    expect(visitor.page.path).toBe('/e/prov/ett');
  });

  test('is led back to no other site and no other page by an address that somebody else wrote', async () => {
    const visitor = await consented(app);
    for (const till of ['https://elsewhere.example/', '//elsewhere.example/e/x/y', '/e/prov/granska', '/angra', '/e/prov']) {
      await visitor.open(`/integritet?till=${encodeURIComponent(till)}`);
      expect([visitor.page.status, visitor.page.text.includes('Tillbaka till frågan')]).toEqual([200, false]);
    }
  });
});

describe('the other language', () => {
  test.each(['/e/prov/tva', '/e/prov/tva?till=granska'])('keeps what is typed on %s and says again what is wrong, if it was said', async (path) => {
    const visitor = await toTheEnd();
    await visitor.open(path);
    visitor.fill('Din e-post', 'inte en adress');
    visitor.choose('Xerxes', 'Ymer');
    const typed = formOf(visitor);
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.documentElement.lang).toBe('sv-simple');
    expect(visitor.page.document.querySelector('[data-error-summary]')).toBeNull();
    expect(formOf(visitor)).toEqual(typed);
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    await visitor.press('Byt till vanlig svenska');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.document.documentElement.lang).toBe('sv');
    expect(visitor.page.text).toContain('Skriv en e-postadress som namn@exempel.se');
    expect(formOf(visitor)).toEqual(typed);
    visitor.fill('Din e-post', 'c@d.se');
    visitor.page.document.querySelectorAll<HTMLInputElement>('input[type=checkbox]').forEach((box) => (box.checked = false));
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe(path.includes('till') ? '/e/prov/sist' : '/e/prov/rader');
  });
});

describe('whatever is typed on whatever page', () => {
  const PAGES = ['ja', 'ett', 'tva', 'rader', 'rader/2', 'sist'];
  // No HTML can hold a NUL, so nobody can have typed one.
  const garbage = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')), fc.constantFrom('', ' ', '12', ' 12 ', '1,50', 'a@b.se', '<b>', '"\'&', '{ja}', '__proto__', 'a\nb'));

  test('is shown exactly when the page is opened again', { timeout: 120_000 }, async () => {
    const visitor = await toTheEnd();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PAGES), fc.infiniteStream(garbage), fc.infiniteStream(fc.boolean()), fc.constantFrom('Tillbaka', 'Spara och fortsätt senare'), async (page, texts, ticks, button) => {
        await visitor.open(`/e/prov/${page}`);
        const { document } = visitor.page;
        document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden]):not([type=radio]):not([type=checkbox]), main textarea').forEach((field) => (field.value = String(texts.next().value)));
        document.querySelectorAll<HTMLInputElement>('main input[type=radio], main input[type=checkbox]').forEach((box) => (box.checked = Boolean(ticks.next().value)));
        const typed = formOf(visitor);
        await visitor.press(button);
        await visitor.open(`/e/prov/${page}`);
        expect(visitor.page.status).toBe(200);
        expect(formOf(visitor)).toEqual(typed);
        expect(visitor.page.document.querySelector('[data-error-summary]')).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
