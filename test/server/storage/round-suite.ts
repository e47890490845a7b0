import { describe, expect, test } from 'vitest';
import type { RoundRow, Storage, SurveyRow } from '#server/storage/storage.ts';
import { aRound, aVersion } from './sample-rows.ts';

/** A part of `describeStorage`: when a survey takes answers. `ground` is asked in each test. */
export const describeRounds = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow; readonly round: RoundRow }): void => {
  describe('when a survey takes answers', () => {
    test('a round gets other days, closes and opens again', async () => {
      const { storage, survey, round } = ground();
      const dates = { opensOn: '2027-01-11', closesOn: '2027-02-12' };
      expect(await storage.write({ do: 'change round', id: round.id, ...dates })).toEqual({ done: true });
      expect(await storage.rounds(survey.id)).toEqual([{ ...round, ...dates }]);
      expect(await storage.openRound(survey.id, '2027-01-10')).toBeNull();
      expect(await storage.openRound(survey.id, '2027-02-12')).toEqual({ ...round, ...dates });
      expect(await storage.openRound(survey.id, '2027-02-13')).toBeNull();
      await storage.write({ do: 'change round', id: round.id, opensOn: round.opensOn, closesOn: null });
      expect(await storage.rounds(survey.id)).toEqual([round]);
    });

    test('a round that another has followed keeps its days, and so does one that is not there', async () => {
      const { storage, survey, round } = ground();
      const next = aVersion(survey.id, { number: 2, publishedOn: '2026-12-01' });
      await storage.write({ do: 'publish version', version: next, round: aRound(next) });
      for (const id of [round.id, 'unknown']) expect(await storage.write({ do: 'change round', id, opensOn: '2026-01-01', closesOn: null })).toEqual({ done: false });
      expect((await storage.rounds(survey.id)).map(({ closesOn }) => closesOn)).toEqual([null, '2026-12-01']);
    });

    test('a new version closes a round that was to close later', async () => {
      const { storage, survey, round } = ground();
      await storage.write({ do: 'change round', id: round.id, opensOn: round.opensOn, closesOn: '2027-02-12' });
      const next = aVersion(survey.id, { number: 2, publishedOn: '2026-12-01' });
      await storage.write({ do: 'publish version', version: next, round: aRound(next) });
      expect((await storage.rounds(survey.id)).map(({ closesOn }) => closesOn)).toEqual([null, '2026-12-01']);
    });

    test('a survey is put away once, and taken back once', async () => {
      const { storage, survey } = ground();
      const archived = { surveyId: survey.id, archivedOn: '2026-12-24' };
      expect(await storage.write({ do: 'archive survey', archived })).toEqual({ done: true });
      expect(await storage.write({ do: 'archive survey', archived: { ...archived, archivedOn: '2026-12-25' } })).toEqual({ done: false });
      expect(await storage.archivedSurveys()).toContainEqual(archived);
      expect(await storage.write({ do: 'restore survey', surveyId: survey.id })).toEqual({ done: true });
      expect(await storage.write({ do: 'restore survey', surveyId: survey.id })).toEqual({ done: false });
      expect((await storage.archivedSurveys()).some(({ surveyId }) => surveyId === survey.id)).toBe(false);
    });
  });
};
