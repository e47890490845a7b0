import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { SurveyRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Adds a survey. Not done if its slug is there already. */
export function* importSurvey(db: Kysely<Tables>, survey: SurveyRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('surveys')
      .values(survey)
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
