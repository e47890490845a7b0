import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { makeRelease } from '#server/services/make-release.ts';
import { createCounting } from '#server/workers/counting.ts';
import { solve } from '#server/workers/solver.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { surveyWith } from '#test/server/repeated-survey.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { rost: surveyWith('Har du stöd?') } });
});
afterAll(() => app.close());

const published = async () => {
  const survey = await app.services.catalogue.find('rost');
  const round = survey && (await app.services.storage.openRound(survey.survey.id, app.services.today()));
  if (!survey || !round) throw new Error('the survey is not open');
  return { survey, round };
};

const release = async () => {
  const { services } = app;
  const made = await makeRelease({ ...services, count: createCounting(services.storage), solve, audit: () => Promise.resolve([]) }, (await published()).survey, { demo: true, today: services.today() });
  return made.ok ? made.value.id : made.problems.join();
};

const answerFor = async (responses: number): Promise<void> => {
  const { survey, round } = await published();
  await storeDemoResponses(app.services, survey, round, { responses, seed: 1 });
};

describe('a release', () => {
  it('is not made of fewer than ten answers, and does not say how many there are', async () => {
    expect(await release()).toBe('Det finns inga svar att göra en analys av.');
    await answerFor(1);
    const ofOne = await release();
    expect(ofOne).toMatch(/^För få har svarat\. .* Vänta tills fler har svarat\.$/);
    await answerFor(9);
    expect(await release()).toBe(ofOne);
    await answerFor(10);
    expect(await release()).toBe('rost-1');
  });
});
