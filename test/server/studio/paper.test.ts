import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { signedIn } from './studio-visitor.ts';

const paperOf = (slug: string): string => `/studio/enkater/${slug}/papper`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('answers on paper, from the studio', () => {
  it('are what an operator comes to first, and are typed in without a code', async () => {
    const operator = await signedIn(app, 'operator', 'foretag');
    const page = await operator.open('/studio/enkater/foretag');
    expect([page.path, page.document.querySelector('.tabs [aria-current="page"]')?.textContent, await htmlFaults(page.source)]).toEqual([paperOf('foretag'), 'Papper', []]);
    expect(page.document.querySelector('main a[href="/e/foretag/papper"]')).not.toBeNull();
    const start = await operator.press('Börja skriva in');
    expect([start.path, start.text.includes('Du skriver in svar från papper')]).toEqual(['/e/foretag', true]);
    expect((await operator.press('Starta enkäten')).text).toContain('på papperet');
    expect((await operator.press('Avsluta inmatningen')).text).not.toContain('Du skriver in svar från papper');
  });

  it('are begun by nobody whose role says nothing of it, nor by who has the survey from another organisation', async () => {
    expect((await (await signedIn(app, 'author', 'kommun')).open(paperOf('kommun'))).status).toBe(403);
    expect((await (await signedIn(app, 'owner', 'kommun', 'author')).open(paperOf('kommun'))).status).toBe(403);
  });

  it('are typed in no more on the device when somebody has signed out', async () => {
    const operator = await signedIn(app, 'operator', 'handlaggare');
    await operator.open(paperOf('handlaggare'));
    expect((await operator.press('Börja skriva in')).text).toContain('Du skriver in svar från papper');
    await operator.open(paperOf('handlaggare'));
    await operator.press('Logga ut');
    expect((await operator.open('/e/handlaggare')).text).not.toContain('Du skriver in svar från papper');
  });

  it('open for the day alone, and the log tells that they did, without the code', async () => {
    const owner = await signedIn(app, 'owner', 'forbund');
    await owner.open(paperOf('forbund'));
    await owner.press('Börja skriva in');
    const { storage, today } = app.services;
    const survey = (await storage.surveys()).find(({ slug }) => slug === 'forbund');
    expect((await storage.entryCodes(survey?.id ?? '')).map(({ purpose, validUntil }) => [purpose, validUntil])).toContainEqual(['paper', today()]);
    expect((await owner.open('/studio/logg')).text).toContain('började skriva in svar från papper');
  });
});
