import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { begin, consented, formOf, SURVEY } from './typing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY } });
});
afterAll(async () => {
  await app.close();
});

describe('a page that is refused', () => {
  const typing = async (): Promise<Visitor> => {
    const visitor = await consented(app);
    await visitor.press('Hoppa över');
    visitor.fill('Din e-post', 'a@b.se');
    visitor.fill('Vad tänker du?', 'VIKTIGT\noch mer');
    return visitor;
  };
  /** The same browser begins another answer in another tab. */
  const beginAgain = async (visitor: Visitor): Promise<Visitor> => {
    const other = await begin(app);
    (visitor.cookies as Map<string, string>).set('svar-prov', other.cookies.get('svar-prov') ?? '');
    return other;
  };

  test('since its draft is gone shows what was written, in the other language too', async () => {
    const visitor = await typing();
    (visitor.cookies as Map<string, string>).delete('svar-prov');
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(410);
    expect([...visitor.page.document.querySelectorAll('blockquote')].map((quote) => quote.textContent.replaceAll('\r', ''))).toEqual(['a@b.se', 'VIKTIGT\noch mer']);
    await visitor.press('Läs på enkel svenska');
    expect(visitor.page.document.documentElement.lang).toBe('sv-simple');
    expect(visitor.page.text).toContain('VIKTIGT');
  });

  test('since another answer was begun can be sent there once that is in turn, and is shown until then', async () => {
    const visitor = await typing();
    const other = await beginAgain(visitor);
    const refused = await visitor.post('Fortsätt');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('<blockquote class="typed">VIKTIGT');
    other.choose('Ja');
    await other.press('Fortsätt');
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(403);
    await visitor.press('Försök igen');
    expect(visitor.page.path).toBe('/e/prov/ett');
    await visitor.press('Hoppa över');
    expect(new Map(formOf(visitor)).get('tankar')).toContain('VIKTIGT');
  });

  test('because it comes from elsewhere, or does not say from where, gives nothing of it back', async () => {
    const visitor = await typing();
    await beginAgain(visitor);
    const refused = await visitor.post('Fortsätt', { 'sec-fetch-site': 'cross-site' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).not.toContain('VIKTIGT');
  });

  test('for now can be sent again as it is', async () => {
    const busy = await startTestApp({ surveys: { prov: SURVEY }, submissionsPer10Minutes: 1 });
    const visitor = visit(busy.origin);
    await visitor.open('/e/prov');
    await visitor.press('Starta');
    visitor.choose('Ja');
    while (visitor.page.status !== 429) await visitor.press('Läs på').catch(() => visitor.press('Byt till'));
    expect(visitor.page.document.querySelector<HTMLInputElement>('form input[name="ja"]')?.value).toBe('ja');
    expect(visitor.page.document.querySelector('form button[value="language"], form button')?.textContent).toBe('Försök igen');
    expect(visitor.page.document.querySelector('form')?.getAttribute('action')).toContain('/e/prov/ja');
    await busy.close();
  });
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
