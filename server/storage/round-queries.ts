import type { Kysely } from 'kysely';
import type { RoundReader } from './rounds.ts';
import type { Tables } from './tables.ts';

/** What is asked of surveys that are put away. */
export const roundQueries = (db: Kysely<Tables>): RoundReader => ({
  archivedSurveys: () => db.selectFrom('archived_surveys').selectAll().orderBy('surveyId').execute(),
});
