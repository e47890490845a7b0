import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
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

  it('say so where a survey has none', async () => {
    const analyst = await signedIn(app, 'analyst', 'foretag');
    const page = await analyst.open('/studio/enkater/foretag/oppna-svar');
    expect([page.status, await htmlFaults(page.source)]).toEqual([200, []]);
  });
});
