import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerIn, openNext, release, rewrite, surveyWith } from '#test/server/repeated-survey.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

/** Botkyrka and Huddinge are in one union, Södertälje in another. */
const PLACES = ['0127', '0126', '0181'];
const UNCHANGED = { women: 30, men: 30 };

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ surveys: { rost: surveyWith('Får du stöd?', PLACES) }, today: '2025-05-01' });
  await answerIn(app, { '0127': { women: 15, men: 30 }, '0126': UNCHANGED, '0181': UNCHANGED }, 'first');
  await release(app);
  await openNext(app, '2026-05-01');
  await answerIn(app, { '0127': { women: 45, men: 30 }, '0126': UNCHANGED, '0181': { women: 2, men: 30 } }, 'second');
  await release(app);
}, 240_000);

afterAll(() => app.close());

const open = (path: string) => visit(app.origin).open(path);

describe('two releases beside each other in one place', () => {
  it('are found from the report of the place, and lead back to it', async () => {
    const somebody = visit(app.origin);
    await somebody.open('/rapport/rost-2/0127');
    const choice = await somebody.follow('Jämför med en annan rapport');
    expect([choice.path, await htmlFaults(choice.source)]).toEqual(['/rapport/rost-2/0127/jamfor', []]);
    const compared = await somebody.follow('Rapport 1: svar från 1 maj 2025 till 1 maj 2026. Gjord 1 maj 2025.');
    expect([compared.path, compared.heading, await htmlFaults(compared.source)]).toEqual(['/rapport/rost-2/0127/jamfor/rost-1', 'Har något förändrats?', []]);
    expect(compared.text).toContain('Botkyrka: Din röst');
    expect((await somebody.follow('Till rapporten för Botkyrka')).path).toBe('/rapport/rost-2/0127');
  });

  it('tell its own figures: what has changed there and not elsewhere', async () => {
    const [there, elsewhere, union] = await Promise.all(['0127', '0126', 'hbs'].map((place) => open(`/rapport/rost-2/${place}/jamfor/rost-1`)));
    // Women 15 and 45 of 60, men 30 and 30.
    expect(there?.text).toMatch(/25 %.*75 %.*\+50 \(3\d till 6\d\) Säker förändring/);
    expect(elsewhere?.text).toContain('Vi ser ingen säker förändring.');
    expect(elsewhere?.text).not.toMatch(/ Säker förändring/);
    // Women and men together, of both municipalities.
    expect(union?.text).toMatch(/Samordnings\u00ADförbundet Huddinge, Botkyrka och Salem: Din röst.*105 av 240.*135 av 240/);
  });

  it('show nothing of what is hidden in either, and no change of it', async () => {
    const { document } = await open('/rapport/rost-2/0181/jamfor/rost-1');
    const stress = [...document.querySelectorAll('tbody')].find((body) => body.querySelector('th')?.textContent === 'Stress' && body.closest('table')?.id !== 'forandringar-tabell');
    expect([...(stress?.querySelectorAll('tr') ?? [])].slice(1, 2).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([['50 % (38 till 62) 30 av 60', '.. visas inte', '.. visas inte']]);
  });

  it('are the same whichever is named first', async () => {
    const [there, back] = await Promise.all([open('/rapport/rost-1/0127/jamfor/rost-2'), open('/rapport/rost-2/0127/jamfor/rost-1')]);
    expect(there.text).toBe(back.text);
  });

  it('are found from the comparison of the whole too, and lead to it and to the other places', async () => {
    const somebody = visit(app.origin);
    await somebody.open('/rapport/rost-2/jamfor/rost-1');
    expect((await somebody.follow('Botkyrka')).path).toBe('/rapport/rost-2/0127/jamfor/rost-1');
    expect((await somebody.follow('Huddinge')).path).toBe('/rapport/rost-2/0126/jamfor/rost-1');
    expect((await somebody.follow('Alla som har svarat')).path).toBe('/rapport/rost-2/jamfor/rost-1');
  });

  it('are told in easy Swedish too', async () => {
    const { text } = await open('/rapport/rost-2/0127/jamfor/rost-1?lang=sv-simple');
    expect(text).toMatch(/Har svaren ändrat sig\?.*Botkyrka: Hur har du det\?.*Jämför på andra platser/);
  });

  it('are not compared where the other was not asked, and are not there where the first was not', async () => {
    await rewrite(app, 'Får du stöd?', '2027-05-01', ['0127', '0126']);
    await answerIn(app, { '0127': UNCHANGED, '0126': UNCHANGED }, 'third');
    await release(app);
    expect((await open('/rapport/rost-2/0181/jamfor/rost-3')).text).toContain('Rapport 3 har inga siffror för Södertälje.');
    expect((await open('/rapport/rost-3/0127/jamfor/rost-2')).text).toContain('Platserna att välja mellan är inte desamma.');
    for (const path of ['/rapport/rost-3/0181/jamfor/rost-2', '/rapport/rost-3/0181/jamfor', '/rapport/rost-2/9999/jamfor/rost-1', '/rapport/rost-2/0127/jamfor/rost-2', '/rapport/rost-2/0127/jamfor/rost-9']) expect([path, (await open(path)).status]).toEqual([path, 404]);
  });
});
