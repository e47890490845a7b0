import type { Kysely } from 'kysely';
import { KEPT_REVISIONS, type QuestionnaireTextCommand, type SaveQuestionnaireText } from '../questionnaire-texts.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Saves what somebody wrote if nobody has saved since they read it, and keeps it beside what was saved before. */
export function* saveQuestionnaireText(db: Kysely<Tables>, { text, before }: Omit<SaveQuestionnaireText, 'do'>): Steps<{ readonly done: boolean }> {
  const { organisationId = null, ...row } = text;
  const { surveyId, ...written } = row;
  const revision = before + 1;
  const saved = yield* ask(
    before === 0
      ? db.insertInto('questionnaire_texts').values({ ...row, revision }).onConflict((conflict) => conflict.column('surveyId').doNothing()).returning('surveyId')
      : db.updateTable('questionnaire_texts').set({ ...written, revision }).where('surveyId', '=', surveyId).where('revision', '=', before).returning('surveyId'),
  );
  if (saved.length === 0) return { done: false };
  yield* ask(db.insertInto('questionnaire_text_revisions').values({ ...row, revision, organisationId, publishedAs: null }));
  yield* ask(db.deleteFrom('questionnaire_text_revisions').where('surveyId', '=', surveyId).where('revision', '<=', revision - KEPT_REVISIONS).where('publishedAs', 'is', null));
  return { done: true };
}

/** Makes a survey that an organisation owns, with what it begins as. */
export function* createSurvey(db: Kysely<Tables>, { survey, organisationId, text }: Extract<QuestionnaireTextCommand, { do: 'create survey' }>): Steps<{ readonly done: boolean }> {
  const made = yield* ask(db.insertInto('surveys').values(survey).onConflict((conflict) => conflict.column('slug').doNothing()).returning('id'));
  if (made.length === 0) return { done: false };
  yield* ask(db.insertInto('survey_holders').values({ surveyId: survey.id, organisationId, share: 'own' }));
  return yield* saveQuestionnaireText(db, { text, before: 0 });
}
