import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { SeenPage, Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const FOLLOW = '/studio/enkater/medarbetare/folj';

let app: TestApp;
let author: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  author = await signedIn(app, 'author');
});
afterAll(() => app.close());

const madeUp = async (responses: number, seed: number, slug = 'medarbetare'): Promise<void> => {
  const survey = await app.services.catalogue.find(slug);
  const round = survey && (await app.services.storage.openRound(survey.survey.id, app.services.today()));
  if (survey && round) await storeDemoResponses(app.services, survey, round, { responses, seed });
};

const linkIn = ({ document }: SeenPage, words: string): string | null => [...document.querySelectorAll('a')].find(({ textContent }) => textContent === words)?.getAttribute('href') ?? null;

/** Every number of persons on the page. */
const numbersIn = ({ document }: SeenPage): readonly number[] => [...document.querySelectorAll('td, dd')].flatMap((cell) => (/\d+/.exec(cell.textContent) ?? []).map(Number));

describe('how it goes, in the studio', { timeout: 120_000 }, () => {
  it('is not told before anybody has answered', async () => {
    const page = await author.open(FOLLOW);
    expect(await htmlFaults(page.source)).toEqual([]);
    expect(page.text).toContain('Svaren är inte räknade än.');
    expect(page.text).toContain('Dela länken till enkäten');
    expect((await author.open(linkIn(page, 'Länk, QR-kod och affisch att dela') ?? '')).document.querySelector('#adress')?.getAttribute('value')).toContain('/e/medarbetare');
    await author.open(FOLLOW);
    expect((await author.press('Räkna svaren')).text).toContain('Det finns inget nytt att räkna i dag.');
  });

  it('says in a sentence, and draws nothing, where too few have answered', async () => {
    await madeUp(3, 2, 'foretag');
    const analyst = await signedIn(app, 'analyst', 'foretag');
    await analyst.open('/studio/enkater/foretag/folj');
    const counted = await analyst.press('Räkna svaren');
    expect(await htmlFaults(counted.source)).toEqual([]);
    expect(counted.text).toContain('Här visas inga antal än.');
    expect(counted.document.querySelectorAll('svg.days, table, dl').length).toBe(0);
    expect(linkIn(counted, 'Enkätens första sida, att dela')).toBe('/e/foretag');
  });

  it('is told in steps of ten, once a day, and marked where the answers are made up', async () => {
    await madeUp(134, 1);
    await author.open(FOLLOW);
    const counted = await author.press('Räkna svaren');
    expect(await htmlFaults(counted.source)).toEqual([]);
    expect(counted.text).toContain('Här räknas påhittade svar');
    const numbers = numbersIn(counted);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter((number) => number % 10 !== 0)).toEqual([]);
    expect(counted.text).toContain('visas inte');
    expect(counted.document.querySelector('svg.days rect')).not.toBeNull();
    await author.open('/studio/enkater/medarbetare/rapporter');
    expect((await author.press('Fyll med 300 påhittade svar')).text).toContain('Påhittade svar har fyllts på.');
    const same = await author.open(FOLLOW);
    expect(same.text).not.toContain('Räkna svaren');
    expect(numbersIn(same)).toEqual(numbers);
    app.setToday('2026-11-25');
    const tomorrow = await signedIn(app, 'analyst', 'medarbetare', 'analyst');
    await tomorrow.open(FOLLOW);
    expect((await tomorrow.press('Räkna svaren')).text).toContain('Räknat 25 november 2026.');
    app.setToday('2026-11-24');
  });

  it('lists what there is to do', async () => {
    const page = await author.open(FOLLOW);
    expect(page.text).toContain('Låt personer som har svårt att läsa provläsa texten på enkel svenska.');
    expect(page.text).toContain('lägga in hur många ni har bjudit in');
  });

  it('is counted once where two ask at once', async () => {
    app.setToday('2026-11-26');
    const two = await Promise.all([signedIn(app, 'author', 'medarbetare', 'author'), signedIn(app, 'analyst', 'medarbetare', 'analyst')]);
    for (const each of two) await each.open(FOLLOW);
    const pages = await Promise.all(two.map((each) => each.press('Räkna svaren')));
    expect(pages.map(({ text }) => text.includes('Svaren är räknade.'))).toEqual([true, true]);
    const survey = await app.services.catalogue.find('medarbetare');
    expect((await app.services.storage.overviews(survey?.version.id ?? '', 'demo')).map(({ madeOn }) => madeOn)).toEqual(['2026-11-26', '2026-11-25', '2026-11-24']);
  });
});
