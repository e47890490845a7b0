import { describe, expect, test } from 'vitest';
import type { RoundRow, Storage, SurveyRow } from '#server/storage/storage.ts';
import { aDraft, anEntryCode, aResponse, publishSample } from './sample-rows.ts';

/** A part of `describeStorage`: codes with which answers on paper are typed in. `ground` is asked in each test. */
export const describeEntryCodes = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow; readonly round: RoundRow }): void => {
  describe('entry codes', () => {
    test('a code comes back by its id, by its hash and among those of its survey, the oldest first', async () => {
      const { storage, survey } = ground();
      const other = await publishSample(storage);
      const [late, early, others] = [anEntryCode(survey.id), anEntryCode(survey.id, { madeOn: '2026-11-01' }), anEntryCode(other.survey.id)];
      for (const code of [late, early, others]) expect(await storage.write({ do: 'store entry code', code })).toEqual({ done: true });
      expect(await storage.entryCode({ id: late.id })).toEqual(late);
      expect(await storage.entryCode({ codeHash: early.codeHash })).toEqual(early);
      expect(await storage.entryCode({ id: 'unknown' })).toBeNull();
      expect(await storage.entryCodes(survey.id)).toEqual([early, late]);
    });

    test('the same code is not stored twice', async () => {
      const { storage, survey } = ground();
      const code = anEntryCode(survey.id);
      await storage.write({ do: 'store entry code', code });
      expect(await storage.write({ do: 'store entry code', code: anEntryCode(survey.id, { codeHash: code.codeHash }) })).toEqual({ done: false });
      expect(await storage.entryCodes(survey.id)).toEqual([code]);
    });

    test('a code is revoked by its id, once, and not as another survey’s', async () => {
      const { storage, survey } = ground();
      const [kept, gone] = [anEntryCode(survey.id), anEntryCode(survey.id)];
      for (const code of [kept, gone]) await storage.write({ do: 'store entry code', code });
      expect(await storage.write({ do: 'revoke entry code', surveyId: 'another', id: gone.id })).toEqual({ done: false });
      expect(await storage.write({ do: 'revoke entry code', surveyId: survey.id, id: gone.id })).toEqual({ done: true });
      expect(await storage.write({ do: 'revoke entry code', surveyId: survey.id, id: gone.id })).toEqual({ done: false });
      expect(await storage.entryCodes(survey.id)).toEqual([kept]);
    });

    test('a paper is stored only with a code for papers of its survey that holds that day; else its draft stays', async () => {
      const { storage, survey, round } = ground();
      const other = await publishSample(storage);
      const [good, old, revoked, others] = [anEntryCode(survey.id), anEntryCode(survey.id, { validUntil: '2026-11-23' }), anEntryCode(survey.id), anEntryCode(other.survey.id)];
      const review = anEntryCode(survey.id, { purpose: 'review' });
      for (const code of [good, old, revoked, others, review]) await storage.write({ do: 'store entry code', code });
      const draft = aDraft(round, { source: 'paper' });
      const send = (entryId: string) => storage.write({ do: 'submit response', response: aResponse(round, { source: 'paper' }), draftTokenHash: draft.tokenHash, entryId });
      await storage.write({ do: 'begin draft', draft });
      // One batch: the revocation comes first.
      const [, refused] = await Promise.all([storage.write({ do: 'revoke entry code', surveyId: survey.id, id: revoked.id }), send(revoked.id)]);
      for (const outcome of [refused, await send(old.id), await send(others.id), await send(review.id), await send('')]) expect(outcome).toEqual({ stored: false, id: null, keptUntil: null });
      expect(await storage.draft(draft.tokenHash)).toEqual(draft);
      expect(await send(good.id)).toMatchObject({ stored: true });
      expect(await storage.draft(draft.tokenHash)).toBeNull();
    });

    test('a code is deleted the day after the last on which it holds', async () => {
      const { storage, survey } = ground();
      const [old, current] = [anEntryCode(survey.id, { validUntil: '2027-01-09' }), anEntryCode(survey.id, { validUntil: '2027-01-10' })];
      for (const code of [old, current]) await storage.write({ do: 'store entry code', code });
      await storage.write({ do: 'delete expired', today: '2027-01-10' });
      expect(await storage.entryCodes(survey.id)).toEqual([current]);
    });
  });
};
