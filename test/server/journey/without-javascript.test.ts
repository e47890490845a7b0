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

const stored = async (slug: string): Promise<readonly Record<string, unknown>[]> => {
  const survey = await app.services.catalogue.find(slug);
  const rows = [];
  for await (const row of app.services.storage.responses(survey?.version.id ?? '', ['web', 'api'])) rows.push(JSON.parse(row.answers) as Record<string, unknown>);
  return rows;
};

const begin = async (slug = 'medarbetare'): Promise<Visitor> => {
  const visitor = visit(app.origin);
  await visitor.open(`/e/${slug}`);
  await visitor.press(slug === 'medarbetare' ? 'Börja' : 'Starta');
  return visitor;
};

describe('the worker questionnaire in easy Swedish, without JavaScript', () => {
  test('from the list to the receipt, by labels and buttons alone', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/?lang=sv-simple');
    await visitor.follow('Hur har du det på jobbet?');
    expect(visitor.page.heading).toBe('Hur har du det på jobbet?');
    await visitor.press('Börja');
    expect(visitor.page.title).toBe('Vill du svara på frågorna? – Hur har du det på jobbet?');
    visitor.choose('Ja');
    await visitor.press('Fortsätt');
    visitor.choose('Botkyrka');
    await visitor.press('Fortsätt');
    visitor.choose('Kvinna');
    await visitor.press('Fortsätt');
    for (let pages = 0; !visitor.page.path.endsWith('/granska'); pages += 1) {
      expect(pages).toBeLessThan(40);
      await visitor.press(visitor.page.html.includes('value="skip"') ? 'Hoppa över' : 'Fortsätt');
    }
    expect(visitor.page.text).toContain('Botkyrka');
    expect(visitor.page.text).toContain('Du har inte svarat');
    await visitor.press('Skicka mina svar');
    expect(visitor.page.path).toBe('/e/medarbetare/tack');
    expect(visitor.page.text).toMatch(/([0-9A-Z]{4} ){3}[0-9A-Z]{4}/);
    expect(await stored('medarbetare')).toContainEqual({ samtycke: 'ja', kommun: '0127', kon: 'kvinna' });
  });

  test('no to taking part stores nothing', async () => {
    const visitor = await begin();
    visitor.choose('Nej');
    await visitor.press('Fortsätt');
    expect(visitor.page.text).toContain('Vi har inte sparat något.');
    await visitor.open('/e/medarbetare/kommun');
    expect(visitor.page.status).toBe(410);
  });

  test('an empty required question is told at the top, at the field and in the title, and leads to the field', async () => {
    const visitor = await begin();
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.title).toMatch(/^Fel: Vill du svara på frågorna\?/);
    const link = visitor.page.document.querySelector<HTMLAnchorElement>('.govuk-error-summary a');
    expect(link?.textContent).toBe('Välj ja eller nej.');
    const target = visitor.page.document.querySelector(link?.getAttribute('href') ?? '#');
    expect(target?.matches('input[type=radio][aria-invalid=true]')).toBe(true);
    const described = target?.closest('fieldset')?.getAttribute('aria-describedby')?.split(' ').map((id) => visitor.page.document.getElementById(id)?.textContent ?? 'missing').join(' ');
    expect(described).toContain('Några frågor handlar om hur du mår och om funktions\u00ADnedsättning.');
    expect(described).toContain('Välj ja eller nej.');
  });

  test('too many choices are refused with what was chosen still there', async () => {
    const visitor = await begin();
    visitor.choose('Ja');
    await visitor.press('Fortsätt');
    while (!visitor.page.path.endsWith('/svart')) await visitor.press(visitor.page.html.includes('value="skip"') ? 'Hoppa över' : 'Fortsätt');
    visitor.choose('Jag får för lite hjälp', 'Det är stressigt', 'Jag är orolig för pengar', 'Jag är sjuk');
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.text).toContain('Välj högst 3. Du har valt 4. Ta bort något.');
    expect(visitor.page.document.querySelectorAll('input:checked')).toHaveLength(4);
  });

  test('the other language keeps the page and what is typed', async () => {
    const visitor = await begin();
    visitor.choose('Ja');
    await visitor.press('Byt till vanlig svenska');
    expect(visitor.page.heading).toContain('Vill du delta i undersökningen?');
    expect(visitor.page.document.documentElement.lang).toBe('sv');
    expect(visitor.page.document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('ja');
  });
});

describe('going back and forth does no harm', () => {
  test('an address out of turn leads to the first page that was not sent', async () => {
    const visitor = await begin();
    await visitor.open('/e/medarbetare/hjalp');
    expect(visitor.page.path).toBe('/e/medarbetare/samtycke');
    await visitor.open('/e/medarbetare/granska');
    expect(visitor.page.path).toBe('/e/medarbetare/samtycke');
    await visitor.open('/e/medarbetare/finns_inte');
    expect(visitor.page.status).toBe(404);
  });

  test('a page posted again saves the same, and a saved page shows its answer', async () => {
    const visitor = await begin();
    visitor.choose('Ja');
    await Promise.all([visitor.post('Fortsätt'), visitor.post('Fortsätt')]);
    await visitor.open('/e/medarbetare/samtycke');
    expect(visitor.page.document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('ja');
    await visitor.press('Ta bort mitt svar');
    expect(visitor.page.document.querySelector('input:checked')).toBeNull();
  });

  test('two presses of send are one response and one receipt', async () => {
    const before = (await stored('forbund')).length;
    const visitor = await begin('forbund');
    visitor.choose('Södertälje', 'Efter workshopen');
    await visitor.press('Fortsätt');
    while (!visitor.page.path.endsWith('/granska')) await visitor.press(visitor.page.html.includes('value="skip"') ? 'Hoppa över' : 'Fortsätt');
    const replies = await Promise.all([visitor.post('Skicka in svaren'), visitor.post('Skicka in svaren'), visitor.post('Skicka in svaren')]);
    expect(new Set(replies.map((reply) => reply.headers.get('location')))).toEqual(new Set(['/e/forbund/tack']));
    await visitor.press('Skicka in svaren');
    const receipt = /([0-9A-Z]{4} ){3}[0-9A-Z]{4}/.exec(visitor.page.text)?.[0];
    await visitor.open('/e/forbund/tack');
    expect(visitor.page.text).toContain(receipt);
    expect((await stored('forbund')).length).toBe(before + 1);
  });

  test('a changed answer drops the answers that hang on it, and says so before sending', async () => {
    const visitor = await begin('forbund');
    visitor.choose('Södertälje', 'Efter workshopen');
    await visitor.press('Fortsätt');
    await visitor.press('Hoppa över');
    visitor.choose('Mycket bra');
    await visitor.press('Fortsätt');
    while (!visitor.page.path.endsWith('/granska')) await visitor.press(visitor.page.html.includes('value="skip"') ? 'Hoppa över' : 'Fortsätt');
    await visitor.open('/e/forbund/workshopen?till=granska');
    visitor.choose('Under workshopen');
    await visitor.press('Fortsätt');
    while (!visitor.page.path.endsWith('/granska')) await visitor.press(visitor.page.html.includes('value="skip"') ? 'Hoppa över' : 'Fortsätt');
    expect(visitor.page.text).toContain('Därför har vi tagit bort dina svar på de här frågorna');
    expect(visitor.page.text).toContain('Hur fungerade workshopen för dig?');
    await visitor.press('Skicka in svaren');
    expect((await stored('forbund')).find((answers) => answers['tillfalle'] === 'under')).toEqual({ forbund: 'sodertalje', tillfalle: 'under' });
  });

  test('a pause saves the page and the start page leads back to it', async () => {
    const visitor = await begin();
    visitor.choose('Ja');
    await visitor.press('Ta paus');
    expect(visitor.page.text).toContain('Dina svar är sparade');
    await visitor.open('/e/medarbetare');
    await visitor.follow('Fortsätt');
    expect(visitor.page.path).toBe('/e/medarbetare/samtycke?fran=paus');
    expect(visitor.page.document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('ja');
  });
});
