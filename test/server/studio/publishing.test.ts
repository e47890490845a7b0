import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginSession, accountOf, formsOf } from '#server/services/studio/account.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { readWithOwnContact, startTestApp, type TestApp } from '#test/support/test-app.ts';

const TODAY = '2026-11-24';
const SLUG = 'medarbetare';

let app: TestApp;
let cookie = '';
let csrf = '';
let surveyId = '';

beforeAll(async () => {
  app = await startTestApp({ today: TODAY });
});
afterAll(() => app.close());

beforeEach(async () => {
  app.setToday(TODAY);
  if (cookie !== '') return;
  const { storage } = app.services;
  surveyId = (await storage.surveys()).find(({ slug }) => slug === SLUG)?.id ?? '';
  const organisation = { id: randomUUID(), name: 'Förbundet', kind: 'union' as const, foundedOn: TODAY };
  const user = { id: randomUUID(), organisationId: organisation.id, email: 'kim@example.se', name: 'Kim Ek', role: 'owner' as const, state: 'active' as const, password: null, joinedOn: TODAY };
  await storage.write({ do: 'store invitation', invitation: { tokenHash: 'a', id: 'a', purpose: 'first', organisationId: null, email: null, role: 'administrator', endsAt: '2027-01-01T00:00:00Z' } });
  await storage.write({ do: 'found first organisation', organisation, user, invitation: 'a' });
  const token = await beginSession(app.services, user, 'test');
  cookie = `studio=${token}`;
  const account = await accountOf(app.services, token);
  csrf = account ? app.services.keys.csrf(formsOf(account)) : '';
});

const at = (part: string): string => `${app.origin}/studio/enkater/${SLUG}/${part}`;
const get = async (address: string, own = cookie): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }> => {
  const response = await fetch(address, { headers: { cookie: own } });
  return { status: response.status, html: await response.text(), headers: response.headers };
};
const post = async (part: string, fields: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly html: string; readonly to: string }> => {
  const response = await fetch(at(part), { method: 'POST', redirect: 'manual', headers: { cookie, origin: app.origin }, body: new URLSearchParams({ _csrf: csrf, ...fields }) });
  return { status: response.status, html: await response.text(), to: response.headers.get('location') ?? '' };
};
const wordsOf = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/\s+/g, ' ');

type Json = Record<string, unknown>;
const write = async (change: (json: Json) => Json): Promise<void> => {
  const { storage } = app.services;
  const saved = await storage.questionnaireText(surveyId);
  const json = JSON.stringify(change(readWithOwnContact(SLUG) as Json), null, 2);
  await storage.write({ do: 'save questionnaire text', text: { surveyId, json, savedAt: `${TODAY}T08:00:00Z`, savedBy: 'Kim Ek' }, before: saved?.revision ?? 0 });
};
const revision = async (): Promise<string> => String((await app.services.storage.questionnaireText(surveyId))?.revision ?? 0);

/** What the head of a page says of the contact, and what it leads to. */
const noticeIn = (html: string): readonly [said: boolean, leads: boolean] => [wordsOf(html).includes('Enkäten är öppen, men de som svarar kan inte nå er.'), html.includes(`href="/studio/enkater/${SLUG}/sprak/kontakt"`)];
const listed = async (): Promise<boolean> => (await get(`${app.origin}/studio/enkater`)).html.includes(`<a href="/studio/enkater/${SLUG}/sprak/kontakt">`);

describe('a survey that is open from the first start, with the made-up contact that it came with', () => {
  it('says so in the list and on its pages, and leads to where the contact is written', async () => {
    expect(await listed()).toBe(true);
    for (const part of ['folj', 'kontroll', 'publicera', 'rapporter']) expect(noticeIn((await get(at(part))).html), part).toEqual([true, true]);
  });

  it('cannot be published anew before the contact is changed', async () => {
    const { html } = await get(at('kontroll'));
    expect(wordsOf(html)).toContain('Enkäten kan inte publiceras än. 1 sak måste rättas först.');
    expect(wordsOf(html)).toContain('Kontakten är påhittad. Skriv ett telefonnummer eller en e-postadress som går till er.');
    expect((await post('publicera', { _action: 'publish', utgava: await revision() })).status).toBe(422);
  });
});

describe('checking a survey', () => {
  it('says that a good survey can be published, and is a sound page', async () => {
    await write((json) => json);
    const { status, html } = await get(at('kontroll'));
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
    expect(wordsOf(html)).toContain('Enkäten kan publiceras.');
    expect(wordsOf(html)).toContain('Ingen har provläst texten på enkel svenska.');
    // What is noted on the page itself is not looked for in the text.
    expect(html).toMatch(/href="#provlasning"/);
    expect(html).toContain('<h2 id="provlasning">');
    for (const part of ['folj', 'text']) expect((await get(at(part))).html).toContain('/studio/enkater/medarbetare/kontroll#provlasning');
  });

  it('tells what stops publication, where it stands, and mends at a press what is safe', async () => {
    await write((json) => ({ ...json, publish: false, purpose: { sv: ' Att veta  mer. ', 'sv-simple': 'Vi vill veta mer.' }, contact: undefined }));
    const { html } = await get(at('kontroll'));
    const words = wordsOf(html);
    expect(words).toContain('Texten säger att enkäten inte ska publiceras.');
    expect(words).toContain('Det står inte vem man kan fråga.');
    expect(html).toMatch(/href="\/studio\/enkater\/medarbetare\/text\?rad=\d+#rad"/);
    for (const mend of ['publish', 'spaces']) expect(wordsOf((await post('kontroll', { _action: `mend:${mend}` })).html)).toContain('Texten är rättad och sparad.');
    const saved = JSON.parse((await app.services.storage.questionnaireText(surveyId))?.json ?? '{}') as Json;
    expect([saved['publish'], (saved['purpose'] as Json)['sv']]).toEqual([true, 'Att veta mer.']);
  });

  it('notes who has read the easy text, and keeps what was typed where the day is wrong', async () => {
    await write((json) => json);
    const wrong = await post('kontroll', { _action: 'review', vem: 'Fyra arbetare', nar: 'i går' });
    expect([wrong.status, wrong.html.includes('value="Fyra arbetare"')]).toEqual([422, true]);
    const right = await post('kontroll', { _action: 'review', vem: 'Fyra arbetare', nar: '2026-11-20' });
    expect(wordsOf(right.html)).toContain('Provläst av Fyra arbetare, den 20 november 2026.');
  });

  it('tells of a text that is no JSON, and offers no pages of it', async () => {
    const { storage } = app.services;
    await storage.write({ do: 'save questionnaire text', text: { surveyId, json: '{ "title": ', savedAt: `${TODAY}T08:00:00Z`, savedBy: 'Kim Ek' }, before: Number(await revision()) });
    const { status, html } = await get(at('kontroll'));
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
    expect(wordsOf(html)).toContain('Enkäten kan inte publiceras än.');
    expect((await get(at('publicera'))).status).toBe(200);
  });
});

describe('a page of the survey as it is being written', () => {
  it('is the page that a respondent would see, in a frame of ours alone', async () => {
    await write((json) => json);
    const link = /href="([^"]+\/sida\/[^"]+)"/.exec((await get(at('kontroll'))).html)?.[1] ?? '';
    const { status, html, headers } = await get(app.origin + link);
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect((await get(at('kontroll'))).headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'.*frame-src 'self'/);
    expect((await get(`${app.origin}/e/${SLUG}`)).headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
  });
});

/** Catalogues remember a survey and its rounds for a second. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_050));

/** Somebody begins to answer: their cookies, and their first page. */
const begin = async (): Promise<{ readonly own: string; readonly to: string }> => {
  const begun = await fetch(`${app.origin}/e/${SLUG}`, { method: 'POST', redirect: 'manual', headers: { origin: app.origin }, body: new URLSearchParams({ _csrf: app.services.keys.csrf('') }) });
  return { own: begun.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '), to: begun.headers.get('location') ?? '' };
};

describe('publishing a survey', () => {
  it('tells in words what is new, and what it means for earlier answers', async () => {
    await write((json) => ({ ...json, retention: 400, pages: (json['pages'] as Json[]).slice(0, -1) }));
    const { status, html } = await get(at('publicera'));
    expect([status, await htmlFaults(html)]).toEqual([200, []]);
    expect(wordsOf(html)).toContain('är borttagen:');
    expect(wordsOf(html)).toContain('Tidigare svar finns kvar, men det kommer inga nya.');
    expect(wordsOf(html)).toContain('Antalet dagar som svar sparas är ändrat.');
  });

  it('publishes what was looked at, and not what somebody has written since', async () => {
    await write((json) => ({ ...json, retention: 300 }));
    const read = await revision();
    await write((json) => ({ ...json, retention: 301 }));
    const late = await post('publicera', { _action: 'publish', utgava: read });
    expect([late.status, wordsOf(late.html).includes('Någon har ändrat texten')]).toEqual([422, true]);
    const before = await app.services.storage.rounds(surveyId);
    const done = await post('publicera', { _action: 'publish', utgava: await revision() });
    expect([done.status, done.to]).toEqual([303, `/studio/enkater/${SLUG}/publicera?gjort=publish`]);
    expect(await app.services.storage.rounds(surveyId)).toHaveLength(before.length + 1);
    const after = await get(at('publicera?gjort=publish'));
    expect(wordsOf(after.html)).toContain('Inget i frågorna är ändrat sedan den publicerades.');
    expect(after.html).not.toContain('value="publish"');
    expect((await app.services.storage.auditLog((await app.services.storage.organisations())[0]?.id ?? '', '2027', 5)).map(({ action }) => action)).toContain('published');
  });

  it('is refused where the check stops it', async () => {
    await write((json) => ({ ...json, controller: undefined }));
    const { status, html } = await post('publicera', { _action: 'publish', utgava: await revision() });
    expect([status, wordsOf(html).includes('Kontrollen stoppar publicering.')]).toEqual([422, true]);
  });

  it('lets a draft that was begun on the old version finish on it', async () => {
    await soon();
    await write((json) => ({ ...json, retention: 200 }));
    const { own, to } = await begin();
    const old = (await app.services.storage.surveys()).find(({ slug }) => slug === SLUG)?.publishedVersion;
    await post('publicera', { _action: 'publish', utgava: await revision() });
    await soon();
    expect((await app.services.storage.surveys()).find(({ slug }) => slug === SLUG)?.publishedVersion).not.toBe(old);
    expect((await get(app.origin + to, own)).status).toBe(200);
  });
});

describe('rounds of a survey', () => {
  const state = async (): Promise<string> => wordsOf((await get(at('publicera'))).html).match(/När det går att svara (.+?\.)/)?.[1] ?? '';

  it('close for those who have not begun, open again and get a last day', async () => {
    expect(await state()).toBe('Öppen sedan den 24 november 2026, tills vidare.');
    const { own, to } = await begin();
    await post('publicera', { _action: 'close' });
    expect(await state()).toBe('Stängd.');
    await soon();
    expect((await get(app.origin + to, own)).status).toBe(200);
    expect((await begin()).to).toBe(`/e/${SLUG}`);
    const closed = await get(`${app.origin}/e/${SLUG}`);
    expect([closed.status, await htmlFaults(closed.html)]).toEqual([200, []]);
    expect(wordsOf(closed.html)).toContain('Det går inte att svara längre.');
    expect(wordsOf((await get(`${app.origin}/`)).html)).not.toContain('Hur har du det på jobbet?');
    await post('publicera', { _action: 'reopen' });
    expect(await state()).toBe('Öppen sedan den 24 november 2026, tills vidare.');
    const wrong = await post('publicera', { _action: 'days', rondStanger: 'i morgon' });
    expect([wrong.status, wrong.html.includes('value="i morgon"')]).toEqual([422, true]);
    await post('publicera', { _action: 'days', rondStanger: '2026-12-24' });
    expect(await state()).toBe('Öppen från den 24 november 2026 till och med den 24 december 2026.');
  });

  it('are put away and taken back', async () => {
    await post('publicera', { _action: 'archive' });
    expect(await state()).toBe('Arkiverad.');
    expect((await post('publicera', { _action: 'close' })).status).toBe(422);
    await soon();
    expect(wordsOf((await get(`${app.origin}/e/${SLUG}`)).html)).toContain('Det går inte att svara längre.');
    await post('publicera', { _action: 'restore' });
    expect(await state()).toContain('Öppen');
  });

  it('open on a day to come where none is open now', async () => {
    await post('publicera', { _action: 'close' });
    await write((json) => ({ ...json, retention: 111 }));
    await post('publicera', { _action: 'publish', utgava: await revision(), oppnar: '2027-01-11', stanger: '2027-02-12' });
    expect(await state()).toBe('Öppnar den 11 januari 2027.');
    await soon();
    expect(wordsOf((await get(`${app.origin}/e/${SLUG}?lang=sv`)).html)).toContain('Enkäten öppnar den 11 januari 2027.');
    await post('publicera', { _action: 'reopen' });
    expect(await state()).toBe('Öppen sedan den 24 november 2026, tills vidare.');
  });

  it('that are open with a contact of one’s own are not told that it is made up', async () => {
    expect([await listed(), noticeIn((await get(at('folj'))).html)]).toEqual([false, [false, false]]);
  });
});

describe('the way to a survey', () => {
  it('is told as a link, a code, a file and a sheet', async () => {
    const page = await get(at('publicera'));
    expect(page.html).toContain(`value="${app.origin}/e/${SLUG}"`);
    expect(page.html).toMatch(/<svg class="qr"[^>]+aria-label="QR-kod till/);
    const sheet = await get(at('publicera/affisch'));
    expect([sheet.status, await htmlFaults(sheet.html)]).toEqual([200, []]);
    const file = await get(at('publicera/kod.svg'));
    expect([file.status, file.headers.get('content-type'), file.html.startsWith('<svg')]).toEqual([200, 'image/svg+xml', true]);
  });
});
