import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';
import { BANNER, operating, SURVEY, typeIn } from './operating.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY, annan: { ...SURVEY, title: { sv: 'En annan' } } }, today: '2026-11-24' });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const { surveyId, newCode, stored, enter, begun } = operating(() => app);

describe('the code of an operator', () => {
  test('that is unknown, too old or revoked gets one answer, told as every error is', async () => {
    const [old, revoked] = [await newCode('prov', 1), await newCode()];
    await app.services.storage.write({ do: 'revoke entry code', surveyId: await surveyId('prov'), id: revoked.id });
    const pages = [await enter('00000 00000'), await enter(revoked.code)];
    app.setToday('2026-11-26');
    for (const { page } of [...pages, await enter(old.code)]) {
      expect(page.status).toBe(422);
      expect(page.title).toMatch(/^Fel: Skriv in svar från papper/);
      expect(page.document.querySelector('[data-error-summary] a')?.textContent).toContain('Koden fungerar inte.');
      expect(page.document.querySelector('#kod')?.getAttribute('aria-invalid')).toBe('true');
    }
  });

  test('opens its own questionnaire alone, however it is typed', async () => {
    const visitor = await enter((await newCode('annan')).code.toLowerCase().replace(' ', '-'));
    expect(visitor.page.path).toBe('/e/annan');
    await visitor.open('/e/prov');
    expect(visitor.page.text).not.toContain(BANNER);
  });

  test('that ends while a paper is typed in stores nothing more, and a new one goes on with it', async () => {
    const { id, code } = await newCode();
    const visitor = await begun(code);
    await typeIn(visitor);
    await app.services.storage.write({ do: 'revoke entry code', surveyId: await surveyId('prov'), id });
    await visitor.press('Skicka in svaren');
    expect(visitor.page.text).toContain('Koden som du använde gäller inte längre.');
    expect(await stored(['paper', 'web'])).toEqual([]);
    await enter((await newCode()).code, visitor);
    await visitor.follow('Fortsätt');
    await visitor.press('Skicka in svaren');
    expect(await stored(['paper'])).toHaveLength(1);
    await app.services.storage.write({ do: 'delete expired', today: '2027-01-30' });
    await visitor.press('Skriv in nästa papper');
    expect(visitor.page.path).toBe('/inmatning?slut=1');
  });

  test('cannot be made up: a pass that is not ours is none', async () => {
    const { id } = await newCode();
    const visitor = visit(app.origin);
    (visitor.cookies as Map<string, string>).set('inmatning-prov', `${id}.${'a'.repeat(43)}`);
    await visitor.open('/e/prov');
    expect(visitor.page.text).not.toContain(BANNER);
  });

  test('can be tried so many times only, and not from elsewhere', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/inmatning');
    visitor.fill('Din kod', '11111 11111');
    expect((await visitor.post('Fortsätt', { origin: 'https://annan.example' })).status).toBe(403);
    const statuses = [];
    for (let tries = 0; tries < 20; tries += 1) statuses.push((await visitor.post('Fortsätt')).status);
    expect(statuses.slice(0, 19).every((status) => status === 422)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  test('that is wrong, or has ended, is told of in the other language too', async () => {
    const visitor = await enter('11111 11111');
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.document.querySelector('[data-error-summary]')?.textContent).toContain('Koden fungerar inte.');
    await visitor.open('/inmatning?slut=1&lang=sv');
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.querySelector('[data-error-summary]')?.textContent).toContain('Be om en ny kod');
  });

  test('is not tried by a switch of language, nor by the end of an entry', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/inmatning');
    visitor.fill('Din kod', '11111 11111');
    for (let times = 0; times < 25; times += 1) expect((await visitor.post('Läs på enkel svenska')).status).toBe(200);
    expect((await visitor.post('Fortsätt')).status).toBe(422);
  });

  test('stays on the page over a switch of language', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/inmatning');
    visitor.fill('Din kod', 'K7M4Q');
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.querySelector<HTMLInputElement>('#kod')?.value).toBe('K7M4Q');
  });
});
