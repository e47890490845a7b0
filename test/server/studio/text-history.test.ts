import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledQuestionnaire } from '#test/support/filled-questionnaire.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
/** Of the organisation that owns the survey. */
let owner: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  owner = await signedIn(app, 'owner');
});
afterAll(() => app.close());

const TEXT = '/studio/enkater/medarbetare/text';
const HISTORY = `${TEXT}/historik`;
const field = (page: { readonly document: Document }): string => page.document.querySelector<HTMLTextAreaElement>('#json')?.value ?? '';
const rows = (page: { readonly document: Document }) => [...page.document.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('.listing__value')].map(({ textContent }) => textContent));

const save = async (writer: Visitor, json: string) => {
  await writer.open(TEXT);
  writer.fill('Text i JSON', json);
  return writer.press('Spara');
};

describe('the history of a text', () => {
  it('is empty where nobody has saved it, and then has each text, the latest first', async () => {
    expect((await owner.open(HISTORY)).text).toContain('Ingen har sparat texten i studion än.');
    const one = filledQuestionnaire();
    await save(owner, one);
    const saved = await save(owner, one.replaceAll('Trivs du på arbetet?', 'Trivs du där du arbetar?'));
    expect(saved.text).toContain('Tidigare texter');
    const list = await owner.follow('Tidigare texter');
    expect(await htmlFaults(list.source)).toEqual([]);
    expect(rows(list).map(([, who, what]) => [who, what])).toEqual([['Kim Ek', 'Texten som den är nu'], ['Kim Ek', 'Sparad']]);
  });

  it('tells in words what was changed, and takes a text back as a new one', async () => {
    const latest = await owner.open(`${HISTORY}/2`);
    expect(await htmlFaults(latest.source)).toEqual([]);
    expect(latest.text).toContain('Trivs du där du arbetar?');
    expect([...latest.document.querySelectorAll('.wording del')].map(({ textContent }) => textContent)).toContain('Trivs du på arbetet?');
    expect(latest.text).not.toContain('Hämta tillbaka');
    const first = await owner.open(`${HISTORY}/1`);
    expect(await htmlFaults(first.source)).toEqual([]);
    expect(first.text).toContain('Ingen text före den här finns kvar.');
    const back = await owner.press('Hämta tillbaka');
    expect(back.text).toContain('Den tidigare texten är hämtad och sparad.');
    expect(field(back)).toBe(filledQuestionnaire());
    expect(rows(await owner.open(HISTORY))).toHaveLength(3);
  });

  it('puts no old text over what somebody has saved since its page was made, until that is seen', async () => {
    const two = await signedIn(app, 'author', 'medarbetare', 'author');
    await owner.open(`${HISTORY}/2`);
    await save(two, '{ "title": "Trasig');
    const late = await owner.press('Hämta tillbaka');
    expect([late.status, late.text.includes('Någon har sparat en ny text medan du tittade'), late.text.includes('En av texterna är inte giltig JSON.')]).toEqual([409, true, true]);
    expect(await htmlFaults(late.source)).toEqual([]);
    expect(field(await two.open(TEXT))).toBe('{ "title": "Trasig');
    expect(field(await owner.press('Hämta tillbaka'))).toContain('Trivs du där du arbetar?');
  });

  it('names the people of one’s own organisation, and of others the organisation', async () => {
    const whos = (page: { readonly document: Document }) => rows(page).map(([, who]) => who);
    expect(whos(await owner.open(HISTORY))).toEqual(['Kim Ek', expect.stringMatching(/^Förbundet /), 'Kim Ek', 'Kim Ek', 'Kim Ek']);
    const stranger = await signedIn(app, 'author', 'medarbetare', 'author');
    expect(whos(await stranger.open(HISTORY))).not.toContain('Kim Ek');
  });

  it('tells value by value what is no question, and says which text was published', async () => {
    const text = JSON.parse(filledQuestionnaire()) as Record<string, unknown>;
    await save(owner, JSON.stringify(text));
    await save(owner, JSON.stringify({ ...text, $schema: 'https://exempel.se/studio/schema.json' }));
    await owner.open('/studio/enkater/medarbetare/publicera');
    await owner.press('Publicera den nya versionen');
    const list = await owner.open(HISTORY);
    const [revision] = /\d+$/.exec(list.document.querySelector<HTMLAnchorElement>('tbody a')?.getAttribute('href') ?? '') ?? [];
    const page = await owner.open(`${HISTORY}/${revision}`);
    expect(page.text).toContain('Publicerad som version 2');
    expect([...page.document.querySelectorAll('.differences .listing__value')].map(({ textContent }) => textContent)).toEqual(['$schema', 'finns inte', '"https://exempel.se/studio/schema.json"']);
    expect(await htmlFaults(page.source)).toEqual([]);
  });

  it.each(['0', '999', 'ett', '1e1'])('has no text %s', async (revision) => {
    expect((await owner.open(`${HISTORY}/${revision}`)).status).toBe(404);
  });
});
