import type { Kysely } from 'kysely';
import type { QuestionnaireTextCommand, SaveQuestionnaireText } from '../questionnaire-texts.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Saves what somebody wrote if nobody has saved since they read it. */
export function* saveQuestionnaireText(db: Kysely<Tables>, { text, before }: Omit<SaveQuestionnaireText, 'do'>): Steps<{ readonly done: boolean }> {
  const { surveyId, ...written } = text;
  const revision = before + 1;
  const saved = yield* ask(
    before === 0
      ? db.insertInto('questionnaire_texts').values({ ...text, revision }).onConflict((conflict) => conflict.column('surveyId').doNothing()).returning('surveyId')
      : db.updateTable('questionnaire_texts').set({ ...written, revision }).where('surveyId', '=', surveyId).where('revision', '=', before).returning('surveyId'),
  );
  return { done: saved.length > 0 };
}

/** Makes a survey that an organisation owns, with what it begins as. */
export function* createSurvey(db: Kysely<Tables>, { survey, organisationId, text }: Extract<QuestionnaireTextCommand, { do: 'create survey' }>): Steps<{ readonly done: boolean }> {
  const made = yield* ask(db.insertInto('surveys').values(survey).onConflict((conflict) => conflict.column('slug').doNothing()).returning('id'));
  if (made.length === 0) return { done: false };
  yield* ask(db.insertInto('survey_holders').values({ surveyId: survey.id, organisationId, share: 'own' }));
  return yield* saveQuestionnaireText(db, { text, before: 0 });
}
