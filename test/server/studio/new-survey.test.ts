import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { checkText } from '#core/editor/check-text.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
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
    expect(checkText(field(page), app.services.around, '2026-11-24').filter(({ severity }) => severity === 'error')).toEqual([]);
    const other = await signedIn(app, 'author', 'medarbetare', 'reader');
    expect((await other.open('/studio/enkater/arbetsliv/text')).status).toBe(404);
  });

  it('begins as a copy of one that the organisation holds', async () => {
    const author = await signedIn(app, 'author', 'kommun');
    await author.open(NEW);
    author.fill('Enkätens adress', 'kommun-2027');
    author.choose('En kopia av kommun');
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
});
