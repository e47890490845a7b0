import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { RECORDS_SURVEY } from '#test/server/records-survey.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { signedIn } from './studio-visitor.ts';

const RELEASES = '/studio/enkater/prov/rapporter';

let app: TestApp;
let owner: Visitor;

/** A release that only the studio sees, of as many more made-up answers. */
const release = async (responses: number, seed: number): Promise<void> => {
  const { storage, catalogue, releaser, today } = app.services;
  const survey = await catalogue.find('prov');
  const round = survey && (await storage.openRound(survey.survey.id, today()));
  if (!survey || !round) throw new Error('prov is not open');
  await storeDemoResponses(app.services, survey, round, { responses, seed });
  expect(await releaser.release({ slug: 'prov', demo: true, today: today() }, () => undefined)).toMatchObject({ ok: true });
};

beforeAll(async () => {
  app = await startTestApp({ surveys: { prov: RECORDS_SURVEY } });
  owner = await signedIn(app, 'owner', 'prov');
}, 120_000);
afterAll(() => app.close());

describe('releases that only the studio sees', { timeout: 120_000 }, () => {
  it('have nothing to be compared with while there is one alone', async () => {
    await release(200, 1);
    expect((await owner.open(`${RELEASES}/1`)).text).not.toContain('Jämför med en annan rapport');
    expect((await owner.open(`${RELEASES}/1/jamfor`)).text).toContain('Det finns ingen annan rapport om enkäten att jämföra med än.');
    expect((await owner.open(`${RELEASES}/1/jamfor/1`)).status).toBe(404);
  });

  it('are compared there, the earlier first, and nowhere else', async () => {
    await release(200, 2);
    await owner.open(`${RELEASES}/1`);
    const choice = await owner.follow('Jämför med en annan rapport');
    expect(await htmlFaults(choice.source)).toEqual([]);
    const compared = await owner.follow('Rapport 2, påhittade svar');
    expect([compared.status, compared.path, await htmlFaults(compared.source)]).toEqual([200, `${RELEASES}/1/jamfor/2`, []]);
    expect(compared.text).toContain('Före är rapport 1. Nu är rapport 2.');
    expect(compared.text).toContain('Rapporten är gjord av påhittade svar.');
    expect(compared.document.querySelectorAll('table').length).toBeGreaterThan(1);
    expect(compared.html).not.toContain('"/rapport/');
    for (const address of ['/rapport/prov-1/jamfor', '/rapport/prov-1/jamfor/prov-2']) expect((await fetch(app.origin + address)).status).toBe(404);
  });

  it('are compared by those who analyse, not by those who read', async () => {
    const [analyst, reader] = [await signedIn(app, 'analyst', 'prov', 'analyst'), await signedIn(app, 'reader', 'prov', 'reader')];
    expect([(await analyst.open(`${RELEASES}/2/jamfor/1`)).status, (await reader.open(`${RELEASES}/2/jamfor/1`)).status]).toEqual([200, 403]);
  });

  it('are not compared once one of them is taken down', async () => {
    await app.services.storage.write({ do: 'take down release', id: 'prov-2', on: '2026-11-24' });
    expect([(await owner.open(`${RELEASES}/1/jamfor/2`)).status, (await owner.open(`${RELEASES}/2/jamfor/1`)).status, (await owner.open(`${RELEASES}/2/jamfor`)).status]).toEqual([404, 404, 404]);
  });
});
