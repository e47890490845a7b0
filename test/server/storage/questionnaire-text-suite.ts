import { describe, expect, test } from 'vitest';
import type { Storage, SurveyRow } from '#server/storage/storage.ts';
import { anOrganisation, aSurvey } from './sample-rows.ts';

/** A part of `describeStorage`: questionnaires that are being written. `ground` is asked in each test. */
export const describeQuestionnaireTexts = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow }): void => {
  describe('questionnaires that are being written', () => {
    const save = (json: string, before: number, savedBy = 'Kim Ek') => {
      const { storage, survey } = ground();
      return storage.write({ do: 'save questionnaire text', text: { surveyId: survey.id, json, savedAt: '2026-11-24T08:00:00Z', savedBy }, before });
    };

    test('are kept as they were typed, also where they are no JSON', async () => {
      const { storage, survey } = ground();
      expect(await storage.questionnaireText(survey.id)).toBeNull();
      expect(await save('{ "title": "Å', 0)).toEqual({ done: true });
      expect(await storage.questionnaireText(survey.id)).toEqual({ surveyId: survey.id, json: '{ "title": "Å', revision: 1, savedAt: '2026-11-24T08:00:00Z', savedBy: 'Kim Ek' });
    });

    test('are saved over by nobody who has not read the latest', async () => {
      const { storage, survey } = ground();
      await save('one', 0);
      expect(await save('another first', 0, 'Alva Berg')).toEqual({ done: false });
      expect(await save('two', 1)).toEqual({ done: true });
      expect(await save('another second', 1, 'Alva Berg')).toEqual({ done: false });
      expect(await storage.questionnaireText(survey.id)).toMatchObject({ json: 'two', revision: 2, savedBy: 'Kim Ek' });
    });

    test('begin with their survey, whole or not at all', async () => {
      const { storage } = ground();
      const [organisation, survey] = [anOrganisation(), aSurvey()];
      await storage.write({ do: 'found organisation', organisation });
      const text = { surveyId: survey.id, json: '{}', savedAt: '2026-11-24T08:00:00Z', savedBy: 'Kim Ek' };
      expect(await storage.write({ do: 'create survey', survey, organisationId: organisation.id, text })).toEqual({ done: true });
      expect(await storage.questionnaireText(survey.id)).toEqual({ ...text, revision: 1 });
      expect(await storage.surveyHolders()).toContainEqual({ surveyId: survey.id, organisationId: organisation.id, share: 'own' });
      const again = aSurvey({ slug: survey.slug });
      expect(await storage.write({ do: 'create survey', survey: again, organisationId: organisation.id, text: { ...text, surveyId: again.id } })).toEqual({ done: false });
      expect(await storage.questionnaireText(again.id)).toBeNull();
    });
  });
};
