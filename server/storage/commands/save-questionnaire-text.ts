import type { Kysely } from 'kysely';
import type { SaveQuestionnaireText } from '../questionnaire-texts.ts';
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
