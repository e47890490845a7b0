import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '#server/services/studio/account.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';

const TEXT = '/studio/enkater/medarbetare/text';
const WRITTEN = '{ "title": "Mycket som någon skrev" }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Somebody who has written in the text of a survey that is shared with them. */
const writer = async () => {
  const visitor = await signedIn(app, 'author', 'medarbetare', 'author');
  const account = await accountOf(app.services, visitor.cookies.get('studio') ?? null);
  await visitor.open(TEXT);
  visitor.fill('Text i JSON', WRITTEN);
  return { visitor, account };
};

const shownTo = ({ page }: Visitor): readonly string[] => [...page.document.querySelectorAll('main textarea')].map((area) => area.textContent ?? '');

describe('what was written by somebody who meanwhile', () => {
  it('got another role is shown, to be copied', async () => {
    const { visitor, account } = await writer();
    await app.services.storage.write({ do: 'change user', id: account?.user.id ?? '', to: { role: 'reader' } });
    await visitor.press('Spara');
    expect([visitor.page.status, visitor.page.heading, shownTo(visitor)]).toEqual([403, 'Det får du inte göra', [WRITTEN]]);
    expect(await htmlFaults(visitor.page.source)).toEqual([]);
  });

  it('no longer sees the survey is shown, and says the same of one that is not there', async () => {
    const { visitor, account } = await writer();
    const survey = (await app.services.storage.surveys()).find(({ slug }) => slug === 'medarbetare');
    await app.services.storage.write({ do: 'end share', surveyId: survey?.id ?? '', organisationId: account?.organisation.id ?? '' });
    await visitor.press('Spara');
    expect([visitor.page.status, visitor.page.heading, shownTo(visitor)]).toEqual([404, 'Det finns inte längre', [WRITTEN]]);
    expect(await htmlFaults(visitor.page.source)).toEqual([]);
  });

  it('was signed out is kept, however long, on a device where somebody has been', async () => {
    const json = 'å'.repeat(100_000);
    const cookie = `studio-device=${app.services.keys.devicePass('anybody', app.services.keys.deviceOf('ab12'))}`;
    const sent = await fetch(app.origin + TEXT, { method: 'POST', body: new URLSearchParams({ json }), headers: { origin: app.origin, cookie } });
    expect([sent.status, (await sent.text()).includes(json)]).toEqual([401, true]);
  });
});

describe('an address of the studio that is none', () => {
  it.each(['/studio/finns-inte', '/studio/enkater/finns-inte/text', '/studio/enkater/medarbetare/finns/inte'])('has the way back for who is signed in: %s', async (path) => {
    const visitor = await signedIn(app, 'owner');
    const page = await visitor.open(path);
    expect([page.status, page.heading, await htmlFaults(page.source)]).toEqual([404, 'Sidan finns inte', []]);
    expect((await visitor.follow('Till enkäterna')).path).toBe('/studio/enkater');
  });

  it('is told to others as any address of the site', async () => {
    const sent = await fetch(`${app.origin}/studio/finns-inte`, { redirect: 'manual' });
    expect([sent.status, (await sent.text()).includes('class="studio"')]).toEqual([404, false]);
  });
});

describe('a form of somebody who is not signed in', () => {
  it.each(['/studio/logga-in', '/studio/forsta/nyckel', '/studio/inbjudan/nyckel', TEXT])('is short, or not read: %s', async (path) => {
    const send = async (letters: number, cookie: string) => (await fetch(app.origin + path, { method: 'POST', body: new URLSearchParams({ losenord: 'a'.repeat(letters) }), headers: { origin: app.origin, cookie }, redirect: 'manual' })).status;
    expect(await send(20_000, '')).toBe(413);
    expect(await send(20_000, 'studio-device=ab12-00.00; studio=ingen')).toBe(413);
    expect(await send(2_000, '')).not.toBe(413);
  });
});
