import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeGather, reviewedSources, versionsOf } from '#server/services/gather-reviews.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import type { ReviewRow, RoundRow, Source } from '#server/storage/storage.ts';
import { OPEN_SURVEY, reviewing } from '#test/server/journey/reviewing.ts';
import { aResponse } from '#test/server/storage/sample-rows.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const REAL: readonly Source[] = ['web', 'api', 'paper'];

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: OPEN_SURVEY }, today: '2026-11-24' });
});
afterEach(() => app.close());

const { surveyId } = reviewing(() => app);
const ground = async (): Promise<{ readonly versions: readonly PublishedVersion[]; readonly round: RoundRow }> => {
  const versions = await versionsOf(app.services, await surveyId());
  const [round] = await app.services.storage.rounds(await surveyId());
  if (!round) throw new Error('no round');
  return { versions, round };
};
const store = async (round: RoundRow, answers: object, source: Source = 'web'): Promise<void> => {
  await app.services.storage.write({ do: 'submit response', response: aResponse(round, { answers: JSON.stringify(answers), source }), draftTokenHash: null });
};
const stored = (versions: readonly PublishedVersion[], sources = REAL): Promise<readonly ReviewRow[]> => app.services.storage.reviews(versions[0]?.id ?? '', sources);

describe('open answers are gathered for review', () => {
  test('each that has a text, once, however often and after how many they are looked for', async () => {
    const { versions, round } = await ground();
    const gather = makeGather(app.services);
    for (let each = 0; each < 230; each += 1) await store(round, { forslag: `Text ${each}`, halsa: each % 2 === 0 ? 'Bra' : '   ' });
    await store(round, { kon: 'man' });
    for (let times = 0; times < 2; times += 1) await gather(versions, REAL);
    await makeGather(app.services)(versions, REAL);
    const count = (rows: readonly ReviewRow[], question: string): number => rows.filter((row) => row.question === question).length;
    expect([count(await stored(versions), 'forslag'), count(await stored(versions), 'halsa')]).toEqual([230, 115]);
    await store(round, { forslag: 'Ett till' });
    await gather(versions, REAL);
    expect(count(await stored(versions), 'forslag')).toBe(231);
    expect(new Set((await stored(versions)).map(({ state, text }) => `${state} ${text}`))).toEqual(new Set(['waiting ']));
  });

  test('the made up ones only where there are no real ones', async () => {
    const { versions, round } = await ground();
    await store(round, { forslag: 'Påhittat' }, 'demo');
    expect(await reviewedSources(app.services, versions)).toEqual(['demo']);
    await makeGather(app.services)(versions, ['demo']);
    await store(round, { forslag: 'Riktigt' });
    const sources = await reviewedSources(app.services, versions);
    expect(sources).toEqual(REAL);
    await makeGather(app.services)(versions, sources);
    expect([(await stored(versions)).length, (await stored(versions, ['demo'])).length]).toEqual([1, 1]);
    expect(await app.services.storage.waitingReviews(await surveyId(), sources, 'a')).toEqual([{ question: 'forslag', count: 1 }]);
  });
});
