import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { SeenPage, Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const RELEASES = '/studio/enkater/medarbetare/rapporter';

let app: TestApp;
let owner: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  owner = await signedIn(app, 'owner');
});
afterAll(() => app.close());

/** Asks how far it has come until something has come of it. */
const untilDone = async (visitor: Visitor): Promise<SeenPage> => {
  for (;;) {
    const page = await visitor.open(RELEASES);
    if (!page.text.includes('En rapport görs nu.')) return page;
    expect(page.text).toContain('Visa hur långt det har kommit');
    await setTimeout(500);
  }
};

describe('the releases of a survey in the studio', { timeout: 240_000 }, () => {
  it('are made of made-up answers, looked at, fetched as a file and shown to everyone, from the first page on', async () => {
    const empty = await owner.open(RELEASES);
    expect(await htmlFaults(empty.source)).toEqual([]);
    expect(empty.text).toContain('Ingen har svarat än');
    const filled = await owner.press('Fyll med 30 påhittade svar');
    expect(filled.text).toContain('Påhittade svar har fyllts på.');
    for (let more = 0; more < 6; more += 1) await owner.press('Fyll med 30 påhittade svar');
    const begun = await owner.press('Gör en rapport av påhittade svar');
    expect(begun.text).toContain('En rapport görs nu.');
    const done = await untilDone(owner);
    expect(done.text).toContain('Klar: Rapport 1, påhittade svar.');
    expect(done.text).toContain('Bara i studion');
    expect(await htmlFaults(done.source)).toEqual([]);
    const release = await owner.follow('Rapport 1, påhittade svar');
    expect(await htmlFaults(release.source)).toEqual([]);
    expect(release.text).toMatch(/\d+ av [\d\s]+ siffror visas inte/);
    expect((await fetch(`${app.origin}/rapport/medarbetare-1`)).status).toBe(404);
    expect((await fetch(`${app.origin}/rapport/medarbetare-1/filer/excel-sv`)).status).toBe(404);
    const cookie = `studio=${owner.cookies.get('studio')}`;
    const file = await fetch(`${app.origin}${RELEASES}/1/filer/excel-sv`, { headers: { cookie } });
    expect(file.headers.get('content-disposition')).toContain('medarbetare-1-pahittade-svar.csv');
    const [header = '', ...rows] = (await file.text()).trimEnd().split(/\r?\n/);
    expect([header.includes('Anmärkning'), header.includes('Påhittade svar'), rows.every((row) => row.startsWith('ja;'))]).toEqual([true, true, true]);
    const asked = await owner.press('Visa rapporten för alla');
    expect(await htmlFaults(asked.source)).toEqual([]);
    expect(asked.text).toContain('Alla kan då läsa rapporten på /rapport/medarbetare-1');
    expect((await fetch(`${app.origin}/rapport/medarbetare-1`)).status).toBe(404);
    expect((await owner.press('Ja, visa rapporten för alla')).text).toContain('Rapporten visas nu för alla.');
    expect((await fetch(`${app.origin}/rapport/medarbetare-1`)).status).toBe(200);
    await owner.open(`${RELEASES}/1`);
    expect(owner.page.text).toContain('24 november 2026: Kim Ek visade en rapport för alla');
    expect((await owner.press('Visa den bara i studion')).text).toContain('Bara i studion');
    expect((await fetch(`${app.origin}/rapport/medarbetare-1`)).status).toBe(404);
  });

  it('are seen by whom a survey is shared with as their share says: analysts those of the studio alone, readers none of them', async () => {
    const [analyst, reader, readingOwner] = [await signedIn(app, 'analyst', 'medarbetare', 'analyst'), await signedIn(app, 'owner', 'medarbetare', 'reader'), await signedIn(app, 'reader', 'medarbetare', 'analyst')];
    expect((await analyst.open(`${RELEASES}/1`)).text).toContain('Bara i studion');
    expect([(await analyst.open('/studio/enkater/medarbetare/analys')).status, (await analyst.open(`${RELEASES}/1/filer/tidy`)).status]).toEqual([200, 200]);
    for (const each of [reader, readingOwner]) {
      expect((await each.open(RELEASES)).text).toContain('Ingen rapport visas för alla än.');
      expect([(await each.open(`${RELEASES}/1`)).status, (await each.open('/studio/enkater/medarbetare/analys')).status, (await each.open(`${RELEASES}/1/filer/tidy`)).status]).toEqual([404, 403, 403]);
    }
  });

  it('are looked at on screen before everyone sees them: needs, then a question by another and by place', async () => {
    const whole = await owner.open('/studio/enkater/medarbetare/analys');
    expect([whole.status, await htmlFaults(whole.source)]).toEqual([200, []]);
    expect(whole.text).toMatch(/\d+ av \d+ siffror som du har valt visas inte/);
    expect(whole.text).toContain('påhittade svar');
    expect(whole.text).toContain('Välj en fråga här ovanför');
    const options = (name: string) => [...owner.page.document.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option`)].map(({ value }) => value).filter((value) => value !== '');
    const question = options('fraga').at(4) ?? '';
    await owner.open(`/studio/enkater/medarbetare/analys?rapport=1&fraga=${question}`);
    const [by, place] = [options('efter').at(0) ?? '', options('plats').at(1) ?? ''];
    expect([by, place]).not.toContain('');
    const one = await owner.open(`/studio/enkater/medarbetare/analys?rapport=1&fraga=${question}&efter=${by}&plats=${place}`);
    expect([one.status, await htmlFaults(one.source)]).toEqual([200, []]);
    expect(one.document.querySelectorAll('table').length).toBeGreaterThan(1);
    expect(one.html).not.toContain('/rapport/medarbetare-1/fraga');
    const tables = [...one.document.querySelectorAll('table')].map((table) => [...table.querySelectorAll('td')].map(({ textContent }) => textContent.trim()));
    expect(tables.filter((cells) => cells.every((text) => text.endsWith('visas inte')))).toEqual([]);
    expect((await owner.open('/studio/enkater/medarbetare/analys?fraga=finns-inte')).status).toBe(404);
  });

  it('say in words why one is not made', async () => {
    await owner.open(RELEASES);
    await owner.press('Gör en rapport av påhittade svar');
    expect((await untilDone(owner)).text).toContain('medarbetare-1 är gjord på samma svar.');
  });

  it('suggest goals, which are edited and decided; what is no per cent is said at its field', async () => {
    const page = await owner.open(`${RELEASES}/1/mal`);
    expect([page.document.querySelector('h2')?.textContent, await htmlFaults(page.source)]).toEqual(['Mål för jämställdhet', []]);
    const goal = page.document.querySelector<HTMLInputElement>('.goalform input[type=text]');
    const label = page.document.querySelector(`label[for="${goal?.id}"]`)?.textContent.trim() ?? '';
    owner.choose('Ja, det är beslutat');
    owner.fill(label, '130');
    const wrong = await owner.press('Spara målen');
    expect([wrong.status, wrong.html.includes('value="130"')]).toEqual([422, true]);
    expect(wrong.text).toContain('skriv ett helt tal från 1 till 100.');
    owner.fill(label, '61');
    expect((await owner.press('Spara målen')).text).toContain('Målen är sparade.');
    expect(JSON.stringify(JSON.parse((await app.services.storage.releases(String((await app.services.catalogue.find('medarbetare'))?.survey.id)))[0]?.goals ?? '[]'))).toContain('"percent":61');
  });

  it('are not told of to a reader before they are shown to everyone, and no more once they are taken down', async () => {
    const reader = await signedIn(app, 'reader', 'medarbetare', 'reader');
    expect((await reader.open(RELEASES)).text).toContain('Ingen rapport visas för alla än.');
    expect((await reader.open(`${RELEASES}/1`)).status).toBe(404);
    await owner.open(`${RELEASES}/1`);
    await owner.press('Visa rapporten för alla');
    await owner.press('Ja, visa rapporten för alla');
    expect((await reader.open(`${RELEASES}/1`)).status).toBe(200);
    expect(reader.page.text).not.toContain('Hämta som fil');
    await owner.open(`${RELEASES}/1`);
    expect((await owner.press('Ta ner rapporten för gott')).text).toContain('Det går inte att ångra.');
    expect((await fetch(`${app.origin}/rapport/medarbetare-1`)).status).toBe(200);
    expect((await owner.press('Ja, ta ner rapporten för gott')).text).toContain('Nertagen');
    for (const part of ['visa', 'ta-ner']) expect((await owner.open(`${RELEASES}/1/${part}`)).status).toBe(404);
    expect((await fetch(`${app.origin}/rapport/medarbetare-1`)).status).toBe(404);
    expect((await reader.open(`${RELEASES}/1`)).status).toBe(404);
  });
});
