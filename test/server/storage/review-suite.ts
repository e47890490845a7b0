import { describe, expect, test } from 'vitest';
import type { ReviewRow, RoundRow, Source, Storage, SurveyRow, VersionRow } from '#server/storage/storage.ts';
import { anOpenAnswerCode, aResponse, aReview, publishSample } from './sample-rows.ts';

const REAL: readonly Source[] = ['web', 'api', 'paper'];
const byId = (rows: readonly ReviewRow[]): readonly ReviewRow[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

interface Ground {
  readonly storage: Storage;
  readonly survey: SurveyRow;
  readonly version: VersionRow;
  readonly round: RoundRow;
}

/** A part of `describeStorage`: open answers are reviewed before they are shown. `ground` is asked in each test. */
export const describeReviews = (ground: () => Ground): void => {
  /** So many responses with a review each. */
  const gathered = async (count: number, changes: Parameters<typeof aResponse>[1] = {}) => {
    const { storage, round } = ground();
    const responses = Array.from({ length: count }, () => aResponse(round, changes));
    for (const response of responses) await storage.write({ do: 'submit response', response, draftTokenHash: null });
    const reviews = responses.map((response) => aReview(response));
    await storage.write({ do: 'gather reviews', reviews });
    return { responses, reviews };
  };
  const queue = (reviewer = 'a') => ({ surveyId: ground().survey.id, question: 'forslag', sources: REAL, reviewer });

  describe('reviews of open answers', () => {
    test('are gathered once an answer, and come back as they were stored, in an order of their own', async () => {
      const { storage, version } = ground();
      const { responses, reviews } = await gathered(3);
      const again = responses.map((response) => aReview(response));
      expect(await storage.write({ do: 'gather reviews', reviews: again })).toEqual({ done: false });
      expect(await storage.reviews(version.id, REAL)).toEqual(byId(reviews));
      expect(await storage.reviews(version.id, ['demo'])).toEqual([]);
      const [first] = reviews;
      expect(await storage.review(first?.id ?? '')).toEqual({ review: first, answers: responses[0]?.answers });
      expect(await storage.review('unknown')).toBeNull();
    });

    test('are not gathered of an answer that was withdrawn meanwhile', async () => {
      const { storage, version, round } = ground();
      const [there, gone] = [aResponse(round), aResponse(round)];
      await storage.write({ do: 'submit response', response: there, draftTokenHash: null });
      const review = aReview(there);
      expect(await storage.write({ do: 'gather reviews', reviews: [aReview(gone), review] })).toEqual({ done: true });
      expect(await storage.reviews(version.id, REAL)).toEqual([review]);
    });

    test('wait one after the other, and again from the first; those that the same reviewer has approved wait for others', async () => {
      const { storage, survey } = ground();
      const [first, second, third] = byId((await gathered(3)).reviews);
      await gathered(2, { source: 'demo' });
      expect(await storage.waitingReviews(survey.id, REAL, 'a')).toEqual([{ question: 'forslag', count: 3 }]);
      expect([await storage.nextReview(queue(), ''), await storage.nextReview(queue(), first?.id ?? ''), await storage.nextReview(queue(), third?.id ?? '')]).toEqual([first?.id, second?.id, first?.id]);
      if (!first) throw new Error('none');
      await storage.write({ do: 'decide review', id: first.id, before: first, decision: { ...first, firstBy: 'a', firstState: 'approved', text: 'Mer tid.', reviewedOn: '2026-11-24' } });
      expect(await storage.nextReview(queue('a'), '')).toBe(second?.id);
      expect(await storage.nextReview(queue('b'), '')).toBe(first.id);
      expect(await storage.waitingReviews(survey.id, REAL, 'a')).toEqual([{ question: 'forslag', count: 2 }]);
      expect(await storage.nextReview({ ...queue(), question: 'annan' }, '')).toBeNull();
    });

    test('are decided as they were read: of two decisions at once one holds', async () => {
      const { storage } = ground();
      const [review] = (await gathered(1)).reviews;
      if (!review) throw new Error('none');
      const decide = (text: string) => storage.write({ do: 'decide review', id: review.id, before: review, decision: { ...review, state: 'quoted', text, themes: '["t1"]', reviewedOn: '2026-11-24' } });
      const done = await Promise.all([decide('den första'), decide('den andra')]);
      expect(done.filter((outcome) => outcome.done)).toHaveLength(1);
      const stored = await storage.review(review.id);
      expect(stored?.review).toEqual({ ...review, state: 'quoted', text: 'den första', themes: '["t1"]', reviewedOn: '2026-11-24' });
      expect(await storage.nextReview(queue(), '')).toBeNull();
    });

    test('go in the same commit as the response that they are of, withdrawn or kept no longer', async () => {
      const { storage, version } = ground();
      const [withdrawn, old, kept] = [await gathered(1), await gathered(1, { keptUntil: '2027-01-09' }), await gathered(1)];
      await storage.write({ do: 'withdraw response', receiptHash: withdrawn.responses[0]?.receiptHash ?? '', today: '2026-11-24' });
      expect(await storage.reviews(version.id, REAL)).toEqual(byId([...old.reviews, ...kept.reviews]));
      await storage.write({ do: 'delete expired', today: '2027-01-10' });
      expect(await storage.reviews(version.id, REAL)).toEqual(kept.reviews);
      const [gone] = withdrawn.reviews;
      expect(gone && (await storage.write({ do: 'decide review', id: gone.id, before: gone, decision: { ...gone, state: 'approved' } }))).toEqual({ done: false });
    });
  });

  describe('codes of open answers', () => {
    test('belong to a question, keep their order, and none is there twice', async () => {
      const { storage, survey } = ground();
      const other = await publishSample(storage);
      const [late, early, elsewhere] = [anOpenAnswerCode(survey.id, { id: 't2', name: 'Lokaler', position: 2 }), anOpenAnswerCode(survey.id), anOpenAnswerCode(survey.id, { question: 'annan' })];
      for (const code of [late, early, elsewhere, anOpenAnswerCode(other.survey.id)]) expect(await storage.write({ do: 'store open answer code', code })).toEqual({ done: true });
      for (const code of [{ ...late, name: 'Nytt' }, { ...late, id: 't3' }]) expect(await storage.write({ do: 'store open answer code', code })).toEqual({ done: false });
      expect(await storage.openAnswerCodes(survey.id, 'forslag')).toEqual([early, late]);
      expect(await storage.openAnswerCodes(survey.id)).toEqual([elsewhere, early, late]);
    });

    test('get another name, unless their question has one with it', async () => {
      const { storage, survey } = ground();
      const [one, two, elsewhere] = [anOpenAnswerCode(survey.id), anOpenAnswerCode(survey.id, { id: 't2', name: 'Lokaler', position: 2 }), anOpenAnswerCode(survey.id, { question: 'annan', name: 'Tider' })];
      for (const code of [one, two, elsewhere]) await storage.write({ do: 'store open answer code', code });
      const rename = (id: string, name: string, question = 'forslag') => storage.write({ do: 'rename open answer code', code: { surveyId: survey.id, question, id, name } });
      expect([await rename('t2', one.name), await rename('t9', 'Nytt'), await rename('t2', 'Nytt', 'okand')]).toEqual([{ done: false }, { done: false }, { done: false }]);
      expect([await rename('t2', 'Tider'), await rename('t2', 'Tider')]).toEqual([{ done: true }, { done: true }]);
      expect(await storage.openAnswerCodes(survey.id)).toEqual([elsewhere, one, { ...two, name: 'Tider' }]);
    });

    test('become a part of another of their question, and are then no code; never each a part of the other', async () => {
      const { storage, survey } = ground();
      const [one, two, three, elsewhere] = [anOpenAnswerCode(survey.id), anOpenAnswerCode(survey.id, { id: 't2', name: 'Lokaler', position: 2 }), anOpenAnswerCode(survey.id, { id: 't3', name: 'Lokal', position: 3 }), anOpenAnswerCode(survey.id, { question: 'annan', id: 't4' })];
      for (const code of [one, two, three, elsewhere]) await storage.write({ do: 'store open answer code', code });
      const merge = (id: string, mergedInto: string, question = 'forslag') => storage.write({ do: 'merge open answer codes', merge: { surveyId: survey.id, question, id, mergedInto } });
      for (const [id, into] of [['t2', 't2'], ['t2', 't4'], ['t9', 't2']] as const) expect(await merge(id, into)).toEqual({ done: false });
      expect((await Promise.all([merge('t3', 't2'), merge('t2', 't3')])).filter(({ done }) => done)).toHaveLength(1);
      expect(await storage.openAnswerCodes(survey.id)).toEqual([elsewhere, one, two]);
      expect(await storage.mergedCodes(survey.id)).toEqual([{ surveyId: survey.id, question: 'forslag', id: 't3', mergedInto: 't2', position: 3 }]);
      expect([await merge('t2', 't3'), await merge('t2', 't1')]).toEqual([{ done: false }, { done: true }]);
      // Its name is free.
      expect(await storage.write({ do: 'rename open answer code', code: { surveyId: survey.id, question: 'forslag', id: 't1', name: 'Lokaler' } })).toEqual({ done: true });
    });
  });
};
