import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishSurvey, checkSurvey } from '#server/services/publish-survey.ts';
import { readShipped, startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
let author: Visitor;
beforeAll(async () => {
  app = await startTestApp({ surveys: { partnerstatistik: readShipped('partnerstatistik') } });
  author = await signedIn(app, 'author', 'partnerstatistik');
});
afterAll(() => app.close());

const make = async (slug: string, json: string): Promise<void> => {
  await author.open('/studio/enkater/ny');
  author.fill('Enkätens adress', slug);
  author.choose('En fil som jag klistrar in');
  author.fill('Innehållet i filen', json);
  await author.press('Skapa enkäten');
};
/** Title and facts of a survey in the list. */
const listed = async (slug: string): Promise<string> => {
  const { document } = await author.open('/studio/enkater');
  return (document.querySelector(`a[href="/studio/enkater/${slug}"]`)?.closest('li')?.textContent ?? '').replace(/\s+/g, ' ');
};

describe('the list of surveys', () => {
  it('tells one that was never published by the title of its text, and what that is', async () => {
    await make('ny-titel', '{ "title": { "sv": "Hur mår du?" }, "pages": [{ "elements": [{ "type": "text", "name": "a" }] }] }');
    expect(await listed('ny-titel')).toBe('Hur mår du?Utkast1 fråga');
    await make('tom', '{ "title": "Tom" }');
    expect(await listed('tom')).toBe('TomUtkastInga frågor än');
    await author.open('/studio/enkater/tom/text');
    author.fill('Text i JSON', '{ "title": ');
    await author.press('Spara');
    expect(await listed('tom')).toBe('tomUtkastTexten är inte giltig JSON just nu');
  });

  it('has those that came with the service and are not published, with their text to go on writing', async () => {
    expect(await listed('partnerstatistik')).toMatch(/^Statistik från parternaUtkast\d+ frågor$/);
    const page = await author.open('/studio/enkater/partnerstatistik/text');
    expect(page.html).toContain('Fyll i antal personer');
  });

  it('keeps a text that somebody has saved when its file is imported again, and else follows the file', async () => {
    const source = (title: string) => JSON.stringify({ ...(readShipped('partnerstatistik') as object), title });
    const importAs = async (title: string) => {
      const checked = checkSurvey(source(title), app.services.around, '2026-11-24');
      if (checked.ok) await publishSurvey(app.services.storage, 'partnerstatistik', source(title), checked.value, '2026-11-24');
    };
    await importAs('Ur filen');
    expect(await listed('partnerstatistik')).toContain('Ur filen');
    await author.open('/studio/enkater/partnerstatistik/text');
    author.fill('Text i JSON', source('Skriven här'));
    await author.press('Spara');
    await importAs('Ur filen igen');
    expect(await listed('partnerstatistik')).toContain('Skriven här');
  });
});
