import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

const PASSWORD = 'häst batteri klammer rätt';

let app: TestApp;
let link: string;
beforeAll(async () => {
  app = await startTestApp();
  link = (await makeFirstLink(app.services)) ?? '';
});
afterAll(() => app.close());

/** Somebody on the sign-in page with e-mail and password filled in. */
const atDoor = async (email: string, password: string, path = '/studio/logga-in') => {
  const somebody = visit(app.origin);
  await somebody.open(path);
  somebody.fill('E-post', email);
  somebody.fill('Lösenord', password);
  return somebody;
};

describe('the studio', () => {
  it('is founded with a link, once; what is wrong is said at its field, and nothing typed is lost', async () => {
    const admin = visit(app.origin);
    const page = await admin.open(link);
    expect(page.heading).toBe('Välkommen till studion');
    expect(await htmlFaults(page.source)).toEqual([]);
    admin.fill('Din organisation', 'Förbundet Söder');
    admin.fill('Välj ett lösenord', 'kort');
    const refused = await admin.press('Skapa konto');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Lösenordet är för kort. Skriv minst 12 tecken.');
    expect(refused.text).toContain('Välj vad det är för organisation.');
    expect(refused.html).toContain('value="Förbundet Söder"');
    expect(refused.html).not.toContain('value="kort"');
    admin.choose('Samordningsförbund');
    admin.fill('Ditt namn', 'Kim Ek');
    admin.fill('E-post', ' Kim@Forbundet.se ');
    admin.fill('Välj ett lösenord', PASSWORD);
    const surveys = await admin.press('Skapa konto');
    expect(surveys.heading).toBe('Enkäter');
    expect(surveys.text).toContain('Din röst om arbetet i det sociala företaget');
    expect(await htmlFaults(surveys.source)).toEqual([]);
    expect((await visit(app.origin).open(link)).heading).toBe('Länken gäller inte');
    expect(await makeFirstLink(app.services)).toBeNull();
    const help = await admin.open('/studio/hjalp');
    expect([help.status, help.heading, await htmlFaults(help.source)]).toEqual([200, 'Hjälp', []]);
    const explained = [...help.document.querySelectorAll('.help h2')].map(({ textContent }) => textContent);
    expect(explained).toEqual(expect.arrayContaining(['Visa', 'Papper', 'Öppna svar', 'Dela', 'Personuppgifter', 'Gallring', 'Personer']));
    const guide = await admin.open('/studio/hjalp/analys');
    expect([guide.heading, await htmlFaults(guide.source)]).toEqual(['Så läser du analysen', []]);
    expect(guide.html).toContain('href="#visas-inte"');
    const out = await admin.press('Logga ut');
    expect(out.heading).toBe('Logga in i studion');
    expect((await admin.open('/studio/enkater')).heading).toBe('Logga in i studion');
  });

  it('says the same of a wrong password and of nobody', async () => {
    const [wrong, nobody] = [await atDoor('kim@forbundet.se', 'häst batteri klammer fel'), await atDoor('ingen@forbundet.se', PASSWORD)];
    const said = [await wrong.press('Logga in'), await nobody.press('Logga in')].map(({ status, text }) => [status, text.includes('E-post och lösenord hör inte ihop.')]);
    expect(said).toEqual([[422, true], [422, true]]);
  });

  it('leads on to where somebody was going, and never to another site', async () => {
    const inside = await atDoor('kim@forbundet.se', PASSWORD, '/studio/logga-in?till=%2Fstudio%2Fenkater%3Fa%3D1');
    expect((await inside.press('Logga in')).path).toBe('/studio/enkater?a=1');
    const outside = await atDoor('kim@forbundet.se', PASSWORD, '/studio/logga-in?till=%2F%2Fevil.example');
    expect((await outside.press('Logga in')).path).toBe('/studio/enkater');
  });

  it('lets nobody in whose session has ended, and keeps what they sent meanwhile', async () => {
    const somebody = await atDoor('kim@forbundet.se', PASSWORD);
    await somebody.press('Logga in');
    app.setToday('2026-11-26');
    expect((await somebody.press('Logga ut')).heading).toBe('Logga in i studion');
    const sent = await fetch(`${app.origin}/studio/logga-ut`, { method: 'POST', body: new URLSearchParams({ _csrf: 'gone', text: 'Lång text', losenord: 'hemligheten' }), headers: { origin: app.origin } });
    expect(sent.status).toBe(401);
    const page = await sent.text();
    expect(page).toContain('Det du skrev finns kvar.');
    expect(page).toContain('name="kept.text" value="Lång text"');
    expect(page).not.toMatch(/gone|hemligheten/);
    app.setToday('2026-11-24');
  });

  it('takes no form from another site, and keeps no password or token in the log', async () => {
    const somebody = await atDoor('kim@forbundet.se', PASSWORD);
    expect((await somebody.post('Logga in', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    await somebody.press('Logga in');
    const log = app.log.join('\n');
    expect(log).not.toContain(link.split('/').at(-1));
    expect(log).toContain('/studio/forsta/:token');
  });
});
