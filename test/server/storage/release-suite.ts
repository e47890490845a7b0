import { describe, expect, test } from 'vitest';
import type { Command, RoundRow, Storage, SurveyRow } from '#server/storage/storage.ts';
import { aDraft, all, aRelease, aResponse, aReview, aRound, aVersion, publishSample } from './sample-rows.ts';

type Disclosure = Extract<Command, { do: 'store disclosure' }>['disclosure'];

/** A part of `describeStorage`: frozen analyses. `ground` is asked in each test. */
export const describeReleases = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow; readonly round: RoundRow }): void => {
  describe('releases', () => {
    test('a release comes back whole by its id, and without its figures among those of its survey, the latest first', async () => {
      const { storage, round } = ground();
      const other = await publishSample(storage);
      const [first, second, others] = [aRelease(round), aRelease(round, { number: 2 }), aRelease(other.round)];
      for (const release of [first, second, others]) expect(await storage.write({ do: 'store release', release })).toEqual({ done: true });
      expect(await storage.release(second.id)).toEqual(second);
      expect(await storage.release('unknown')).toBeNull();
      expect((await storage.releases(round.surveyId)).map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(Object.keys((await storage.releases(round.surveyId))[0] ?? {})).not.toContain('results');
    });

    test('a release holds of open answers what was counted and quoted, until they are withdrawn', async () => {
      const { storage, round } = ground();
      const [kept, gone, early] = [aResponse(round), aResponse(round), aResponse(round)];
      for (const response of [kept, gone, early]) await storage.write({ do: 'submit response', response, draftTokenHash: null });
      const reviews = [kept, gone, early].map((response) => aReview(response, { themes: '["t1"]' }));
      await storage.write({ do: 'gather reviews', reviews });
      const withdraw = ({ receiptHash }: { readonly receiptHash: string }) => storage.write({ do: 'withdraw response', receiptHash, today: '2026-11-24' });
      await withdraw(early);
      const release = aRelease(round);
      const held = reviews.map(({ id: reviewId }) => ({ reviewId, themes: '["t1"]', quote: reviewId === reviews[0]?.id ? 'Mer tid.' : null }));
      expect(await storage.write({ do: 'store release', release, reviews: held })).toEqual({ done: true });
      expect((await storage.frozenReviews(release.id)).map(({ reviewId }) => reviewId)).toEqual([held[0], held[1]].map((each) => each?.reviewId).sort());
      await withdraw(gone);
      expect(await storage.frozenReviews(release.id)).toEqual([{ ...held[0], submissionHash: kept.submissionHash, question: 'forslag', state: 'waiting', text: '' }]);
      expect(await storage.frozenReviews('unknown')).toEqual([]);
    });

    test('are of rounds: one with the same questionnaire follows the open one, unless another was published meanwhile', async () => {
      const { storage, survey, round } = ground();
      const next = aVersion(survey.id, { number: 2, publishedOn: '2026-12-01' });
      const following = { do: 'open round', version: next, round: aRound(next), after: round.versionId } as const;
      expect(await storage.write({ ...following, after: 'another' })).toEqual({ done: false });
      expect(await storage.rounds(survey.id)).toEqual([round]);
      expect(await storage.write(following)).toEqual({ done: true });
      expect(await storage.rounds(survey.id)).toEqual([following.round, { ...round, closesOn: '2026-12-01' }]);
      expect(await storage.write(following)).toEqual({ done: false });
    });

    test('a release forgets by what it knew an answer that is withdrawn or kept no longer, and not that one is gone', async () => {
      const { storage, round } = ground();
      const [kept, withdrawn, expired] = [aResponse(round), aResponse(round), aResponse(round, { keptUntil: '2026-11-25' })];
      for (const response of [kept, withdrawn, expired]) await storage.write({ do: 'submit response', response, draftTokenHash: null });
      const markOf = ({ submissionHash }: { readonly submissionHash: string }): Buffer => Buffer.from(submissionHash.slice(0, 16), 'hex');
      const nobody = Buffer.alloc(8);
      const [release, other] = [aRelease(round, { responses: Buffer.concat([kept, withdrawn, expired].map(markOf)) }), aRelease(round, { number: 2, responses: markOf(kept) })];
      for (const each of [release, other]) await storage.write({ do: 'store release', release: each });
      const known = async (id: string): Promise<string> => Buffer.from((await storage.release(id))?.responses ?? []).toString('hex');
      await storage.write({ do: 'withdraw response', receiptHash: withdrawn.receiptHash, today: '2026-11-24' });
      expect(await known(release.id)).toBe(Buffer.concat([nobody, markOf(kept), markOf(expired)]).toString('hex'));
      await storage.write({ do: 'delete expired', today: '2026-11-26' });
      expect(await known(release.id)).toBe(Buffer.concat([nobody, nobody, markOf(kept)]).toString('hex'));
      expect(await known(other.id)).toBe(markOf(kept).toString('hex'));
    });

    test('a number is given once in a survey', async () => {
      const { storage, round } = ground();
      await storage.write({ do: 'store release', release: aRelease(round) });
      expect(await storage.write({ do: 'store release', release: aRelease(round) })).toEqual({ done: false });
      expect(await storage.releases(round.surveyId)).toHaveLength(1);
    });

    test('a release is taken down once, and stays', async () => {
      const { storage, round } = ground();
      const release = aRelease(round);
      await storage.write({ do: 'store release', release });
      expect(await storage.write({ do: 'take down release', id: release.id, on: '2026-12-01' })).toEqual({ done: true });
      expect(await storage.write({ do: 'take down release', id: release.id, on: '2026-12-02' })).toEqual({ done: false });
      expect(await storage.release(release.id)).toEqual({ ...release, takenDownOn: '2026-12-01' });
    });

    test('a release is shown to the studio alone or to everyone, until it is taken down', async () => {
      const { storage, round } = ground();
      const release = aRelease(round, { shownTo: 'studio' });
      await storage.write({ do: 'store release', release });
      expect((await storage.releases(round.surveyId))[0]?.shownTo).toBe('studio');
      expect(await storage.write({ do: 'show release', id: release.id, to: 'everyone' })).toEqual({ done: true });
      expect((await storage.release(release.id))?.shownTo).toBe('everyone');
      await storage.write({ do: 'take down release', id: release.id, on: '2026-12-01' });
      expect(await storage.write({ do: 'show release', id: release.id, to: 'studio' })).toEqual({ done: false });
    });

    test('what is told of a day is told once, the latest first', async () => {
      const { storage, round } = ground();
      const told = (madeOn: string, overview: string) => ({ versionId: round.versionId, source: 'real' as const, madeOn, overview });
      for (const day of ['2026-11-24', '2026-11-25']) expect(await storage.write({ do: 'store overview', overview: told(day, '[1]'), releases: 0 })).toEqual({ done: true });
      expect(await storage.write({ do: 'store overview', overview: told('2026-11-25', '[2]'), releases: 0 })).toEqual({ done: false });
      expect(await storage.overviews(round.versionId, 'real')).toEqual([told('2026-11-25', '[1]'), told('2026-11-24', '[1]')]);
      expect(await storage.overviews(round.versionId, 'demo')).toEqual([]);
    });

    test('a release and what is told of a day are stored only beside those that each was held against', async () => {
      const { storage, round } = ground();
      const overview = (madeOn: string) => ({ versionId: round.versionId, source: 'real' as const, madeOn, overview: '[1]' });
      const first = { do: 'store release', release: aRelease(round), overviews: 0 } as const;
      const both = await Promise.all([storage.write(first), storage.write({ do: 'store overview', overview: overview('2026-11-24'), releases: 0 })]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      expect([(await storage.releases(round.surveyId)).length + (await storage.overviews(round.versionId, 'real')).length]).toEqual([1]);
      const [released] = both;
      if (!released.done) await storage.write({ ...first, overviews: 1 });
      else expect(await storage.write({ do: 'store overview', overview: overview('2026-11-24'), releases: 1 })).toEqual({ done: true });
      const second = { do: 'store release', release: aRelease(round, { number: 2 }) } as const;
      expect(await storage.write({ ...second, overviews: 0 })).toEqual({ done: false });
      expect(await storage.write({ do: 'store overview', overview: overview('2026-11-25'), releases: 0 })).toEqual({ done: false });
      expect(await storage.write({ ...second, overviews: 1 })).toEqual({ done: true });
      expect(await storage.write({ do: 'store release', release: aRelease(round, { number: 3, source: 'demo' }), overviews: 0 })).toEqual({ done: true });
      expect(await storage.write({ do: 'store overview', overview: overview('2026-11-25'), releases: 2 })).toEqual({ done: true });
    });

    test('answers come back by the day that they came', async () => {
      const { storage, round } = ground();
      const responses = ['2026-11-25', '2026-11-24', '2026-11-25'].map((answeredOn) => aResponse(round, { answeredOn }));
      for (const response of responses) await storage.write({ do: 'submit response', response, draftTokenHash: null });
      const days = await all(storage.codesByDay(round.versionId, ['web', 'api', 'paper']));
      expect(days.map(({ day, codes }) => [day, codes.length])).toEqual([['2026-11-24', responses[1]?.codes.length], ['2026-11-25', 2 * (responses[1]?.codes.length ?? 0)]]);
    });

    test('of unsent drafts the marks of what was sent are told, and nothing else', async () => {
      const { storage, round } = ground();
      const draft = aDraft(round, { sent: '["a"]', answers: '{"a":"ja"}' });
      await storage.write({ do: 'begin draft', draft });
      expect(await storage.draftMarks(round.versionId)).toEqual(['["a"]']);
    });

    test('that a file of records was made is noted with its survey, in order of the day, and each once', async () => {
      const { storage, round } = ground();
      const release = aRelease(round);
      await storage.write({ do: 'store release', release });
      const of = (id: string, madeOn: string): Disclosure => ({ id, surveyId: round.surveyId, releaseId: release.id, madeOn, purpose: 'Åsa, en avhandling', k: 5, records: 140, known: '["alder"]', shape: '["140"]' });
      const [later, earlier] = [of('a', '2026-12-02'), of('b', '2026-12-01')];
      for (const disclosure of [later, earlier]) expect(await storage.write({ do: 'store disclosure', disclosure })).toEqual({ done: true });
      expect(await storage.write({ do: 'store disclosure', disclosure: { ...later, records: 1 } })).toEqual({ done: false });
      expect(await storage.disclosures(round.surveyId)).toEqual([earlier, later]);
      expect(await storage.disclosures('unknown')).toEqual([]);
    });

    test('of the same answers the same file is noted again, and no other: of another release of them, with something else known or of another shape; of made-up ones there may be another', async () => {
      const { storage, round } = ground();
      const [first, second, madeUp] = [aRelease(round), aRelease(round, { number: 2 }), aRelease(round, { number: 3, source: 'demo' })];
      for (const release of [first, second, madeUp]) await storage.write({ do: 'store release', release });
      const about = { surveyId: round.surveyId, madeOn: '2026-12-01', purpose: 'Åsa', k: 5, records: 140 };
      const store = (id: string, { id: releaseId }: typeof first, known = '["alder"]', shape = '["141","alder","1","140"]') => storage.write({ do: 'store disclosure', disclosure: { ...about, id, releaseId, known, shape } });
      expect(await store('a', first)).toEqual({ done: true });
      expect(await store('b', first, '["alder","tid"]')).toEqual({ done: false });
      expect(await store('c', second)).toEqual({ done: false });
      expect(await store('d', first, '["alder"]', '["140","alder","1","139"]')).toEqual({ done: false });
      expect(await store('e', first)).toEqual({ done: true });
      expect(await store('f', madeUp, '["alder","tid"]', '["300","alder","0","tid","0","300"]')).toEqual({ done: true });
      expect(await store('g', { ...first, id: 'unknown' })).toEqual({ done: false });
      expect((await storage.disclosures(round.surveyId)).map(({ id }) => id)).toEqual(['a', 'e', 'f']);
    });

    test('of the same answers two files that are asked for at once are the same, or one is noted', async () => {
      const { storage, round } = ground();
      const releases = [1, 2, 3].map((number) => aRelease(round, { number }));
      for (const release of releases) await storage.write({ do: 'store release', release });
      const of = (releaseId: string): Disclosure => ({ id: `of ${releaseId}`, surveyId: round.surveyId, releaseId, madeOn: '2026-12-01', purpose: 'Åsa', k: 5, records: 140, known: '[]', shape: '["140"]' });
      const outcomes = await Promise.all(releases.map(({ id }) => storage.write({ do: 'store disclosure', disclosure: of(id) })));
      expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
    });

    test('goals are approved, and replaced by later ones', async () => {
      const { storage, round } = ground();
      const release = aRelease(round);
      await storage.write({ do: 'store release', release });
      expect(await storage.write({ do: 'approve goals', id: release.id, goals: '[1]' })).toEqual({ done: true });
      expect(await storage.write({ do: 'approve goals', id: release.id, goals: '[2]' })).toEqual({ done: true });
      expect((await storage.release(release.id))?.goals).toBe('[2]');
      expect(await storage.write({ do: 'approve goals', id: 'unknown', goals: '[]' })).toEqual({ done: false });
    });

    test('the marks of responses tell later ones from those that a release is of', async () => {
      const { storage, round } = ground();
      const submit = (codes: Uint8Array) => storage.write({ do: 'submit response', response: aResponse(round, { codes }), draftTokenHash: null });
      for (const first of [1, 2, 3]) await submit(new Uint8Array([first, 0, 0]));
      const marks = await storage.marks(round.versionId, ['web']);
      expect(marks).toHaveLength(3 * 8);
      await submit(new Uint8Array([4, 0, 0]));
      const added = await all(storage.codes(round.versionId, ['web'], 3, marks));
      expect(Buffer.concat(added)).toEqual(Buffer.from([4, 0, 0]));
      expect(await storage.marks(round.versionId, ['paper'])).toHaveLength(0);
    });
  });
};
