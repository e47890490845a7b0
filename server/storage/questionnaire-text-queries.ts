import type { Kysely } from 'kysely';
import type { QuestionnaireTextReader } from './questionnaire-texts.ts';
import type { Tables } from './tables.ts';

/** What is asked of questionnaires that are being written. */
export const questionnaireTextQueries = (db: Kysely<Tables>): QuestionnaireTextReader => ({
  questionnaireText: async (surveyId) => (await db.selectFrom('questionnaire_texts').selectAll().where('surveyId', '=', surveyId).executeTakeFirst()) ?? null,
  textRevisions: (surveyId) => db.selectFrom('questionnaire_text_revisions').select(['surveyId', 'revision', 'savedAt', 'savedBy', 'organisationId', 'publishedAs']).where('surveyId', '=', surveyId).orderBy('revision', 'desc').execute(),
  textRevision: async (surveyId, revision) => (await db.selectFrom('questionnaire_text_revisions').selectAll().where('surveyId', '=', surveyId).where('revision', '=', revision).executeTakeFirst()) ?? null,
});
