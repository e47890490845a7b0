import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';
import { formOf, SURVEY } from './typing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY } });
});
afterAll(async () => {
  await app.close();
});

describe('on pages without a draft', () => {
  test.each(['Läs på enkel svenska', 'Läshjälp'])('%s keeps the receipt that is typed to take an answer back', async (tool) => {
    const visitor = visit(app.origin);
    await visitor.open('/angra');
    visitor.fill('Kod', 'HALV KOD');
    await visitor.press(tool);
    if (tool === 'Läshjälp') {
      visitor.choose('Gul text på svart');
      await visitor.press('Spara och titta här');
      expect([visitor.page.heading, visitor.page.document.documentElement.dataset['contrast']]).toEqual(['Läshjälp', 'yellow']);
      await visitor.press('Läs på enkel svenska');
      await visitor.press('Spara och gå tillbaka');
    }
    expect([visitor.page.status, visitor.page.document.documentElement.lang]).toEqual([200, 'sv-simple']);
    expect(formOf(visitor)).toEqual([['kvitto', 'HALV KOD']]);
    await visitor.press('Fortsätt');
    await visitor.press('Byt till vanlig svenska');
    expect(visitor.page.status).toBe(422);
  });

  test('the settings hand the code of a pause back, which stands in no address meanwhile', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/fortsatt');
    visitor.fill('Kod', 'K7M4Q');
    await visitor.press('Läshjälp');
    expect([visitor.page.heading, visitor.page.path.includes('K7M4Q')]).toEqual(['Läshjälp', false]);
    await visitor.press('Spara och gå tillbaka');
    expect([visitor.page.status, visitor.page.path, formOf(visitor)]).toEqual([200, '/fortsatt', [['kod', 'K7M4Q']]]);
  });

  test('the question whether to take an answer back stays the question', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/angra');
    visitor.fill('Kod', 'ABCD EFGH JKLM NPQR');
    await visitor.press('Fortsätt');
    const asked = visitor.page.heading;
    await visitor.press('Läs på enkel svenska');
    await visitor.press('Läshjälp');
    await visitor.press('Tillbaka');
    await visitor.press('Byt till vanlig svenska');
    expect([visitor.page.heading, formOf(visitor)]).toEqual([asked, [['kvitto', 'ABCD EFGH JKLM NPQR']]]);
  });

  test.each(['Spara och gå tillbaka', 'Återställ allt', 'Tillbaka'])('the settings hand a report back that is not sent yet (%s)', async (button) => {
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet');
    visitor.fill('Vad fungerade inte?', 'Rad ett\nrad två');
    visitor.fill('Hur kan vi nå dig', 'namn@example.org');
    const typed = formOf(visitor);
    await visitor.press('Läshjälp');
    expect(visitor.page.heading).toBe('Läshjälp');
    expect(visitor.page.path).toContain('/installningar');
    await visitor.press(button);
    if (button === 'Återställ allt') await visitor.press('Tillbaka');
    expect([visitor.page.status, visitor.page.path]).toEqual([200, '/tillganglighet']);
    expect(formOf(visitor)).toEqual(typed);
    expect(await app.services.storage.reports()).toEqual([]);
  });
});
