import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});

/** What the page says of itself to the styles. */
const reading = ({ page }: Visitor): Readonly<Record<string, string>> => ({ ...page.document.documentElement.dataset }) as Record<string, string>;

const begin = async (): Promise<Visitor> => {
  const visitor = visit(app.origin);
  await visitor.open('/e/medarbetare?lang=sv-simple');
  await visitor.press('Börja');
  visitor.choose('Ja');
  await visitor.press('Fortsätt');
  return visitor;
};

describe('the reading settings, without JavaScript', () => {
  test('what was chosen holds on every page from the first byte, and leads back', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/integritet');
    await visitor.follow('Läshjälp');
    expect(visitor.page.heading).toBe('Läshjälp');
    visitor.choose('Störst: dubbelt så stor', 'Gul text på svart', 'Visa inte bilder', 'Extra stora', 'Inga rörelser', 'Korta rader', 'Mycket långsam');
    await visitor.press('Spara och gå tillbaka');
    expect(visitor.page.path).toBe('/integritet');
    expect(visitor.cookies.get('installningar')).toBe('t3.l1.k4.p1.n1.m1.u2');
    for (const path of ['/', '/tillganglighet', '/e/medarbetare', '/finns-inte', '/angra']) {
      await visitor.open(path);
      expect(reading(visitor), path).toEqual({ text: 'largest', measure: 'short', contrast: 'yellow', buttons: 'large', motion: 'calm', speech: 'slower' });
      expect(visitor.page.document.querySelector('.pic')).toBeNull();
    }
  });

  test('a page with the usual settings says nothing of them, and has its pictures', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/e/medarbetare');
    expect(reading(visitor)).toEqual({});
    expect(visitor.page.document.querySelector('.pic')).not.toBeNull();
  });

  test('from a question the way there keeps what is chosen, and comes back to the same question', async () => {
    const visitor = await begin();
    const place = visitor.page.path;
    visitor.choose('Botkyrka');
    await visitor.press('Läshjälp');
    expect(visitor.page.heading).toBe('Läshjälp');
    expect(visitor.page.document.documentElement.lang).toBe('sv-simple');
    visitor.choose('Mjuka färger');
    await visitor.press('Spara och gå tillbaka');
    expect(visitor.page.path).toBe(place);
    expect(visitor.page.document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('0127');
    expect(reading(visitor)).toEqual({ contrast: 'soft' });
    await visitor.press('Fortsätt');
    expect(visitor.page.path).not.toBe(place);
  });

  test('a question that is changed from the check-answers page still leads back there', async () => {
    const visitor = await begin();
    const place = `${visitor.page.path}?till=granska`;
    await visitor.open(place);
    await visitor.press('Läshjälp');
    await visitor.follow('Tillbaka');
    expect(visitor.page.path).toBe(place);
  });

  test('they can be tried on the page itself, which says that they are saved, and be taken back', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/installningar?till=%2Fintegritet&lang=sv-simple');
    visitor.choose('Extra stora');
    await visitor.press('Spara och titta här');
    expect(visitor.page.document.querySelector('[role=status]')?.textContent).toBe('Nu är dina val sparade.');
    expect(visitor.page.title).toMatch(/^Nu är dina val sparade/);
    expect(reading(visitor)).toEqual({ buttons: 'large' });
    await visitor.press('Ta bort alla mina val');
    expect(visitor.page.document.querySelector('[role=status]')?.textContent).toBe('Nu är allt som från början.');
    expect(reading(visitor)).toEqual({});
    expect(visitor.cookies.has('installningar')).toBe(false);
    await visitor.follow('Tillbaka');
    expect(visitor.page.path).toBe('/integritet');
  });

  test('a switch of language keeps what is chosen and not yet saved', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/installningar');
    visitor.choose('Gul text på svart');
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.querySelector<HTMLInputElement>('input[name=contrast]:checked')?.value).toBe('yellow');
    expect(reading(visitor)).toEqual({});
  });

  test('every page has the way there', async () => {
    const visitor = await begin();
    for (const path of ['/', '/tillganglighet', '/integritet', '/angra', '/e/medarbetare', '/e/medarbetare/sparat', '/e/medarbetare/kommun', '/finns-inte']) {
      await visitor.open(path);
      expect(visitor.page.document.querySelector('header')?.textContent, path).toContain('Läshjälp');
    }
  });

  test('a form from another site changes nothing, and nobody is led to another site', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/installningar?till=https://elsewhere.example/');
    visitor.choose('Gul text på svart');
    expect((await visitor.post('Spara', { origin: 'https://elsewhere.example' })).status).toBe(403);
    const saved = await visitor.post('Spara');
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/']);
    expect(saved.headers.getSetCookie().find((line) => line.startsWith('installningar='))).toMatch(/^installningar=k4; Max-Age=31536000; .*HttpOnly; SameSite=Lax$/);
  });

  test('a broken cookie is no hindrance', async () => {
    const response = await fetch(app.origin, { headers: { cookie: 'installningar=k4.<script>.t99' } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<html lang="sv" class="govuk-template" data-contrast="yellow">');
  });
});
