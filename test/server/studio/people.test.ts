import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const PASSWORD = 'häst batteri klammer rätt';

let app: TestApp;
let admin: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  admin = visit(app.origin);
  await admin.open((await makeFirstLink(app.services)) ?? '');
  admin.fill('Din organisation', 'Förbundet Söder');
  admin.choose('Samordningsförbund');
  admin.fill('Ditt namn', 'Kim Ek');
  admin.fill('E-post', 'kim@forbundet.se');
  admin.fill('Välj ett lösenord', PASSWORD);
  await admin.press('Skapa konto');
});
afterAll(() => app.close());

const pathOf = (link: string | null | undefined): string => new URL(link ?? '').pathname;
/** The link that is shown once. */
const shown = (): string => pathOf(admin.page.document.querySelector<HTMLInputElement>('#kopiera')?.value);

const invite = async (email: string, role: string): Promise<string> => {
  await admin.open('/studio/personer/bjud-in');
  admin.fill('E-post', email);
  admin.choose(role);
  await admin.press('Skapa länken');
  return shown();
};

/** Somebody who has joined with an invitation. */
const join = async (email: string, role: string, name: string): Promise<Visitor> => {
  const link = await invite(email, role);
  const somebody = visit(app.origin);
  await somebody.open(link);
  somebody.fill('Ditt namn', name);
  somebody.fill('Välj ett lösenord', PASSWORD);
  await somebody.press('Skapa konto');
  return somebody;
};

describe('the people of an organisation', () => {
  it('are invited with a link that is shown once and used once', async () => {
    await admin.open('/studio/personer/bjud-in');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    const link = await invite('Ana@Forbundet.se', 'Analytiker');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    expect((await admin.open('/studio/personer')).html).not.toContain(link);
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    const ana = visit(app.origin);
    const page = await ana.open(link);
    expect(page.text).toContain('Förbundet Söder har bjudit in dig. Du loggar in med ana@forbundet.se.');
    expect(await htmlFaults(page.source)).toEqual([]);
    ana.fill('Ditt namn', 'Ana Ås');
    ana.fill('Välj ett lösenord', 'kort');
    expect((await ana.press('Skapa konto')).status).toBe(422);
    ana.fill('Välj ett lösenord', PASSWORD);
    expect((await ana.press('Skapa konto')).heading).toBe('Enkäter');
    expect((await ana.open('/studio/personer')).status).toBe(403);
    const again = await visit(app.origin).open(link);
    expect([again.status, again.heading, await htmlFaults(again.source)]).toEqual([404, 'Länken gäller inte', []]);
    expect([again.text.includes('Logga in med lösenordet'), again.text.includes('om en ny')]).toEqual([true, true]);
    expect(app.log.join('\n')).not.toContain(link.split('/').at(-1));
  });

  it('cannot be invited twice, nor without a role', async () => {
    await admin.open('/studio/personer/bjud-in');
    admin.fill('E-post', 'kim@forbundet.se');
    const refused = await admin.press('Skapa länken');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Någon hos er har redan ett konto med den e-postadressen.');
    expect(refused.text).toContain('Välj en roll.');
    expect(refused.html).toContain('value="kim@forbundet.se"');
  });

  it('are told by nobody else’s invitation whether they have an account elsewhere, but by their own', async () => {
    const organisation = { id: 'norr', name: 'Förbundet Norr', kind: 'union' as const, foundedOn: '2026-11-24' };
    const invitation = { tokenHash: 'norr', id: 'norr', purpose: 'join' as const, organisationId: organisation.id, email: 'nils@norr.se', role: 'reader' as const, endsAt: '2027-01-01T00:00:00Z' };
    await app.services.storage.write({ do: 'found organisation', organisation });
    await app.services.storage.write({ do: 'store invitation', invitation });
    await app.services.storage.write({ do: 'join organisation', user: { id: 'nils', organisationId: organisation.id, email: invitation.email, name: 'Nils', role: 'reader', state: 'active', password: null, joinedOn: '2026-11-24' }, invitation: 'norr' });
    const link = await invite('nils@norr.se', 'Läsare');
    expect(admin.page.heading).toBe('Länken till nils@norr.se är klar');
    const nils = visit(app.origin);
    expect((await nils.open(link)).heading).toBe('Välkommen till studion');
    nils.fill('Ditt namn', 'Nils Ny');
    nils.fill('Välj ett lösenord', PASSWORD);
    const told = await nils.press('Skapa konto');
    expect([told.status, told.heading, await htmlFaults(told.source)]).toEqual([422, 'Du har redan ett konto', []]);
    expect((await app.services.storage.user({ email: 'nils@norr.se' }))?.organisationId).toBe('norr');
  });

  it('lose an invitation that is taken back', async () => {
    const link = await invite('bo@forbundet.se', 'Läsare');
    await admin.open('/studio/personer');
    await admin.follow('bo@forbundet.se');
    expect((await admin.press('Ta tillbaka länken')).text).toContain('Länken gäller inte längre.');
    expect((await visit(app.origin).open(link)).status).toBe(404);
  });

  it('get another role at once, and are signed out when their account is closed', async () => {
    const cleo = await join('cleo@forbundet.se', 'Läsare', 'Cleo Ko');
    await admin.open('/studio/personer');
    await admin.follow('Cleo Ko');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    admin.choose('Ägare');
    await admin.press('Spara rollen');
    expect((await cleo.open('/studio/personer')).heading).toBe('Personer');
    await admin.follow('Cleo Ko');
    await admin.follow('Stäng kontot');
    await admin.press('Stäng kontot');
    expect((await cleo.open('/studio/personer')).heading).toBe('Logga in i studion');
  });

  it('always have somebody who manages them, and an administrator whom no owner touches', async () => {
    await admin.open('/studio/personer');
    await admin.follow('Kim Ek');
    admin.choose('Läsare');
    expect((await admin.press('Spara rollen')).text).toContain('Organisationen måste ha någon som sköter konton.');
    const owner = await join('olle@forbundet.se', 'Ägare', 'Olle Ö');
    await owner.open('/studio/personer');
    const kim = (await app.services.storage.user({ email: 'kim@forbundet.se' }))?.id ?? '';
    expect(owner.page.html).not.toContain(kim);
    for (const part of ['', '/stang', '/losenord']) expect((await owner.open(`/studio/personer/${kim}${part}`)).status).toBe(404);
    expect((await owner.open('/studio/personer/bjud-in')).text).not.toContain('Administratör');
  });

  it('choose a new password with a link, which signs them out elsewhere; the old one no longer opens', async () => {
    const dag = await join('dag@forbundet.se', 'Författare', 'Dag Ny');
    await admin.open('/studio/personer');
    await admin.follow('Dag Ny');
    await admin.follow('Ge ett nytt lösenord');
    await admin.press('Skapa länken');
    const link = shown();
    const there = visit(app.origin);
    await there.open(link);
    there.fill('Välj ett lösenord', 'snö faller tyst i juni');
    expect((await there.press('Spara lösenordet')).heading).toBe('Enkäter');
    expect((await dag.open('/studio/enkater')).heading).toBe('Logga in i studion');
    dag.fill('E-post', 'dag@forbundet.se');
    dag.fill('Lösenord', PASSWORD);
    expect((await dag.press('Logga in')).status).toBe(422);
    expect((await visit(app.origin).open(link)).status).toBe(404);
  });

  it('are not locked out by somebody who guesses their password, where they have signed in before', async () => {
    const eva = await join('eva@forbundet.se', 'Läsare', 'Eva Ny');
    await eva.press('Logga ut');
    const guess = async (somebody: Visitor, password: string) => {
      await somebody.open('/studio/logga-in');
      somebody.fill('E-post', 'eva@forbundet.se');
      somebody.fill('Lösenord', password);
      return somebody.press('Logga in');
    };
    const attacker = visit(app.origin);
    for (let index = 0; index < 10; index += 1) await guess(attacker, `fel lösenord ${index}`);
    expect((await guess(attacker, PASSWORD)).text).toContain('Det har blivit för många försök.');
    expect((await guess(eva, PASSWORD)).heading).toBe('Enkäter');
  });

  it('change their own password when they know the present one, and are signed out elsewhere', async () => {
    const fia = await join('fia@forbundet.se', 'Läsare', 'Fia Ny');
    const elsewhere = visit(app.origin);
    await elsewhere.open('/studio/logga-in');
    elsewhere.fill('E-post', 'fia@forbundet.se');
    elsewhere.fill('Lösenord', PASSWORD);
    await elsewhere.press('Logga in');
    expect(await htmlFaults((await fia.open('/studio/konto/losenord')).source)).toEqual([]);
    fia.fill('Lösenordet du har nu', 'fel lösenord helt');
    fia.fill('Välj ett lösenord', 'snö faller tyst i juni');
    expect((await fia.press('Byt lösenord')).text).toContain('Det är inte lösenordet du har nu.');
    expect((await elsewhere.open('/studio/enkater')).heading).toBe('Enkäter');
    fia.fill('Lösenordet du har nu', PASSWORD);
    fia.fill('Välj ett lösenord', 'snö faller tyst i juni');
    expect((await fia.press('Byt lösenord')).heading).toBe('Lösenordet är bytt');
    expect((await fia.open('/studio/enkater')).heading).toBe('Enkäter');
    expect((await elsewhere.open('/studio/enkater')).heading).toBe('Logga in i studion');
  });

  it('see in the log who did what, in words, if they are owners', async () => {
    await invite('gun@forbundet.se', 'Läsare');
    const log = await admin.open('/studio/logg');
    expect(await htmlFaults(log.source)).toEqual([]);
    expect([...log.document.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td .listing__value')].map(({ textContent }) => textContent))).toContainEqual(['Kim Ek', 'bjöd in', 'gun@forbundet.se']);
    expect(log.text).not.toContain('studio.log.');
  });
});
