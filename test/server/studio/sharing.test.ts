import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
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
    expect((await owner.open('/studio/enkater')).text).toContain('Delad med 1 organisation');
    await owner.open(SHARING);
    await owner.follow(others);
    await owner.follow('Sluta dela');
    expect(await htmlFaults(owner.page.source)).toEqual([]);
    expect((await owner.press('Sluta dela')).text).toContain('Enkäten är inte längre delad med dem.');
    expect((await analyst.open('/studio/enkater/medarbetare/rapporter')).status).toBe(404);
  });

  it('is noted in the logs of both organisations', async () => {
    await share('Författare');
    const log = await owner.open('/studio/logg');
    expect(log.text).toContain(`delade en enkätmedarbetare: ${others}`);
    const organisation = (await app.services.storage.organisations()).find(({ name }) => name === others);
    expect(await app.services.storage.auditLog(organisation?.id ?? '', '2027-01-01T00:00:00Z', 10)).toContainEqual(expect.objectContaining({ action: 'shared', subject: `medarbetare: ${others}` }));
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
