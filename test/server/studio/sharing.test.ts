import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { saveText } from '#server/services/studio/written-text.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';

const SHARING = '/studio/enkater/medarbetare/dela';

let app: TestApp;
let owner: Visitor;
let analyst: Visitor;
/** The name of the analyst's organisation. */
let others: string;
beforeAll(async () => {
  app = await startTestApp();
  owner = await signedIn(app, 'owner');
  const before = new Set((await app.services.storage.organisations()).map(({ id }) => id));
  analyst = await signedIn(app, 'analyst', 'kommun');
  others = (await app.services.storage.organisations()).find(({ id }) => !before.has(id))?.name ?? '';
});
afterAll(() => app.close());

const share = async (as: string) => {
  await owner.open(SHARING);
  owner.select('Organisation', others);
  owner.choose(as);
  return owner.press('Dela enkäten');
};

describe('a survey that is shared', () => {
  it('is seen as shared by the other organisation, which can do what it was shared for and no more, until that ends', async () => {
    await owner.open(SHARING);
    expect(owner.page.text).toContain('Enkäten är inte delad med någon annan organisation.');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    expect((await analyst.open('/studio/enkater/medarbetare/rapporter')).status).toBe(404);
    expect((await share('Läsare')).text).toContain('Enkäten är delad.');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    expect((await analyst.open('/studio/enkater')).text).toMatch(/Delad av Förbundet \S+\. Ni är läsare\./);
    expect((await analyst.open('/studio/enkater/medarbetare/rapporter')).status).toBe(200);
    expect((await analyst.open('/studio/enkater/medarbetare/folj')).status).toBe(403);
    await owner.follow(others);
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    owner.choose('Analytiker');
    expect((await owner.press('Spara')).text).toContain('Ändringen är sparad.');
    expect((await analyst.open('/studio/enkater/medarbetare/folj')).status).toBe(200);
    expect((await analyst.open(SHARING)).status).toBe(403);
    // The reason is the role alone only where no share would change it.
    expect(analyst.page.text).toContain('Din roll är analytiker.');
    expect((await owner.open('/studio/enkater')).text).toContain('Delad med 1 organisation');
    await owner.open(SHARING);
    await owner.follow(others);
    await owner.follow('Sluta dela');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    expect((await owner.press('Sluta dela')).text).toContain('Enkäten är inte längre delad med dem.');
    expect((await analyst.open('/studio/enkater/medarbetare/rapporter')).status).toBe(404);
  });

  it('tells an owner elsewhere that only its own organisation shares it further', async () => {
    const elsewhere = await signedIn(app, 'owner', 'medarbetare', 'author');
    expect((await elsewhere.open(SHARING)).status).toBe(403);
    expect(elsewhere.page.text).toContain('En annan organisation äger enkäten och har delat den med er.');
    expect(elsewhere.page.text).not.toContain('Din roll är');
  });

  it('is noted in the logs of both organisations', async () => {
    await share('Författare');
    const log = await owner.open('/studio/logg');
    expect(log.text).toContain(`delade en enkätGällerDin röst om arbetet i det sociala företaget: ${others}`);
    const organisation = (await app.services.storage.organisations()).find(({ name }) => name === others);
    expect(await app.services.storage.auditLog(organisation?.id ?? '', '2027-01-01T00:00:00Z', 10)).toContainEqual(expect.objectContaining({ action: 'shared', subject: `medarbetare: ${others}` }));
  });

  it('tells its owner what others do with it, and which organisation they are of: no name of theirs, nor of their token', async () => {
    const { storage } = app.services;
    const [survey, organisations] = [(await storage.surveys()).find(({ slug }) => slug === 'medarbetare'), await storage.organisations()];
    const organisation = organisations.find(({ name }) => name === others);
    const [user] = await storage.users(organisation?.id ?? '');
    if (!survey || !organisation || !user) throw new Error('nobody shares it');
    const token = { id: 't', organisationId: organisation.id, name: 'Kims nyckel', userId: user.id, scopes: [], madeOn: '2026-11-24', endsOn: '2027-11-24', lastUsedOn: null };
    await saveText(app.services, { account: { user, organisation, token }, held: { survey, share: 'author' }, json: '{}', before: 0 });
    await owner.open('/studio/logg?enkat=medarbetare');
    const row = [...owner.page.document.querySelectorAll('tbody tr')].map((each) => [...each.querySelectorAll('.listing__value')].map(({ textContent }) => textContent)).find(([, who]) => who === others);
    expect(row?.slice(1)).toEqual([others, expect.stringContaining('sparade'), 'Din röst om arbetet i det sociala företaget']);
    expect(await storage.auditLog(organisation.id, '2027-01-01T00:00:00Z', 10)).toContainEqual(expect.objectContaining({ action: 'textSaved', subject: 'medarbetare (API-nyckel: Kims nyckel)' }));
  });

  it('asks with whom and as what; nothing chosen is lost', async () => {
    await app.services.storage.write({ do: 'found organisation', organisation: { id: 'en-till', name: 'Salems kommun', kind: 'municipality', foundedOn: '2026-11-24' } });
    await owner.open(SHARING);
    owner.choose('Läsare');
    const refused = await owner.press('Dela enkäten');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Välj en organisation.');
    expect(refused.document.querySelector<HTMLInputElement>('input[value=reader]')?.checked).toBe(true);
  });
});
