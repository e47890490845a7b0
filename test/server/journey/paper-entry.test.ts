import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { BANNER, operating, SURVEY, typeIn } from './operating.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY, annan: { ...SURVEY, title: { sv: 'En annan' } } }, today: '2026-11-24' });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const { surveyId, newCode, stored, enter, begun } = operating(() => app);

describe('answers on paper', () => {
  test('are typed in through the same pages, one paper after the other, and stored as paper', async () => {
    const visitor = await enter((await newCode()).code);
    expect(visitor.page.path).toBe('/e/prov');
    expect(visitor.page.text).toContain('Gissa aldrig.');
    await visitor.press('Starta');
    for (const answer of ['första', 'andra']) {
      expect(visitor.page.text).toContain(BANNER);
      await typeIn(visitor, answer);
      expect(visitor.page.path).toBe('/e/prov/granska');
      expect(visitor.page.text).toContain(BANNER);
      await visitor.press('Skicka in svaren');
      expect(visitor.page.heading).toBe('Svaren från papperet är sparade');
      await visitor.press('Skriv in nästa papper');
      expect(visitor.page.path).toBe('/e/prov/ja');
      expect(visitor.page.document.querySelector('input:checked')).toBeNull();
    }
    expect((await stored(['paper'])).map(({ answers }) => (JSON.parse(answers) as { c: string }).c).toSorted()).toEqual(['andra', 'första']);
    expect(await stored(['web', 'api', 'demo'])).toEqual([]);
  });

  test('have a code that the person withdraws them with', async () => {
    const visitor = await begun();
    await typeIn(visitor);
    await visitor.press('Skicka in svaren');
    expect(visitor.page.text).toContain('Skriv koden i rutan för kod på papperet, och ge den till den som svarade.');
    const receipt = visitor.page.document.querySelector('.receipt__code')?.textContent ?? '';
    const person = visit(app.origin);
    await person.open('/angra');
    person.fill('Koden', receipt);
    await person.press('Fortsätt');
    await person.press('Ta bort mina svar');
    expect(await stored(['paper'])).toEqual([]);
  });

  test('are found by the number that each question has on the paper, also past one that is not asked', async () => {
    const visitor = await begun();
    const numbers = (): readonly string[] => [...visitor.page.document.querySelectorAll('.onpaper')].map(({ textContent }) => textContent);
    expect(numbers()).toEqual(['Fråga 1 på papperet']);
    visitor.choose('Ja');
    await visitor.press('Fortsätt');
    visitor.choose('Ymer');
    await visitor.press('Fortsätt');
    expect(numbers()).toEqual(['Fråga 4 på papperet', 'Fråga 5 på papperet']);
    const own = visit(app.origin);
    await own.open('/e/prov');
    await own.press('Starta');
    expect(own.page.document.querySelector('.onpaper, .entry')).toBeNull();
  });

  test('follow the same rules: no without a yes, and nothing that must be answered left empty', async () => {
    const visitor = await begun();
    await visitor.press('Fortsätt');
    expect(visitor.page.status).toBe(422);
    visitor.choose('Nej');
    await visitor.press('Fortsätt');
    expect(visitor.page.heading).toBe('Svaren är inte inskrivna');
    await visitor.press('Skriv in nästa papper');
    await typeIn(visitor, '');
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.text).toContain(BANNER);
    expect(await stored(['paper', 'web'])).toEqual([]);
  });

  test('leave an operator’s own answers as they are', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/e/prov');
    await visitor.press('Starta');
    visitor.choose('Ja');
    await visitor.press('Fortsätt');
    await enter((await newCode()).code, visitor);
    await visitor.press('Starta');
    await typeIn(visitor);
    await visitor.press('Skicka in svaren');
    await visitor.press('Avsluta inmatningen');
    expect(visitor.page.path).toBe('/');
    await visitor.open('/e/prov');
    expect(visitor.page.text).not.toContain(BANNER);
    await visitor.follow('Fortsätt');
    expect(visitor.page.path).toBe('/e/prov/val?fran=paus');
  });

  test('stand under the number of their version, on the paper and where they are typed in', async () => {
    const visitor = await enter((await newCode()).code);
    const { version } = (await app.services.catalogue.find('prov')) ?? { version: null };
    const published = await app.services.storage.version(version?.id ?? '');
    if (!published) throw new Error('no version');
    const [id, number] = ['second', published.number + 1];
    const shown = async (): Promise<readonly (string | undefined)[]> => {
      await visitor.open('/e/prov/papper');
      const paper = /Version \d av frågorna/.exec(visitor.page.text)?.[0];
      await visitor.open('/e/prov');
      return [paper, /Papperet ska ha version \d\./.exec(visitor.page.text)?.[0]];
    };
    expect(await shown()).toEqual(['Version 1 av frågorna', 'Papperet ska ha version 1.']);
    await app.services.storage.write({ do: 'publish version', version: { ...published, id, number, hash: id }, round: { id, surveyId: published.surveyId, versionId: id, opensOn: '2026-11-24', closesOn: null } });
    await expect.poll(shown, { timeout: 5_000, interval: 300 }).toEqual(['Version 2 av frågorna', 'Papperet ska ha version 2.']);
  });

  test('of one person never become another’s, where two papers are open in two tabs', async () => {
    const first = await begun();
    const fill = async (visitor: Visitor): Promise<void> => {
      visitor.choose('Ja');
      await visitor.press('Fortsätt');
      visitor.choose('Ymer');
      await visitor.press('Fortsätt');
    };
    await fill(first);
    first.fill('Fråga c', 'den förstas');
    const second = visit(app.origin);
    first.cookies.forEach((value, name) => (second.cookies as Map<string, string>).set(name, value));
    await second.open('/e/prov');
    await second.press('Börja om');
    await fill(second);
    second.cookies.forEach((value, name) => (first.cookies as Map<string, string>).set(name, value));
    await first.press('Fortsätt');
    expect(first.page.status).toBe(403);
    expect(first.page.document.querySelector('blockquote')?.textContent).toBe('den förstas');
    expect(first.page.text).not.toContain('Försök igen');
    expect(first.page.document.querySelector('#page--form [name=_csrf]')?.getAttribute('value')).not.toBe(second.page.document.querySelector('#page--form [name=_csrf]')?.getAttribute('value'));
    await second.press('Fortsätt');
    expect(second.page.status).toBe(422);
    second.fill('Fråga c', 'den andras');
    await second.press('Fortsätt');
    await second.press('Skicka in svaren');
    expect((await stored(['paper'])).map(({ answers }) => (JSON.parse(answers) as { c: string }).c)).toEqual(['den andras']);
  });

  test('that are not sent are left with a code when the entry is ended, with what was typed last; then the device knows nothing', async () => {
    const { code } = await newCode();
    const visitor = await begun(code);
    await typeIn(visitor, '');
    visitor.fill('Fråga c', 'till sist');
    await visitor.press('Avsluta inmatningen');
    expect(visitor.page.path).toBe('/e/prov/sparat');
    expect(visitor.page.text).toContain('Papperet är inte inskickat än.');
    expect(visitor.page.text).toContain('När du stänger webbläsaren glömmer den papperet.');
    const pause = visitor.page.document.querySelector('.receipt__code')?.textContent ?? '';
    await visitor.press('Avsluta inmatningen');
    expect(visitor.page.path).toBe('/');
    expect([...visitor.cookies.keys()]).toEqual(['sprak']);
    await visitor.open('/fortsatt');
    visitor.fill('Koden', pause);
    await visitor.press('Fortsätt');
    visitor.fill('Din kod', code);
    await visitor.press('Fortsätt');
    await visitor.follow('Fortsätt');
    expect(visitor.page.document.querySelector<HTMLInputElement>('[name=c]')?.value).toBe('till sist');
  });

  test('that are sent, or not begun, leave nothing when the entry is ended: the next operator sees no receipt', async () => {
    const visitor = await begun();
    await visitor.press('Avsluta inmatningen');
    expect(visitor.page.path).toBe('/');
    await enter((await newCode()).code, visitor);
    await visitor.press('Starta');
    await typeIn(visitor);
    await visitor.press('Skicka in svaren');
    await visitor.press('Avsluta inmatningen');
    expect([...visitor.cookies.keys()]).toEqual(['sprak']);
    await enter((await newCode()).code, visitor);
    await visitor.open('/e/prov/tack');
    expect(visitor.page.path).toBe('/e/prov');
  });

  test('are on this device until the browser is closed, and nothing of the operator is kept', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/inmatning');
    visitor.fill('Din kod', (await newCode()).code);
    const [pass = ''] = (await visitor.post('Fortsätt')).headers.getSetCookie();
    expect(pass).toMatch(/^inmatning-prov=[0-9a-f]{12}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    await visitor.open('/e/prov');
    const [draft = ''] = (await visitor.post('Starta')).headers.getSetCookie();
    expect(draft).toMatch(/^papper-prov=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const [code] = await app.services.storage.entryCodes(await surveyId('prov'));
    expect(Object.keys(code ?? {}).sort()).toEqual(['codeHash', 'id', 'madeOn', 'purpose', 'surveyId', 'validUntil']);
  });

  test('that are left in a pause go on where papers may be typed in', async () => {
    const { code } = await newCode();
    const visitor = await begun(code);
    await typeIn(visitor);
    await visitor.press('Spara och fortsätt senare');
    const pause = visitor.page.document.querySelector('.receipt__code')?.textContent ?? '';
    const other = visit(app.origin);
    await other.open('/fortsatt');
    other.fill('Koden', pause);
    await other.press('Fortsätt');
    expect(other.page.path).toBe('/inmatning?paus=1');
    const told = 'Svaren från papperet är hämtade.';
    expect(other.page.text).toContain(told);
    other.fill('Din kod', pause);
    await other.press('Fortsätt');
    expect(other.page.text).toContain(told);
    expect(other.page.text).toContain('Koden fungerar inte.');
    other.fill('Din kod', code);
    await other.press('Fortsätt');
    await other.follow('Fortsätt');
    await other.press('Skicka in svaren');
    expect(await stored(['paper'])).toHaveLength(1);
  });
});
