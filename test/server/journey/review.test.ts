import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkplaces } from '#server/storage/survey-files.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { OPEN_SURVEY, reviewing } from './reviewing.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: OPEN_SURVEY }, today: '2026-11-24' });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const { surveyId, newCode, answer, enter, reviews } = reviewing(() => app);

const shownField = (visitor: Visitor): string => visitor.page.document.querySelector('textarea')?.value ?? '';
const written = (visitor: Visitor): string => (visitor.page.document.querySelector('blockquote')?.textContent ?? '').trim();

describe('open answers', () => {
  test('are listed by question with how many wait, and reviewed one at a time without JavaScript', async () => {
    await answer({ kon: 'kvinna', forslag: 'Anna borde få mer tid. Ring 070-123 45 67.' });
    await answer({ kon: 'man', forslag: 'Fler platser.' });
    const visitor = await enter();
    expect(visitor.page.path).toBe('/granskning');
    expect(visitor.page.text).toContain('2 svar väntar');
    await visitor.follow('Vad kan bli bättre?');
    for (let each = 0; each < 2; each += 1) {
      expect(await htmlFaults(visitor.page.source)).toEqual([]);
      expect(visitor.page.heading).toBe('Vad kan bli bättre?');
      if (written(visitor).startsWith('Anna')) expect(shownField(visitor)).toBe('[namn] borde få mer tid. Ring [telefon].');
      expect(visitor.page.text).not.toMatch(/kvinna|2026|api/i);
      await visitor.press('Godkänn');
    }
    expect(visitor.page.path).toMatch(/^\/granskning\?klart=godkand&forra=forslag\/[0-9a-f]{32}$/);
    expect(visitor.page.text).toContain('Inget väntar');
    expect((await reviews()).map(({ state, text }) => [state, text]).toSorted()).toEqual([['approved', 'Fler platser.'], ['approved', '[namn] borde få mer tid. Ring [telefon].']]);
    expect(await htmlFaults(visitor.page.source)).toEqual([]);
  });

  test('are looked for when the code is typed and when somebody asks for new ones, never by reading the page', async () => {
    await answer({ kon: 'kvinna', forslag: 'Mer tid.' });
    const visitor = await enter();
    await answer({ kon: 'man', forslag: 'Fler platser.' });
    await visitor.open('/granskning');
    expect([visitor.page.text.includes('1 svar väntar'), (await reviews()).length]).toEqual([true, 1]);
    await visitor.press('Hämta nya svar');
    expect([visitor.page.path, visitor.page.text.includes('2 svar väntar')]).toEqual(['/granskning', true]);
    await answer({ kon: 'man', forslag: 'Fler bord.' });
    expect((await visitor.post('Hämta nya svar', { origin: 'https://annan.example' })).status).toBe(403);
    (visitor.cookies as Map<string, string>).delete('granskning');
    await visitor.press('Hämta nya svar');
    expect([visitor.page.path, (await reviews()).length]).toEqual(['/granskning?slut=1', 2]);
  });

  test('are shown as they were left, quoted or not at all', async () => {
    for (const forslag of ['ett', 'två', 'tre']) await answer({ forslag });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    visitor.fill('Så här ska texten visas', 'Kortare.\nPå två rader');
    await visitor.press('Godkänn som citat');
    expect(visitor.page.text).toContain('Texten är godkänd som citat.');
    await visitor.press('Visa inte');
    await visitor.press('Hoppa över');
    expect(visitor.page.heading).toBe('Vad kan bli bättre?');
    expect((await reviews()).map(({ state, text }) => `${state} ${text}`).toSorted()).toEqual(['quoted Kortare.\nPå två rader', 'rejected ', 'waiting ']);
  });

  test('are decided anew where a key was pressed too soon: the next page leads back', async () => {
    await answer({ forslag: 'Fler platser.' });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    await visitor.press('Visa inte');
    await visitor.follow('Ändra det');
    expect(visitor.page.text).toContain('Texten ska inte visas. Du kan ändra beslutet.');
    expect(shownField(visitor)).toBe('Fler platser.');
    await visitor.press('Godkänn');
    expect((await reviews())[0]).toMatchObject({ state: 'approved', text: 'Fler platser.' });
    await visitor.open('/granskning?klart=nej&forra=//annan.example/0123456789abcdef0123456789abcdef');
    expect([visitor.page.text.includes('Texten visas inte.'), visitor.page.text.includes('Ändra det')]).toEqual([true, false]);
  });

  test('get codes, new ones too, which stay with the question', async () => {
    for (const forslag of ['ett', 'två']) await answer({ forslag });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    visitor.fill('Så här ska texten visas', 'ändrat');
    visitor.fill('Nytt tema', 'Tid och takt');
    await visitor.press('Lägg till temat');
    expect(shownField(visitor)).toBe('ändrat');
    expect(visitor.page.document.querySelectorAll('input:checked')).toHaveLength(1);
    visitor.fill('Nytt tema', 'Lokaler');
    await visitor.press('Godkänn');
    visitor.choose('Lokaler');
    visitor.fill('Nytt tema', 'tid och TAKT');
    await visitor.press('Godkänn');
    expect((await app.services.storage.openAnswerCodes(await surveyId())).map(({ id, name }) => [id, name])).toEqual([['t1', 'Tid och takt'], ['t2', 'Lokaler']]);
    expect((await reviews()).map(({ themes }) => (JSON.parse(themes) as string[]).toSorted())).toEqual([['t1', 't2'], ['t1', 't2']]);
  });

  test('are not approved empty, nor with a number, telephone or e-mail left; what was typed is kept', async () => {
    await answer({ forslag: 'Jag är 811218-9876.' });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    for (const left of ['', 'Jag är 811218-9876.', 'Mejla a.b@example.org']) {
      visitor.fill('Så här ska texten visas', left);
      await visitor.press('Godkänn som citat');
      expect(visitor.page.status).toBe(422);
      expect(visitor.page.title).toMatch(/^Fel: /);
      expect(shownField(visitor)).toBe(left);
      expect(await htmlFaults(visitor.page.source)).toEqual([]);
    }
    visitor.fill('Nytt tema', 'x'.repeat(61));
    await visitor.press('Visa inte');
    expect(visitor.page.text).toContain('Skriv högst 60 tecken.');
    expect((await reviews()).map(({ state }) => state)).toEqual(['waiting']);
  });

  test('that are sensitive are approved by two people: another code, and the same text', async () => {
    await answer({ halsa: 'Jag mår bra.' });
    const [one, other] = [await enter(), await enter()];
    await one.follow('Hur mår du?');
    expect(one.page.text).toContain('Två personer ska godkänna texten');
    await one.press('Godkänn som citat');
    expect(one.page.text).toContain('Nu ska en annan person titta på texten.');
    expect(one.page.text).toContain('Inget väntar');
    expect((await reviews())[0]?.state).toBe('waiting');
    await other.open('/granskning');
    await other.follow('Hur mår du?');
    expect(other.page.text).toContain('En annan person har godkänt texten');
    other.fill('Så här ska texten visas', 'Bra.');
    await other.press('Godkänn som citat');
    expect((await reviews())[0]).toMatchObject({ state: 'waiting', text: 'Bra.' });
    await one.open('/granskning');
    await one.follow('Hur mår du?');
    await one.press('Godkänn som citat');
    expect((await reviews())[0]).toMatchObject({ state: 'quoted', text: 'Bra.', firstBy: null });
  });

  test('that somebody else has decided meanwhile are not decided anew unseen: what stands now is told first', async () => {
    await answer({ forslag: 'Fler platser.' });
    const [one, other] = [await enter(), await enter()];
    await one.follow('Vad kan bli bättre?');
    await other.follow('Vad kan bli bättre?');
    await one.press('Visa inte');
    await other.press('Godkänn');
    expect(other.page.status).toBe(422);
    expect(other.page.text).toContain('Någon annan har just bestämt något om texten.');
    expect(other.page.text).toContain('Texten ska inte visas. Du kan ändra beslutet.');
    expect((await reviews())[0]?.state).toBe('rejected');
    await other.press('Godkänn');
    expect((await reviews())[0]?.state).toBe('approved');
  });

  test('go with the answer that they are of: a withdrawn one is in no review, and its page leads on', async () => {
    const receipt = await answer({ forslag: 'Hemlig text' });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    expect(written(visitor)).toBe('Hemlig text');
    const person = visit(app.origin);
    await person.open('/angra');
    person.fill('Koden', receipt);
    await person.press('Fortsätt');
    await person.press('Ta bort mina svar');
    expect(await reviews()).toEqual([]);
    await visitor.press('Godkänn');
    expect(visitor.page.path).toBe('/granskning?klart=borta');
    expect(visitor.page.text).toContain('Svaret finns inte längre.');
    expect(visitor.page.text).not.toContain('Hemlig text');
  });

  test('keep what is typed over a switch of language', async () => {
    await answer({ forslag: 'Fler platser.' });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    visitor.fill('Så här ska texten visas', 'halvfärdigt');
    await visitor.press('Läs på enkel svenska');
    expect([visitor.page.status, shownField(visitor)]).toEqual([200, 'halvfärdigt']);
    expect(await htmlFaults(visitor.page.source)).toEqual([]);
    expect((await reviews()).map(({ state }) => state)).toEqual(['waiting']);
  });

  test('are kept by no browser: what is shown to a reviewer is for nobody who comes after', async () => {
    await answer({ forslag: 'Fler platser.' });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    visitor.fill('Så här ska texten visas', '');
    expect((await visitor.post('Godkänn')).headers.get('cache-control')).toBe('no-store');
    await visitor.open('/granskning');
    await visitor.press('Avsluta granskningen');
    expect([...visitor.cookies.keys()]).toEqual([]);
    await visitor.open('/granskning');
    expect(visitor.page.heading).toBe('Granska svar med egna ord');
  });
});

describe('workplaces that the operator names', () => {
  test('are marked in open answers, however they are written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'surveys-'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'workplaces.json'), '["Blåklockan"]');
    await app.close();
    app = await startTestApp({ surveys: { prov: OPEN_SURVEY }, surveysDir: folder, today: '2026-11-24' });
    await answer({ forslag: 'blåklockan borde växa' });
    const visitor = await enter();
    await visitor.follow('Vad kan bli bättre?');
    expect(shownField(visitor)).toBe('[arbetsplats] borde växa');
    writeFileSync(join(folder, 'data', 'workplaces.json'), '{}');
    expect(() => readWorkplaces(folder)).toThrow('Filen ska vara en lista med namn');
    rmSync(folder, { recursive: true });
    expect(readWorkplaces(folder)).toEqual([]);
  });
});

describe('the code of a reviewer', () => {
  test('is another than that for papers, neither opens what is the other’s', async () => {
    const { code } = await newCode();
    const paper = visit(app.origin);
    await paper.open('/inmatning');
    paper.fill('Din kod', code);
    await paper.press('Fortsätt');
    expect(paper.page.status).toBe(422);
    expect((await enter('00000 00000')).page.text).toContain('Koden fungerar inte.');
    expect((await enter('123')).page.text).toContain('Skriv hela koden.');
  });

  test('that is revoked ends at the next page, and a pass that is not ours opens nothing', async () => {
    await answer({ forslag: 'Fler platser.' });
    const { id, code } = await newCode();
    const visitor = await enter(code);
    await visitor.follow('Vad kan bli bättre?');
    await app.services.storage.write({ do: 'revoke entry code', surveyId: await surveyId(), id });
    await visitor.press('Godkänn');
    expect(visitor.page.path).toBe('/granskning?slut=1');
    expect(visitor.page.text).toContain('Koden som du använde gäller inte längre.');
    expect((await reviews()).map(({ state }) => state)).toEqual(['waiting']);
    (visitor.cookies as Map<string, string>).set('granskning', `${id}.${'a'.repeat(43)}`);
    await visitor.open('/granskning/forslag');
    expect(visitor.page.path).toBe('/granskning?slut=1');
  });

  test('decides nothing from elsewhere, nor with the token of another reviewer', async () => {
    await answer({ forslag: 'Fler platser.' });
    const [one, other] = [await enter(), await enter()];
    await one.follow('Vad kan bli bättre?');
    await other.follow('Vad kan bli bättre?');
    expect((await one.post('Godkänn', { origin: 'https://annan.example' })).status).toBe(403);
    one.page.document.querySelector('#page--form [name=_csrf]')?.setAttribute('value', other.page.document.querySelector('#page--form [name=_csrf]')?.getAttribute('value') ?? '');
    expect((await one.post('Godkänn')).status).toBe(403);
    expect((await reviews()).map(({ state }) => state)).toEqual(['waiting']);
  });

  test('opens its own survey alone, and says nothing of who wrote what in the log', async () => {
    await answer({ forslag: 'Fler platser.' });
    const visitor = await enter();
    await visitor.open('/granskning/forslag/ffffffffffffffffffffffffffffffff');
    expect(visitor.page.path).toMatch(/^\/granskning\/forslag\/[0-9a-f]{32}\?klart=borta#svaret$/);
    expect(app.log.filter((line) => /forslag|Fler/.test(line))).toEqual([]);
  });
});
