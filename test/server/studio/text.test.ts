import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Somebody whose organisation may write in the survey. */
const author = () => signedIn(app, 'author', 'medarbetare', 'author');

const TEXT = '/studio/enkater/medarbetare/text';
const field = (page: { readonly document: Document }): string => page.document.querySelector<HTMLTextAreaElement>('#json')?.value ?? '';

describe('the text of a questionnaire', () => {
  it('begins as the published version, with its questions and what there is to mend', async () => {
    const writer = await author();
    const page = await writer.open(TEXT);
    expect(await htmlFaults(page.source)).toEqual([]);
    expect(JSON.parse(field(page))).toHaveProperty('pages');
    expect(page.document.querySelectorAll('.outline a').length).toBeGreaterThan(20);
  });

  it('is saved also where it is broken, and says on which line', async () => {
    const writer = await author();
    await writer.open(TEXT);
    writer.fill('Text i JSON', '{\n  "title": "Å"\n  "pages": []\n}');
    const saved = await writer.press('Spara');
    expect(saved.text).toContain('Sparat.');
    expect(field(saved)).toBe('{\n  "title": "Å"\n  "pages": []\n}');
    expect(saved.text).toContain('Här saknas ett komma.');
    const shown = await writer.follow('Gå till rad 3');
    expect(shown.document.querySelector('.shown__here')?.textContent).toContain('"pages"');
    expect(await htmlFaults(shown.source)).toEqual([]);
  });

  it.each([['what its author has not written', blankQuestionnaire()], ['broken JSON', '{ "title": "Å"\n "pages": }']])('has the same to see to here as on the page Kontroll, with %s', async (_, json) => {
    const writer = await author();
    await writer.open(TEXT);
    const before = field(writer.page);
    writer.fill('Text i JSON', json);
    const here = await writer.press('Spara');
    const check = await writer.open('/studio/enkater/medarbetare/kontroll');
    const points = [...check.document.querySelectorAll('.checks li b')].map(({ textContent }) => textContent).toSorted();
    expect([...here.document.querySelectorAll('.finds li b')].map(({ textContent }) => textContent).toSorted()).toEqual(points);
    const stops = check.document.querySelectorAll('.checks__stop').length;
    expect(stops).toBeGreaterThan(1);
    expect(check.document.querySelector('main a[href="#kontroll-stop"]')?.textContent).toContain(`${stops} saker stoppar`);
    expect(check.text).not.toContain('Gå vidare till Publicera');
    for (const part of ['text', 'sprak', 'visa', 'kontroll', 'publicera']) expect([part, (await writer.open(`/studio/enkater/medarbetare/${part}`)).document.querySelector('.tabs a[href$="/kontroll"]')?.textContent]).toEqual([part, `Kontroll: ${stops} saker stoppar`]);
    await writer.open(TEXT);
    writer.fill('Text i JSON', before);
    await writer.press('Spara');
  });

  it('says which texts in both languages are still the template’s', async () => {
    const writer = await author();
    await writer.open(TEXT);
    const before = field(writer.page);
    writer.fill('Text i JSON', blankQuestionnaire());
    await writer.press('Spara');
    const languages = await writer.open('/studio/enkater/medarbetare/sprak');
    expect(languages.text).not.toContain('Alla texter finns på båda språken.');
    expect(languages.document.querySelector('.languages li legend')?.textContent).toContain('Mallens text');
    await writer.open(TEXT);
    writer.fill('Text i JSON', before);
    await writer.press('Spara');
  });

  it('is opened also where its brackets go deeper than anything can be read', async () => {
    const writer = await author();
    await writer.open(TEXT);
    const before = field(writer.page);
    for (const deep of [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, '['.repeat(50_000)]) {
      writer.fill('Text i JSON', deep);
      expect((await writer.press('Spara')).text).toContain('Texten har för många parenteser i varandra.');
      for (const part of ['sprak', 'kontroll', 'publicera', 'text']) expect([part, (await writer.open(`/studio/enkater/medarbetare/${part}`)).status]).toEqual([part, 200]);
    }
    writer.fill('Text i JSON', before);
    expect((await writer.press('Spara')).text).toContain('Sparat.');
  });

  it('that was written before its writer signed in again elsewhere in the browser is shown to be sent again', async () => {
    const writer = await author();
    await writer.open(TEXT);
    writer.fill('Text i JSON', '{ "title": "Skrivet förut", "pages": [] }');
    const again = await author();
    for (const [name, value] of again.cookies) (writer.cookies as Map<string, string>).set(name, value);
    const kept = await writer.press('Spara');
    expect([kept.status, kept.heading]).toEqual([403, 'Du är inloggad igen']);
    expect(field(await writer.press('Skicka'))).toBe('{ "title": "Skrivet förut", "pages": [] }');
  });

  it('is saved over by nobody who has not seen the latest: both texts and what differs are shown', async () => {
    const [one, two] = [await author(), await author()];
    await one.open(TEXT);
    await two.open(TEXT);
    one.fill('Text i JSON', '{ "title": "Ett", "pages": [] }');
    await one.press('Spara');
    two.fill('Text i JSON', '{ "title": "Två", "pages": [] }');
    const conflict = await two.press('Spara');
    expect(conflict.status).toBe(409);
    expect(field(conflict)).toBe('{ "title": "Två", "pages": [] }');
    expect(conflict.document.querySelector<HTMLTextAreaElement>('#annans-text')?.value).toBe('{ "title": "Ett", "pages": [] }');
    expect([...conflict.document.querySelectorAll('.differences .listing__value')].map(({ textContent }) => textContent)).toEqual(['title', '"Ett"', '"Två"']);
    expect(await htmlFaults(conflict.source)).toEqual([]);
    expect(field(await two.press('Spara min text i stället'))).toBe('{ "title": "Två", "pages": [] }');
  });

  it('gets a question of a type after another, and keeps the rest as it was typed', async () => {
    const writer = await author();
    await writer.open(TEXT);
    const typed = '{ "title": "Ett",\n  "pages": [ { "name": "a", "elements": [ { "type": "text", "name": "fraga1", "title": "Först?" } ] } ] }';
    writer.fill('Text i JSON', typed);
    await writer.press('Spara');
    writer.select('Efter vilken fråga?', 'Först?');
    writer.select('Vad för slags fråga?', 'Lång text');
    const page = await writer.press('Lägg till och spara');
    const { pages } = JSON.parse(field(page)) as { readonly pages: readonly { readonly elements: readonly { readonly type: string; readonly name: string }[] }[] };
    expect(pages[0]?.elements.map(({ type, name }) => [type, name])).toEqual([['text', 'fraga1'], ['comment', 'fraga2']]);
    expect(field(page).startsWith('{ "title": "Ett",\n')).toBe(true);
    // The page opens where its texts are to be written.
    expect(page.document.querySelector('.shown')?.textContent).toContain('"comment"');
    expect(page.text).toContain('Byt ut exempeltexterna här eller på sidan Språk.');
  });

  it('is never emptied by a form that holds none', async () => {
    const writer = await author();
    const before = field(await writer.open(TEXT));
    writer.fill('Text i JSON', '  ');
    const page = await writer.press('Spara');
    expect([page.status, field(page)]).toEqual([422, before]);
  });

  it('waits for whoever is signed out while they write', async () => {
    const writer = await author();
    await writer.open(TEXT);
    writer.fill('Text i JSON', '{ "title": "Skriven länge" }');
    (writer.cookies as Map<string, string>).clear();
    const page = await writer.press('Spara');
    expect(page.status).toBe(401);
    expect(page.source).toContain('{ &quot;title&quot;: &quot;Skriven länge&quot; }');
  });
});

describe('both languages side by side', () => {
  it('shows what is missing first, and writes into the text without changing the rest', async () => {
    const writer = await author();
    await writer.open(TEXT);
    writer.fill('Text i JSON', '{ "title": { "sv": "Titel", "sv-simple": "Lätt titel" },\n  "pages": [ { "elements": [ { "type": "radiogroup", "name": "a", "title": "Hur är det?", "choices": ["ja"] } ] } ] }');
    await writer.press('Spara');
    const page = await writer.follow('Språk');
    expect(await htmlFaults(page.source)).toEqual([]);
    expect([...page.document.querySelectorAll('.languages legend')].map(({ textContent }) => textContent)).toEqual(['Frågan ”Hur är det?”, rad 2 Saknas', 'Svar 1 i frågan ”Hur är det?”, rad 2 Saknas', 'Enkätens namn, rad 1']);
    const second = page.document.querySelector<HTMLTextAreaElement>('#latt-2');
    if (second) second.value = 'Ja tack';
    const first = page.document.querySelector<HTMLTextAreaElement>('#latt-1');
    if (first) first.value = 'Mår du bra?';
    expect((await writer.press('Spara')).text).toContain('Sparat.');
    const text = field(await writer.open(TEXT));
    expect(JSON.parse(text)).toEqual({ title: { sv: 'Titel', 'sv-simple': 'Lätt titel' }, pages: [{ elements: [{ type: 'radiogroup', name: 'a', title: { sv: 'Hur är det?', 'sv-simple': 'Mår du bra?' }, choices: [{ value: 'ja', text: { sv: 'ja', 'sv-simple': 'Ja tack' } }] }] }] });
    expect(text.startsWith('{ "title": { "sv": "Titel", "sv-simple": "Lätt titel" },\n')).toBe(true);
  });

  it('keeps what another has written beside, and shows both where two have changed the same', async () => {
    const [one, two] = [await author(), await author()];
    await one.open(TEXT);
    one.fill('Text i JSON', '{ "title": { "sv": "Titel", "sv-simple": "Lätt" }, "description": { "sv": "Om", "sv-simple": "Om det" }, "pages": [ { "elements": [ { "type": "text", "name": "a", "title": { "sv": "Hur?", "sv-simple": "Hur är det?" } } ] } ] }');
    await one.press('Spara');
    await one.open('/studio/enkater/medarbetare/sprak');
    await two.open('/studio/enkater/medarbetare/sprak');
    const type = (who: Visitor, called: string, words: string): void => {
      const area = [...who.page.document.querySelectorAll<HTMLTextAreaElement>('.languages textarea')].find(({ name }) => name === called);
      if (area) area.value = words;
    };
    type(one, 'latt:title', 'Etts titel');
    type(one, 'latt:description', 'Etts inledning');
    await one.press('Spara');
    type(two, 'latt:title', 'Tvås titel');
    type(two, 'latt:a/title', 'Tvås fråga');
    const page = await two.press('Spara');
    expect([page.status, page.document.querySelector<HTMLTextAreaElement>('#latt-1')?.value]).toEqual([409, 'Tvås titel']);
    expect(page.text).toContain('Så står det nu på enkel svenska:Etts titel');
    expect(await htmlFaults(page.source)).toEqual([]);
    const stored = async (): Promise<string> => field(await one.open(TEXT));
    expect(await stored()).toMatch(/Etts titel.*Etts inledning.*Tvås fråga/s);
    expect((await two.press('Spara')).text).toContain('Sparat.');
    expect(await stored()).toMatch(/Tvås titel.*Etts inledning.*Tvås fråga/s);
  });

  it('keeps what was typed where the text has become no JSON', async () => {
    const [one, two] = [await author(), await author()];
    await one.open(TEXT);
    one.fill('Text i JSON', '{ "title": { "sv": "Titel", "sv-simple": "Lätt" }, "pages": [] }');
    await one.press('Spara');
    await two.open('/studio/enkater/medarbetare/sprak');
    two.fill('Enkel svenska', 'Skrivet länge');
    await one.open(TEXT);
    one.fill('Text i JSON', '{ "title"');
    await one.press('Spara');
    const page = await two.press('Spara');
    expect([page.status, page.document.querySelector<HTMLTextAreaElement>('#latt-1')?.value]).toEqual([409, 'Skrivet länge']);
    await one.open(TEXT);
    one.fill('Text i JSON', '{ "title": { "sv": "Titel", "sv-simple": "Lätt" }, "pages": [] }');
    await one.press('Spara');
    await two.press('Spara');
    expect(field(await one.open(TEXT))).toContain('Skrivet länge');
  });
});

describe('help', () => {
  it('leads from a page to its guide, and an example from there into the text', async () => {
    const writer = await author();
    await writer.open(TEXT);
    writer.fill('Text i JSON', '{ "title": "Ett", "pages": [ { "name": "a", "elements": [ { "type": "text", "name": "b", "title": "Först?" } ] } ] }');
    await writer.press('Spara');
    const guide = await writer.follow('Hjälp om JSON');
    expect([guide.heading, await htmlFaults(guide.source)]).toEqual(['Så skriver du en enkät i JSON', []]);
    const tried = await writer.press('Lägg till sist i enkäten');
    expect(tried.text).toContain('Frågan är tillagd');
    expect(tried.document.querySelector('.shown')?.textContent).toContain('"radiogroup"');
    expect((JSON.parse(field(tried)) as { readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[] }).pages[0]?.elements.map(({ name }) => name)).toEqual(['b', 'trivsel']);
    writer.fill('Text i JSON', '{');
    await writer.press('Spara');
    await writer.follow('Hjälp om JSON');
    const broken = await writer.press('Lägg till sist i enkäten');
    expect([broken.status, broken.text.includes('Det går inte att lägga till något i medarbetare nu.')]).toEqual([422, true]);
  });

  it('measures a text that is sent, and keeps it in the field', async () => {
    const writer = await author();
    await writer.open('/studio/hjalp/enkel-svenska');
    writer.fill('Text att mäta', 'Respondenten erhåller stödinsatser från samverkande myndigheter i kommunerna varje vecka.');
    const page = await writer.press('Mät texten');
    expect(page.text).toContain('Det är svårt.');
    expect(page.text).toContain('Långa ord: Respondenten');
    expect(page.document.querySelector('textarea')?.value).toContain('erhåller');
    expect(await htmlFaults(page.source)).toEqual([]);
  });
});
