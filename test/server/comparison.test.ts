import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, openNext, release, rewrite, surveyWith } from '#test/server/repeated-survey.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ surveys: { rost: surveyWith('Får du stöd?') }, today: '2025-05-01' });
  await answer(app, { women: 15, men: 30 }, 'first');
  await release(app);
  await openNext(app, '2026-05-01');
  await answer(app, { women: 45, men: 30 }, 'second');
  await release(app);
  await answer(app, { women: 45, men: 30 }, 'late');
  await release(app);
}, 120_000);

afterAll(() => app.close());

const open = (path: string) => visit(app.origin).open(path);

describe('two releases beside each other', () => {
  it('are found from the report by a list with dates', async () => {
    const somebody = visit(app.origin);
    await somebody.open('/rapport/rost-2');
    const choice = await somebody.follow('Jämför med en annan rapport');
    expect(await htmlFaults(choice.source)).toEqual([]);
    expect(choice.text).toContain('Rapport 3: svar från 1 maj 2026 och framåt. Gjord 1 maj 2026.');
    const compared = await somebody.follow('Rapport 1: svar från 1 maj 2025 till 1 maj 2026. Gjord 1 maj 2025.');
    expect(compared.heading).toBe('Har något förändrats?');
    expect(await htmlFaults(compared.source)).toEqual([]);
  });

  it('tell of two rounds the change in percentage points with its interval, and a verdict', async () => {
    const { text } = await open('/rapport/rost-2/jamfor/rost-1');
    expect(text).toContain('Vi ser 2 säkra förändringar.');
    // Women 25 and 75 %, men 50 and 50.
    expect(text).toMatch(/\+50 \(3\d till 6\d\) Säker förändring/);
    expect(text).toMatch(/0 \(−17 till 17\) Ingen säker förändring/);
  });

  it('are the same whichever is named first', async () => {
    const [there, back] = await Promise.all([open('/rapport/rost-1/jamfor/rost-2'), open('/rapport/rost-2/jamfor/rost-1')]);
    expect(there.text).toBe(back.text);
  });

  it('of the same round are figures alone, since the later holds the answers of the earlier', async () => {
    const { text } = await open('/rapport/rost-3/jamfor/rost-2');
    expect(text).toContain('Rapporterna är från samma omgång.');
    expect(text).not.toMatch(/säker förändring/i);
  });

  it('are told in easy Swedish too', async () => {
    const { text } = await open('/rapport/rost-2/jamfor/rost-1?lang=sv-simple');
    expect(text).toContain('Har svaren ändrat sig?');
    expect(text).toContain('Vi ser 2 saker som har ändrat sig.');
  });

  it('refuse a question whose words were changed, with the old and the new beside each other, and show a trend of the others', async () => {
    await rewrite(app, 'Får du nog med stöd?', '2027-05-01');
    await answer(app, { women: 50, men: 30 }, 'third');
    await release(app);
    const { text } = await open('/rapport/rost-4/jamfor/rost-1');
    expect(text).toContain('Frågor som inte går att jämföra');
    expect(text).toMatch(/Frågans text, vanlig svenska\s*Får du stöd\?\s*Får du nog med stöd\?/);
    expect(text).toMatch(/Frågans text, enkel svenska/);
    expect(text).toContain('Stress');
    const [trend, changed] = await Promise.all([open('/rapport/rost-4/fraga/svart'), open('/rapport/rost-4/fraga/stod')]);
    expect(trend.text).toContain('Omgång för omgång');
    expect(trend.text).toMatch(/25 %.*75 %.*83 %/);
    expect(await htmlFaults(trend.source)).toEqual([]);
    expect(changed.text).not.toContain('Omgång för omgång');
    expect((await open('/rapport/rost')).path).toBe('/rapport/rost-4');
  });

  it('say when a round closed that was open when its report was first shown, as the list does', async () => {
    const [{ text }, choice] = await Promise.all([open('/rapport/rost-2/jamfor/rost-1'), open('/rapport/rost-1/jamfor')]);
    expect(choice.text).toContain('Rapport 2: svar från 1 maj 2026 till 1 maj 2027.');
    expect(text).toContain('Nu är svaren som kom in från 1 maj 2026 till 1 maj 2027.');
  });

  it('are there only of one survey that are shown, and never one beside itself', async () => {
    for (const path of ['/rapport/rost-1/jamfor/rost-1', '/rapport/rost-1/jamfor/rost-9', '/rapport/rost-9/jamfor', '/rapport/rost-1/jamfor/finns-inte']) expect([path, (await open(path)).status]).toEqual([path, 404]);
  });

  it('is one survey: the page of topics waits for another', async () => {
    const page = await open('/amnen');
    expect(await htmlFaults(page.source)).toEqual([]);
    expect(page.text).toContain('Det finns inga ämnen att visa än.');
  });
});
