import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const { surveyId, answer, enter, reviews } = reviewing(() => app);

const codes = async (): Promise<readonly string[]> => (await app.services.storage.openAnswerCodes(await surveyId())).map(({ id, name }) => `${id} ${name}`);

/** Two answers have been coded, one as being about both of two codes; a third is open. */
const coded = async (): Promise<Visitor> => {
  for (const forslag of ['ett', 'två', 'tre']) await answer({ forslag });
  const visitor = await enter();
  await visitor.follow('Vad kan bli bättre?');
  for (const name of ['Lokal', 'Lokalerna', 'Tid']) {
    visitor.fill('Nytt tema', name);
    await visitor.press('Lägg till temat');
  }
  visitor.choose('Lokal');
  visitor.choose('Lokalerna');
  await visitor.press('Godkänn');
  visitor.choose('Lokal');
  await visitor.press('Godkänn');
  return visitor;
};

/** Chooses the first list's code and the second's, as a person does. */
const choose = (visitor: Visitor, gone: string, kept: string): void => {
  for (const [field, id] of [['bort', gone], ['kvar', kept]] as const) visitor.page.document.querySelector(`#${field}-${id}`)?.setAttribute('checked', '');
};

describe('two codes of a question', () => {
  test('become one in two steps: an answer with either has the one that is left, and the first is no choice any more', async () => {
    const visitor = await coded();
    await visitor.open('/granskning');
    await visitor.follow('Slå ihop teman Vad kan bli bättre?');
    expect([visitor.page.path, visitor.page.heading, await htmlFaults(visitor.page.source)]).toEqual(['/granskning/forslag/koder', 'Slå ihop två teman', []]);
    choose(visitor, 't1', 't2');
    await visitor.press('Fortsätt');
    expect(visitor.page.path).toBe('/granskning/forslag/koder?bort=t1&kvar=t2');
    for (const told of ['”Lokal” blir en del av ”Lokalerna”.', '2 svar har temat ”Lokal”', 'Det går inte att ångra.']) expect(visitor.page.text).toContain(told);
    expect([await htmlFaults(visitor.page.source), (await codes()).length]).toEqual([[], 3]);
    await visitor.press('Slå ihop');
    expect([visitor.page.path, visitor.page.text.includes('De två temana är ett nu.')]).toEqual(['/granskning?klart=ihop', true]);
    expect(await codes()).toEqual(['t2 Lokalerna', 't3 Tid']);
    const [first] = (await reviews()).filter(({ themes }) => themes === '["t1"]');
    await visitor.open(`/granskning/forslag/${first?.id ?? ''}`);
    expect([...visitor.page.document.querySelectorAll('input:checked')].map((box) => box.getAttribute('value'))).toEqual(['t2']);
  });

  test('are chosen first: none, the same twice and one that is gone are told, and what was chosen stays', async () => {
    const visitor = await coded();
    await visitor.open('/granskning/forslag/koder');
    await visitor.press('Fortsätt');
    expect([visitor.page.status, visitor.page.text.includes('Välj temat som ska försvinna.'), visitor.page.text.includes('Välj temat som ska vara kvar.')]).toEqual([422, true, true]);
    choose(visitor, 't1', 't1');
    await visitor.press('Fortsätt');
    expect([visitor.page.status, visitor.page.text.includes('Välj två olika teman.'), await htmlFaults(visitor.page.source)]).toEqual([422, true, []]);
    await visitor.press('Läs på enkel svenska');
    expect([visitor.page.status, visitor.page.document.querySelectorAll('input:checked').length]).toEqual([200, 2]);
    await visitor.open('/granskning/forslag/koder?bort=t1&kvar=t3&lang=sv');
    await app.services.storage.write({ do: 'merge open answer codes', merge: { surveyId: await surveyId(), question: 'forslag', id: 't1', mergedInto: 't2' } });
    await visitor.press('Slå ihop');
    expect([visitor.page.status, visitor.page.text.includes('Någon annan har just ändrat temana.'), (await codes()).length]).toEqual([422, true, 2]);
  });

  test('that became one while a page was open are one of what it sends, and no id is given again', async () => {
    const visitor = await coded();
    visitor.choose('Tid');
    await app.services.storage.write({ do: 'merge open answer codes', merge: { surveyId: await surveyId(), question: 'forslag', id: 't3', mergedInto: 't2' } });
    visitor.fill('Nytt tema', 'Tid');
    await visitor.press('Godkänn');
    expect((await reviews()).map(({ themes }) => themes)).toContain('["t2","t4"]');
    expect(await codes()).toEqual(['t1 Lokal', 't2 Lokalerna', 't4 Tid']);
  });

  test('are merged by reviewers alone, of their own survey, and by nobody’s page elsewhere', async () => {
    const visitor = await coded();
    await visitor.open('/granskning/forslag/koder?bort=t1&kvar=t2');
    expect((await visitor.post('Slå ihop', { origin: 'https://annan.example' })).status).toBe(403);
    expect((await visit(app.origin).open('/granskning/forslag/koder')).heading).toBe('Granska svar med egna ord');
    expect((await visitor.open('/granskning/halsa/koder')).path).toBe('/granskning');
    expect((await visitor.open('/granskning/okand/koder')).status).toBe(404);
    expect((await codes()).length).toBe(3);
  });
});
