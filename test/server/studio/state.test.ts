import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the head of a survey', () => {
  it('says on each of its pages whether it is open, also on the day of a change', async () => {
    const owner = await signedIn(app, 'owner', 'kommun');
    const stateOn = async (part: string): Promise<string> => /Öppen|Stängd|Arkiverad/.exec((await owner.open(`/studio/enkater/kommun/${part}`)).text)?.[0] ?? '';
    const everywhere = async (): Promise<readonly string[]> => [...new Set([await stateOn('publicera'), await stateOn('folj'), await stateOn('rapporter'), await stateOn('dela')])];
    expect(await everywhere()).toEqual(['Öppen']);
    const { catalogue, storage, today } = app.services;
    const survey = await catalogue.find('kommun');
    const round = survey && (await storage.openRound(survey.survey.id, today()));
    if (survey && round) await storeDemoResponses(app.services, survey, round, { responses: 3, seed: 1 });
    await owner.open('/studio/enkater/kommun/publicera');
    const sure = await owner.press('Börja en ny omgång');
    expect([sure.heading, sure.text.includes('det går inte att ångra'), await htmlFaults(sure.source)]).toEqual(['Börja en ny omgång?', true, []]);
    expect((await owner.press('Ja, börja en ny omgång')).text).toContain('En ny omgång har börjat.');
    await owner.press('Stäng nu');
    expect(await everywhere()).toEqual(['Stängd']);
    expect((await owner.open('/studio/enkater/kommun/folj')).text).toContain('Enkäten tar inte emot svar i dag.');
    await owner.open('/studio/enkater/kommun/publicera');
    await owner.press('Arkivera');
    expect(await everywhere()).toEqual(['Arkiverad']);
    expect((await owner.open('/studio/enkater/kommun/publicera/omgang')).path).toBe('/studio/enkater/kommun/publicera');
  });

  it('is none of a survey that waits to be published: who may not publish is not told to, and led back to the surveys', async () => {
    const author = await signedIn(app, 'author', 'forbund');
    await author.open('/studio/enkater/ny');
    author.fill('Enkätens adress', 'utkast');
    await author.press('Skapa enkäten');
    expect((await author.open('/studio/enkater/utkast/folj')).text).toContain('Publicera enkäten först');
    const reader = await signedIn(app, 'reader', 'utkast', 'reader');
    const page = await reader.open('/studio/enkater/utkast');
    expect([page.heading, page.text.includes('Publicera enkäten först')]).toEqual(['Enkäten är inte publicerad', false]);
    expect((await reader.follow('Till enkäterna')).path).toBe('/studio/enkater');
  });
});
