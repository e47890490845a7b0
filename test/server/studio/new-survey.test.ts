import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { checkText } from '#core/editor/check-text.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const NEW = '/studio/enkater/ny';
const field = (page: { readonly document: Document }): string => page.document.querySelector<HTMLTextAreaElement>('#json')?.value ?? '';

describe('a new survey', () => {
  it('begins from a blank with the municipalities that there are, and is its organisation’s', async () => {
    const author = await signedIn(app, 'author');
    expect(await htmlFaults((await author.open(NEW)).source)).toEqual([]);
    author.fill('Enkätens adress', 'arbetsliv');
    const page = await author.press('Skapa enkäten');
    expect(page.path).toBe('/studio/enkater/arbetsliv/text');
    expect(field(page)).toBe(blankQuestionnaire(app.services.geography.kommuner));
    expect(checkText(field(page), app.services.around, '2026-11-24').filter(({ severity, lack }) => severity === 'error' && lack !== 'template' && lack !== 'contact')).toEqual([]);
    const other = await signedIn(app, 'author', 'medarbetare', 'reader');
    expect((await other.open('/studio/enkater/arbetsliv/text')).status).toBe(404);
  });

  it('begins as a copy of one that the organisation holds', async () => {
    const author = await signedIn(app, 'author', 'kommun');
    await author.open(NEW);
    author.fill('Enkätens adress', 'kommun-2027');
    author.choose('En kopia av Nuläget för socialt företagande i kommunen');
    expect((await author.press('Skapa enkäten')).heading).toBe('Nuläget för socialt företagande i kommunen');
  });

  it('says what is wrong and keeps what was pasted', async () => {
    const author = await signedIn(app, 'author');
    await author.open(NEW);
    author.fill('Enkätens adress', 'Å Ä');
    author.choose('En fil som jag klistrar in');
    author.fill('Innehållet i filen', '{ "title": "Halv');
    const page = await author.press('Skapa enkäten');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Det du klistrade in är inte giltig JSON.');
    expect(page.text).toContain('Skriv en adress med bara små bokstäver');
    expect(page.document.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('{ "title": "Halv');
    author.fill('Enkätens adress', 'medarbetare');
    author.fill('Innehållet i filen', '{ "title": "Hel" }');
    expect((await author.press('Skapa enkäten')).text).toContain('Adressen medarbetare är upptagen.');
    author.fill('Enkätens adress', 'hel');
    expect(field(await author.press('Skapa enkäten'))).toBe('{ "title": "Hel" }');
  });

  it('begins from a shipped questionnaire, also one that the organisation does not hold', async () => {
    const author = await signedIn(app, 'author');
    await author.open(NEW);
    author.fill('Enkätens adress', 'fran-mall');
    author.choose('Färdig enkät: Nuläget för socialt företagande i kommunen');
    expect((await author.press('Skapa enkäten')).heading).toBe('Nuläget för socialt företagande i kommunen');
  });

  /** Sends a form with a file as a browser does. */
  const sendFile = async (author: Visitor, path: string, fields: Readonly<Record<string, string>>, file: Blob): Promise<Response> => {
    const body = new FormData();
    const csrf = author.page.document.querySelector<HTMLInputElement>('main input[name=_csrf]')?.value ?? '';
    for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) body.append(name, value);
    body.append('fil', file, 'enkat.json');
    return fetch(app.origin + path, { method: 'POST', body, redirect: 'manual', headers: { origin: app.origin, cookie: [...author.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
  };

  it('begins from a file, which is kept where something else is wrong', async () => {
    const author = await signedIn(app, 'author');
    await author.open(NEW);
    const refused = await sendFile(author, NEW, { adress: 'Å', borja: 'fil' }, new Blob(['{ "title": "Från filen" }']));
    expect([refused.status, (await refused.text()).includes('{ &quot;title&quot;: &quot;Från filen&quot; }')]).toEqual([422, true]);
    const made = await sendFile(author, NEW, { adress: 'fran-fil', borja: 'fil' }, new Blob(['{ "title": "Från filen" }']));
    expect(made.headers.get('location')).toBe('/studio/enkater/fran-fil/text');
    expect(field(await author.open('/studio/enkater/fran-fil/text'))).toBe('{ "title": "Från filen" }');
    const none = await sendFile(author, NEW, { adress: 'ingen-fil', borja: 'fil' }, new Blob([]));
    expect([none.status, (await none.text()).includes('Välj en fil med en enkät i.')]).toEqual([422, true]);
    const coded = await sendFile(author, NEW, { adress: 'fel-kod', borja: 'fil' }, new Blob([Buffer.from('{ "title": "Från" }', 'latin1')]));
    expect([coded.status, (await coded.text()).includes('inte sparad som UTF-8')]).toEqual([422, true]);
  });

  it('has its text replaced by a file, but not over what somebody else has saved', async () => {
    const author = await signedIn(app, 'author', 'handlaggare');
    const text = '/studio/enkater/handlaggare/text';
    await author.open(text);
    const sent = await sendFile(author, `${text}/fil`, { revision: '0' }, new Blob(['{ "title": "Ny" }']));
    expect([sent.status, field(await author.open(text))]).toEqual([303, '{ "title": "Ny" }']);
    expect((await sendFile(author, `${text}/fil`, { revision: '0' }, new Blob(['{ "title": "Nyare" }']))).status).toBe(409);
    expect(field(await author.open(text))).toBe('{ "title": "Ny" }');
    const none = new JSDOM(await (await sendFile(author, `${text}/fil`, { revision: '1' }, new Blob([]))).text()).window.document;
    expect([none.title, none.querySelector('[data-error-summary] a')?.getAttribute('href'), none.getElementById('fil')?.getAttribute('aria-invalid')]).toEqual(['Fel: Text: Ny – Alla svarar', '#fil', 'true']);
    expect((await sendFile(author, `${text}/fil`, { revision: '1', _csrf: 'forged' }, new Blob(['{}']))).status).toBe(403);
  });
});
