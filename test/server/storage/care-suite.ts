import { describe, expect, test } from 'vitest';
import type { Storage, SurveyRow } from '#server/storage/storage.ts';

/** A part of `describeStorage`: how an organisation looks after those who answered. `ground` is asked in each test. */
export const describeCare = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow }): void => {
  describe('the record of how answers are handled', () => {
    const save = (details: string, before: number, savedBy = 'Kim Ek') => {
      const { storage, survey } = ground();
      return storage.write({ do: 'save processing record', record: { surveyId: survey.id, details, savedAt: '2026-11-24T08:00:00Z', savedBy }, before });
    };
    const latest = async () => (await ground().storage.processingRecords()).filter(({ surveyId }) => surveyId === ground().survey.id);

    test('is the latest of its revisions, which are all kept', async () => {
      expect(await latest()).toEqual([]);
      expect(await save('{"people":"Alla"}', 0)).toEqual({ done: true });
      expect(await save('{"people":"Några"}', 1, 'Alva Berg')).toEqual({ done: true });
      expect(await latest()).toEqual([{ surveyId: ground().survey.id, revision: 2, details: '{"people":"Några"}', savedAt: '2026-11-24T08:00:00Z', savedBy: 'Alva Berg' }]);
      expect((await ground().storage.processingRecordHistory(ground().survey.id)).map(({ revision, details }) => [revision, details])).toEqual([[2, '{"people":"Några"}'], [1, '{"people":"Alla"}']]);
    });

    test('is saved over by nobody who has not read the latest', async () => {
      await save('one', 0);
      expect(await save('another first', 0)).toEqual({ done: false });
      expect(await save('far ahead', 7)).toEqual({ done: false });
      expect(await latest()).toMatchObject([{ details: 'one', revision: 1 }]);
    });
  });
};
