import { describe, expect, test } from 'vitest';
import type { Storage, SurveyRow } from '#server/storage/storage.ts';
import { KEPT_REVISIONS } from '#server/storage/questionnaire-texts.ts';
import { anOrganisation, aRound, aSurvey, aVersion } from './sample-rows.ts';

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

    test('can be read as they were each time that they were saved, the latest first', async () => {
      const { storage, survey } = ground();
      const organisation = anOrganisation();
      await storage.write({ do: 'found organisation', organisation });
      await save('one', 0);
      await storage.write({ do: 'save questionnaire text', text: { surveyId: survey.id, json: 'two', savedAt: '2026-11-25T08:00:00Z', savedBy: 'Alva Berg', organisationId: organisation.id }, before: 1 });
      await save('not taken', 1);
      const heads = await storage.textRevisions(survey.id);
      expect(heads).toEqual([
        { surveyId: survey.id, revision: 2, savedAt: '2026-11-25T08:00:00Z', savedBy: 'Alva Berg', organisationId: organisation.id, publishedAs: null },
        { surveyId: survey.id, revision: 1, savedAt: '2026-11-24T08:00:00Z', savedBy: 'Kim Ek', organisationId: null, publishedAs: null },
      ]);
      expect(await storage.textRevision(survey.id, 1)).toEqual({ ...heads[1], json: 'one' });
      expect([await storage.textRevision(survey.id, 3), await storage.textRevision(aSurvey().id, 1)]).toEqual([null, null]);
    });

    test('are kept so, the latest and those that were published', async () => {
      const { storage, survey } = ground();
      await save('first', 0);
      await save('published', 1);
      const version = aVersion(survey.id, { number: 7 });
      await storage.write({ do: 'publish version', version, round: aRound(version), textRevision: 2 });
      for (let before = 2; before < KEPT_REVISIONS + 5; before += 1) await save(`text ${before}`, before);
      const kept = await storage.textRevisions(survey.id);
      expect(kept).toHaveLength(KEPT_REVISIONS + 1);
      expect(kept.slice(-2).map(({ revision, publishedAs }) => [revision, publishedAs])).toEqual([[6, null], [2, 7]]);
      expect(await storage.textRevision(survey.id, 2)).toMatchObject({ json: 'published' });
    });
  });
};
