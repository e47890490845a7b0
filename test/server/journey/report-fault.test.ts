import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Statement } from '#core/accessibility/statement.ts';
import { reports } from '#server/commands/reports.ts';
import { readConfig } from '#server/config.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const stored = () => app.services.storage.reports();

describe('a fault is reported on the page of the statement, without JavaScript', () => {
  test('what was typed is stored with the day and nothing else, and the next page says what happens now', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet?sida=/e/medarbetare/kon');
    visitor.fill('Vad fungerade inte?', 'Knappen syns inte.');
    visitor.fill('Vad försökte du göra?', 'Jag ville svara.');
    await visitor.press('Skicka');
    expect([visitor.page.status, visitor.page.heading]).toEqual([200, 'Tack, nu har vi fått veta det']);
    expect(visitor.page.text).toContain('efter 365 dagar');
    expect(await stored()).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/) as string, page: '/e/medarbetare/kon', doing: 'Jag ville svara.', wrong: 'Knappen syns inte.', contact: '', reportedOn: '2026-11-24', keptUntil: '2027-11-24', state: 'new' },
    ]);
  });

  test('nothing typed is lost where something is missing: it says what, at the top and at the field', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet?lang=sv-simple');
    visitor.fill('Vad ville du göra?', 'Jag ville svara.');
    visitor.fill('Vill du ha svar?', 'namn@example.org');
    await visitor.press('Skicka');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.title).toMatch(/^Fel: /);
    expect(visitor.page.document.querySelector('[data-error-summary] a')?.getAttribute('href')).toBe('#fel');
    expect(visitor.page.html).toContain('Jag ville svara.');
    expect(visitor.page.html).toContain('namn@example.org');
    expect(await htmlFaults(visitor.page.source)).toEqual([]);
    visitor.fill('Vad är fel?', 'Allt.');
    await visitor.press('Skicka');
    expect((await stored()).map(({ wrong, doing, contact }) => [wrong, doing, contact])).toEqual([['Allt.', 'Jag ville svara.', 'namn@example.org']]);
  });

  test('the other language keeps what is typed, and what is said to be wrong', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet');
    visitor.fill('Vad försökte du göra?', 'Jag ville svara.');
    await visitor.press('Läs på enkel svenska');
    expect([visitor.page.status, visitor.page.heading]).toEqual([200, 'Kan alla använda den här sidan?']);
    expect(visitor.page.html).toContain('Jag ville svara.');
    await visitor.press('Skicka');
    await visitor.press('Byt till vanlig svenska');
    expect(visitor.page.text).toContain('Skriv vad som inte fungerade');
    expect(await stored()).toEqual([]);
  });

  test('sent twice it is one report', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet');
    visitor.fill('Vad fungerade inte?', 'Knappen syns inte.');
    expect((await Promise.all([visitor.post('Skicka'), visitor.post('Skicka')])).map(({ status }) => status)).toEqual([303, 303]);
    expect(await stored()).toHaveLength(1);
  });

  test('the page somebody came from is filled in, another host’s never', async () => {
    const pageIn = async (path: string, referer: string): Promise<string | undefined> => /name="sida"[^>]*value="([^"]*)"/.exec(await (await fetch(app.origin + path, { headers: { referer } })).text())?.[1];
    expect(await pageIn('/tillganglighet', `${app.origin}/e/medarbetare/kon`)).toBe('/e/medarbetare/kon');
    expect(await pageIn('/tillganglighet', 'https://example.org/e/medarbetare/kon')).toBe('');
    expect(await pageIn('/tillganglighet?sida=//example.org', `${app.origin}/e/medarbetare/kon`)).toBe('');
  });

  test('a form of another site is refused, and one of ours with an old token shows again all that was typed', async () => {
    const body = new URLSearchParams({ fel: 'Knappen syns inte.', _csrf: 'old' });
    const foreign = await fetch(`${app.origin}/tillganglighet`, { method: 'POST', body, headers: { origin: 'https://example.org' }, redirect: 'manual' });
    expect(foreign.status).toBe(403);
    const old = await fetch(`${app.origin}/tillganglighet`, { method: 'POST', body, headers: { origin: app.origin }, redirect: 'manual' });
    expect(old.status).toBe(403);
    expect(await old.text()).toContain('Knappen syns inte.');
    expect(await stored()).toEqual([]);
  });

  test('more than thirty from one address in ten minutes have to wait, with what was typed', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet');
    visitor.fill('Vad fungerade inte?', 'Knappen syns inte.');
    const statuses: number[] = [];
    for (let tries = 0; tries < 30; tries += 1) statuses.push((await visitor.post('Skicka')).status);
    expect(new Set(statuses)).toEqual(new Set([303]));
    const late = await visitor.post('Skicka');
    expect(late.status).toBe(429);
    expect(await late.text()).toContain('Knappen syns inte.');
  });

  test('the operator lists the reports and deletes one that is mended', async () => {
    const config = readConfig({ DATA_DIR: app.dataDir });
    if (!config.ok) throw new Error(config.problems.join());
    const told: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet');
    visitor.fill('Vad fungerade inte?', 'Knappen\nsyns inte.');
    await visitor.press('Skicka');
    const [report] = await stored();
    expect(await reports.run([], config.value)).toBe(0);
    expect(told.join('')).toContain(`${report?.id ?? ''}  2026-11-24  (sparas till 2027-11-24)`);
    expect(told.join('')).toContain('    syns inte.');
    expect(await reports.run(['--delete', report?.id ?? ''], config.value)).toBe(0);
    await expect(reports.run(['--delete', report?.id ?? ''], config.value)).rejects.toThrow('Det finns ingen rapport');
    vi.restoreAllMocks();
    expect(await stored()).toEqual([]);
  });
});

describe('the statement', () => {
  const textOf = async (path: string): Promise<string> => {
    const visitor = visit(app.origin);
    await visitor.open(path);
    return visitor.page.text;
  };

  test('says plainly that nobody has assessed the service, and what nobody has tested', async () => {
    const text = await textOf('/tillganglighet');
    expect(text).toContain('har inte fyllt i vem som svarar för den');
    expect(text).toContain('Tjänsten är inte bedömd än.');
    expect(text).not.toMatch(/(helt|delvis|inte) förenlig/);
    expect(text).toContain('inte provad tillsammans med personer som har funktionsnedsättning');
    expect(text).toContain('Sökning efter fel med axe 4.14.1: varje sida i de enkäter som följer med programmet, på vanlig och enkel svenska.');
    expect(text).toMatch(/Det här är provat på enkäten till medarbetare:\s*Det går att svara med bara tangentbordet\./);
    expect(text).toContain('Myndigheten för digital förvaltning: digg.se/tdosanmalan');
    const easy = await textOf('/tillganglighet?lang=sv-simple');
    expect(easy).toContain('Ingen har skrivit det än.');
    expect(easy).toContain('Ingen har provat sidan än.');
  });

  const STATEMENT: Statement = { actor: 'Samordningsförbundet', email: 'fraga@example.org', tel: null, status: 'partial', assessed: '2026-11-01', updated: '2026-11-24', assessor: null, tests: [], shortcomings: [], authority: null };
  const startWith = async (change: Partial<Statement>): Promise<void> => {
    await app.close();
    app = await startTestApp({ statement: { ...STATEMENT, ...change } });
  };

  test('says what the operator tells, and of what nobody tested only what is left', async () => {
    await startWith({ tests: [{ kind: 'people', by: 'Fem medarbetare', with: 'egna telefoner', date: '2026-11-20' }, { kind: 'screenReaders', by: 'Två av dem', with: 'VoiceOver', date: '2026-11-20' }] });
    const text = await textOf('/tillganglighet');
    expect(text).toContain('Samordningsförbundet svarar för den här tjänsten.');
    expect(text).toContain('Tjänsten är delvis förenlig med lagen');
    expect(text).toContain('Vi bedömde själva tjänsten den 1 november 2026.');
    expect(text).toContain('Fem medarbetare provade med egna telefoner den 20 november 2026.');
    expect(text).not.toContain('inte provad tillsammans med personer');
    expect(text).not.toContain('inte provad för hand med skärmläsare');
    expect(text).toContain('inte provad med talstyrning eller andra hjälpmedel');
  });

  test('always offers the questions in another form, and then how to reach the operator', async () => {
    await startWith({ tel: '08-465 00 41' });
    for (const language of ['sv', 'sv-simple']) {
      const visitor = visit(app.origin);
      await visitor.open(`/tillganglighet?lang=${language}`);
      expect(visitor.page.text).toContain('att få frågorna på ett annat sätt');
      expect([...visitor.page.document.querySelectorAll('main a[href^="tel:"], main a[href^="mailto:"]')].map((link) => link.getAttribute('href'))).toEqual(['tel:+4684650041', 'mailto:fraga@example.org']);
    }
  });

  test('tells the operator’s shortcomings in the reader’s language, and where it has only the other, says which', async () => {
    await startWith({ shortcomings: [{ sv: 'Kartan går inte att förstora.', 'sv-simple': 'Du kan inte göra kartan större.' }, { sv: 'Filmen saknar text.' }] });
    const visitor = visit(app.origin);
    await visitor.open('/tillganglighet?lang=sv-simple');
    expect(visitor.page.text).toContain('Du kan inte göra kartan större.');
    expect(visitor.page.text).not.toContain('Kartan går inte');
    expect([...visitor.page.document.querySelectorAll('main [lang]')].map((words) => [words.getAttribute('lang'), words.textContent])).toEqual([['sv', 'Filmen saknar text.']]);
    expect(await textOf('/tillganglighet')).toContain('Kartan går inte att förstora.');
  });
});

test.each([
  ['sv', 'Om du säger till om ett fel', 'i högst 365 dagar. Vill du ha svar skriver du hur vi når dig'],
  ['sv-simple', 'Om du säger att något är fel', 'Vi sparar det i högst 365 dagar.'],
])('how answers are handled tells of reports too (%s)', async (language, heading, text) => {
  const visitor = visit(app.origin);
  await visitor.open(`/integritet?lang=${language}`);
  expect([...visitor.page.document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toContain(heading);
  expect(visitor.page.text).toContain(text);
});
