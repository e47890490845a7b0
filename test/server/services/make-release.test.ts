import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readResults } from '#core/disclosure/publish-results.ts';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { makeRelease } from '#server/services/make-release.ts';
import { createCounting } from '#server/workers/counting.ts';
import { solve } from '#server/workers/solver.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { surveyWith } from '#test/server/repeated-survey.ts';

const start = () => startTestApp({ surveys: { rost: surveyWith('Har du stöd?') } });
let app: TestApp;
beforeEach(async () => {
  app = await start();
});
afterEach(() => app.close());

const published = async ({ services: { catalogue, storage, today } }: TestApp) => {
  const survey = await catalogue.find('rost');
  const round = survey && (await storage.openRound(survey.survey.id, today()));
  if (!survey || !round) throw new Error('the survey is not open');
  return { survey, round };
};

type Audit = Parameters<typeof makeRelease>[0]['audit'];

const release = async (of = app, audit: Audit = () => Promise.resolve([])) => {
  const { services } = of;
  const made = await makeRelease({ ...services, count: createCounting(services.storage), solve, audit }, (await published(of)).survey, { demo: true, today: services.today() });
  return made.ok ? made.value.id : made.problems.join();
};

const answerFor = async (responses: number, of = app, seed = 1): Promise<void> => {
  const { survey, round } = await published(of);
  await storeDemoResponses(of.services, survey, round, { responses, seed });
};

describe('a release', () => {
  it('is not made of fewer than ten answers, and does not say how many there are', async () => {
    expect(await release()).toBe('Det finns inga svar att göra en rapport av.');
    await answerFor(1);
    const ofOne = await release();
    expect(ofOne).toMatch(/^För få har svarat\. .* Vänta tills fler har svarat\.$/);
    await answerFor(9);
    expect(await release()).toBe(ofOne);
    await answerFor(10);
    expect(await release()).toBe('rost-1');
  });

  it('of made-up answers shows what it would if it were the first, since they are of nobody', async () => {
    const first = await start();
    for (const each of [app, first]) await answerFor(40, each);
    expect(await release()).toBe('rost-1');
    for (const each of [app, first]) await answerFor(5, each, 2);
    expect([await release(), await release(first)]).toEqual(['rost-2', 'rost-1']);
    const [second, alone] = [await app.services.storage.release('rost-2'), await first.services.storage.release('rost-1')];
    await first.close();
    expect(second?.results).toBe(alone?.results);
    expect(await release()).toContain('rost-2 är gjord på samma svar.');
  });

  describe('of which the audit finds that it tells too much', () => {
    /** Finds something in a question for as long as it has a figure. */
    const findsIn = (question: string): Audit => (_, { variables }) =>
      Promise.resolve(variables.filter(({ id, figures }) => id === question && figures.some(({ base }) => base !== null)).map(({ id }) => ({ variable: id, by: null, id: `${id} ja`, from: 0, to: 0, low: 1, high: 2 })));
    const shownIn = (results: string): readonly string[] => readResults(results).variables.filter(({ figures }) => figures.some(({ base }) => base !== null)).map(({ id }) => id);

    it('is made without that question', async () => {
      await answerFor(60);
      expect(await release(app, findsIn('stod'))).toBe('rost-1');
      const made = await app.services.storage.release('rost-1');
      expect(made && shownIn(made.results)).toEqual(['kon', 'svart']);
    });

    it('is refused where all others stand beside that question', async () => {
      await answerFor(60);
      expect(await release(app, findsIn('kon'))).toMatch(/^Rapporten är inte gjord: .* i en fråga \(kon\)\./);
      expect(await app.services.storage.release('rost-1')).toBeNull();
    });
  });
});
