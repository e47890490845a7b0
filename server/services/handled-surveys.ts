import { storedRecord } from '#core/privacy/processing-record.ts';
import type { HandledSurvey } from '#core/view/build-privacy-page.ts';
import type { Services } from '#server/services/respondent.ts';

/** The published surveys with what is written of how their answers are handled. */
export const handledSurveys = async ({ catalogue, storage }: Pick<Services, 'catalogue' | 'storage'>): Promise<readonly HandledSurvey[]> => {
  const [open, records] = await Promise.all([catalogue.open(), storage.processingRecords()]);
  const details = new Map(records.map((record) => [record.surveyId, record.details]));
  return open.map(({ survey, version }) => ({ slug: survey.slug, questionnaire: version.questionnaire, details: storedRecord(details.get(survey.id) ?? null) }));
};
