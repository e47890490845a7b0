import type { Migration } from './migration.ts';

/** The text of a questionnaire that is being written: one a survey, beside its published versions. */
export const questionnaireTexts: Migration = {
  name: '0015-questionnaire-texts',
  up: async (db) => {
    await db.schema
      .createTable('questionnaire_texts')
      .addColumn('surveyId', 'text', (column) => column.primaryKey().notNull().references('surveys.id'))
      .addColumn('json', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('savedAt', 'text', (column) => column.notNull())
      .addColumn('savedBy', 'text', (column) => column.notNull())
      .execute();
  },
};
