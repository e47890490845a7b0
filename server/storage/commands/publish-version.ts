import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { RoundRow, VersionRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Publishes a version and lets its round follow the open one. Not done if the published version has the same hash. */
export function* publishVersion(db: Kysely<Tables>, version: VersionRow, round: RoundRow): Steps<{ readonly published: boolean }> {
  const [current] = yield* ask(
    db
      .selectFrom('surveys')
      .innerJoin('questionnaire_versions as version', 'version.id', 'surveys.publishedVersion')
      .select('version.hash')
      .where('surveys.id', '=', version.surveyId),
  );
  if (current?.hash === version.hash) return { published: false };
  yield* ask(db.insertInto('questionnaire_versions').values(version));
  yield* ask(db.updateTable('rounds').set({ closesOn: round.opensOn }).where('surveyId', '=', version.surveyId).where('closesOn', 'is', null));
  yield* ask(db.insertInto('rounds').values(round));
  yield* ask(db.updateTable('surveys').set({ publishedVersion: version.id }).where('id', '=', version.surveyId));
  return { published: true };
}
