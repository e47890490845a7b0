import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { makeEntryCode } from '#server/services/entry-codes.ts';
import { mergeThemes } from '#server/services/merge-themes.ts';
import { instantNow } from '#server/services/today.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const OPEN = '/studio/enkater/medarbetare/oppna-svar';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const survey = await app.services.catalogue.find('medarbetare');
  const round = survey && (await app.services.storage.openRound(survey.survey.id, app.services.today()));
  if (survey && round) await storeDemoResponses(app.services, survey, round, { responses: 20, seed: 1 });
});
afterAll(() => app.close());

describe('open answers from the studio', () => {
  it('are read without a code by who may, and are shut again when they sign out', async () => {
    const analyst = await signedIn(app, 'analyst');
    const begin = await analyst.open(OPEN);
    expect([begin.heading, begin.text.includes('Öppna svar'), await htmlFaults(begin.source)]).toEqual(['Din röst om arbetet i det sociala företaget', true, []]);
    expect(begin.document.querySelector('.tabs [aria-current="page"]')?.textContent).toBe('Öppna svar');
    const reviews = await analyst.press('Börja läsa');
    expect(reviews.path).toBe('/granskning');
    expect(reviews.status).toBe(200);
    expect(reviews.text).not.toContain('Skriv koden');
    expect(reviews.text).not.toContain('med var sin kod');
    expect([...reviews.document.querySelectorAll('main .actions button')].map(({ textContent }) => textContent)).toEqual(['Hämta nya svar', 'Avsluta granskningen']);
    expect((await analyst.follow('Till enkäten i studion')).path).toBe(OPEN);
    await analyst.open('/studio/enkater');
    await analyst.press('Logga ut');
    expect((await analyst.open('/granskning')).heading).toBe('Logga in i studion');
  });

  it('are opened by the pass for nobody who may not read them', async () => {
    const analyst = await signedIn(app, 'analyst', 'medarbetare', 'analyst');
    await analyst.open(OPEN);
    await analyst.press('Börja läsa');
    const author = await signedIn(app, 'author', 'medarbetare', 'author');
    (author.cookies as Map<string, string>).set('granskning', analyst.cookies.get('granskning') ?? '');
    expect((await author.open('/granskning')).status).toBe(403);
  });

  it('have codes that become one, which the log tells: who did it, with which code, or whoever runs the service', async () => {
    const { storage, catalogue } = app.services;
    const survey = (await catalogue.find('medarbetare'))?.survey;
    if (!survey) throw new Error('not published');
    for (const position of [1, 2, 3, 4]) await storage.write({ do: 'store open answer code', code: { surveyId: survey.id, question: 'forslag_foretag', id: `t${position}`, name: `Kod ${position}`, position } });
    const merge = async (visitor: Visitor, gone: string): Promise<void> => {
      await visitor.open(`/granskning/forslag_foretag/koder?bort=${gone}&kvar=t1`);
      await visitor.press('Slå ihop');
    };
    const analyst = await signedIn(app, 'analyst', 'medarbetare', 'analyst');
    await analyst.open(OPEN);
    await analyst.press('Börja läsa');
    await merge(analyst, 't2');
    const { id, code } = await makeEntryCode(app.services, survey.id, 30, 'review');
    const reviewer = visit(app.origin);
    await reviewer.open('/granskning');
    reviewer.fill('Din kod', code);
    await reviewer.press('Fortsätt');
    await merge(reviewer, 't3');
    await mergeThemes({ ...app.services, now: instantNow }, survey, { question: 'forslag_foretag', id: 't4', mergedInto: 't1' });
    const owner = (await storage.surveyHolders()).find(({ surveyId, share }) => surveyId === survey.id && share === 'own')?.organisationId ?? '';
    const told = (await storage.auditLog(owner, '9999', 100)).filter(({ action }) => action === 'themesMerged');
    expect(told.map(({ userId, subject }) => [userId !== null, subject]).toSorted()).toEqual([
      [false, `medarbetare: forslag_foretag/t3 → forslag_foretag/t1 (kod ${id})`],
      [false, 'medarbetare: forslag_foretag/t4 → forslag_foretag/t1'],
      [true, 'medarbetare: forslag_foretag/t2 → forslag_foretag/t1'],
    ]);
  });

  it('say so where a survey has none', async () => {
    const analyst = await signedIn(app, 'analyst', 'foretag');
    const page = await analyst.open('/studio/enkater/foretag/oppna-svar');
    expect([page.status, await htmlFaults(page.source)]).toEqual([200, []]);
  });
});
