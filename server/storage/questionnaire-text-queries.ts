import type { Kysely } from 'kysely';
import type { QuestionnaireTextReader } from './questionnaire-texts.ts';
import type { Tables } from './tables.ts';

/** What is asked of questionnaires that are being written. */
export const questionnaireTextQueries = (db: Kysely<Tables>): QuestionnaireTextReader => ({
  questionnaireText: async (surveyId) => (await db.selectFrom('questionnaire_texts').selectAll().where('surveyId', '=', surveyId).executeTakeFirst()) ?? null,
});
