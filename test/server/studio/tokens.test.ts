import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
let owner: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  owner = await signedIn(app, 'owner');
});
afterAll(() => app.close());

describe('the tokens of an organisation', () => {
  it('are made by owners, shown once, and listed by what they are for', async () => {
    const none = await owner.open('/studio/nycklar');
    expect([none.text.includes('Det finns ingen nyckel.'), await htmlFaults(none.source)]).toEqual([true, []]);
    await owner.follow('Skapa en nyckel');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    owner.fill('Vad är nyckeln till för?', 'Kommunens statistik');
    owner.choose('Se enkäter, och rapporter som alla får se (read)');
    owner.choose('Hämta rapporters siffror som filer (export)');
    owner.choose('30 dagar');
    const made = await owner.press('Skapa nyckeln');
    const token = made.document.querySelector<HTMLInputElement>('#kopiera')?.value ?? '';
    expect(token).toMatch(/^allasvarar_[\w-]{43}$/);
    const list = await owner.open('/studio/nycklar');
    expect(await htmlFaults(list.source)).toEqual([]);
    expect([...list.document.querySelectorAll('tbody .listing__value')].map(({ textContent }) => textContent)).toEqual(['Kommunens statistik', 'se (read), hämta filer (export)', 'Kim Ek', '2026-12-23', 'Aldrig']);
    expect(list.html).not.toContain(token);
    expect((await owner.open('/studio/logg')).text).toContain('skapade en API-nyckel');
    expect(app.log.join('\n')).not.toContain(token);
  });

  it('need a name, something to do and a last day; what was typed stays', async () => {
    await owner.open('/studio/nycklar/ny');
    owner.fill('Vad är nyckeln till för?', 'x'.repeat(61));
    const refused = await owner.press('Skapa nyckeln');
    expect([refused.status, refused.html.includes('x'.repeat(61)), await htmlFaults(refused.source)]).toEqual([422, true, []]);
    expect(refused.text).toContain('Skriv högst 60 tecken.');
    expect(refused.text).toContain('Välj minst en sak som programmet får göra.');
  });

  it('are told on the page of the API by what each may do, its word once', async () => {
    const page = await (await fetch(`${app.origin}/api`, { headers: { accept: 'text/html' } })).text();
    expect([page.includes('Se enkäter, och rapporter som alla får se<'), page.includes('(read)')]).toEqual([true, false]);
  });

  it('are revoked after one more question, by their own organisation alone', async () => {
    await owner.open('/studio/nycklar');
    const page = await owner.follow('Kommunens statistik');
    expect(await htmlFaults(page.source)).toEqual([]);
    const address = page.document.querySelector('form[action^="/studio/nycklar/"]')?.getAttribute('action') ?? '';
    expect((await (await signedIn(app, 'owner')).open(address)).status).toBe(404);
    await owner.open(address);
    expect((await owner.press('Ta bort nyckeln')).text).toContain('Nyckeln är borttagen: Kommunens statistik');
    expect((await owner.open(address)).status).toBe(404);
  });

  it('are not there for who may not make them', async () => {
    for (const role of ['author', 'analyst', 'reader'] as const) expect((await (await signedIn(app, role)).open('/studio/nycklar')).status).toBe(403);
  });
});
