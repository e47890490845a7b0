import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';

const PASSWORD = 'häst batteri klammer rätt';

let app: TestApp;
let admin: Visitor;
beforeAll(async () => {
  app = await startTestApp({ publicOrigin: 'https://svar.example.se' });
  admin = await signedIn(app, 'administrator');
});
afterAll(() => app.close());

const shown = (): URL => new URL(admin.page.document.querySelector<HTMLInputElement>('#kopiera')?.value ?? '');
const rowOf = (name: string): readonly string[] => [...admin.page.document.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('.listing__value')].map((cell) => cell.textContent ?? '')).find(([first]) => first === name) ?? [];

describe('the organisations of a service', () => {
  it('are founded by its administrator, whose link lets the first owner in; nobody is invited from outside afterwards', async () => {
    await admin.open('/studio/organisationer');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    await admin.follow('Lägg till en organisation');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    admin.fill('Organisationens namn', 'Salems kommun');
    admin.choose('Kommun');
    admin.fill('E-post till den första ägaren', 'Siv@Salem.se');
    await admin.press('Lägg till och skapa länken');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    expect(shown().origin).toBe('https://svar.example.se');
    const link = shown().pathname;
    await admin.open('/studio/organisationer');
    expect(rowOf('Salems kommun')).toEqual(['Salems kommun', 'Kommun', '0', 'Ingen än']);
    const again = (await admin.follow('Salems kommun')).path;
    admin.fill('E-post till den första ägaren', 'siw@salem.se');
    await admin.press('Skapa länken');
    expect((await visit(app.origin).open(link)).status).toBe(404);
    const misspelt = shown().pathname;
    await admin.open(again);
    admin.fill('E-post till den första ägaren', 'siv@salem.se');
    await admin.press('Skapa länken');
    expect((await visit(app.origin).open(misspelt)).status).toBe(404);
    const siv = visit(app.origin);
    await siv.open(shown().pathname);
    siv.fill('Ditt namn', 'Siv Ås');
    siv.fill('Välj ett lösenord', PASSWORD);
    const empty = await siv.press('Skapa konto');
    expect([empty.text.includes('Här finns inga enkäter än.'), empty.text.includes('Tryck på Gör en ny enkät.'), await htmlFaults(empty.source)]).toEqual([true, true, []]);
    expect((await siv.follow('Så gör du en enkät, från början till slut')).path).toBe('/studio/hjalp#om-start');
    await admin.open('/studio/organisationer');
    expect(rowOf('Salems kommun')).toEqual(['Salems kommun', 'Kommun', '1', '1']);
    expect((await admin.open(again)).status).toBe(404);
    expect((await siv.open('/studio/organisationer')).status).toBe(403);
    expect((await siv.open('/studio/logg')).text).toContain('lade till organisationen');
  });

  it('have names of their own; what is wrong is said at its field, and nothing typed is lost', async () => {
    await admin.open('/studio/organisationer/ny');
    const refused = await admin.press('Lägg till och skapa länken');
    expect(refused.status).toBe(422);
    for (const text of ['Skriv vad organisationen heter.', 'Välj vad det är för organisation.', 'Skriv en e-postadress']) expect(refused.text).toContain(text);
    admin.fill('Organisationens namn', 'Salems kommun');
    admin.choose('Kommun');
    admin.fill('E-post till den första ägaren', 'bo@salem.se');
    const taken = await admin.press('Lägg till och skapa länken');
    expect(taken.text).toContain('Det finns redan en organisation som heter så.');
    expect(taken.html).toContain('value="bo@salem.se"');
  });
});
