import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Command, RoundRow, VersionRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Publishes a version and lets its round follow the open one. Not done if the published version has the same hash. */
export function* publishVersion(db: Kysely<Tables>, { version, round, textRevision = 0 }: Extract<Command, { do: 'publish version' }>): Steps<{ readonly published: boolean }> {
  const [current] = yield* ask(
    db
      .selectFrom('surveys')
      .innerJoin('questionnaire_versions as version', 'version.id', 'surveys.publishedVersion')
      .select('version.hash')
      .where('surveys.id', '=', version.surveyId),
  );
  if (current?.hash === version.hash) return { published: false };
  yield* follow(db, version, round);
  yield* ask(db.updateTable('questionnaire_text_revisions').set({ publishedAs: version.number }).where('surveyId', '=', version.surveyId).where('revision', '=', textRevision));
  return { published: true };
}

/** Opens a round of a version that follows `after`. Not done if another was published meanwhile. */
export function* openRound(db: Kysely<Tables>, { version, round, after }: Extract<Command, { do: 'open round' }>): Steps<{ readonly done: boolean }> {
  const [current] = yield* ask(db.selectFrom('surveys').select('publishedVersion').where('id', '=', version.surveyId));
  if (current?.publishedVersion !== after) return { done: false };
  yield* follow(db, version, round);
  return { done: true };
}

function* follow(db: Kysely<Tables>, version: VersionRow, round: RoundRow): Steps<void> {
  yield* ask(db.insertInto('questionnaire_versions').values(version));
  yield* ask(db.updateTable('rounds').set({ closesOn: round.opensOn }).where('surveyId', '=', version.surveyId).where((eb) => eb.or([eb('closesOn', 'is', null), eb('closesOn', '>', round.opensOn)])));
  yield* ask(db.insertInto('rounds').values(round));
  yield* ask(db.updateTable('surveys').set({ publishedVersion: version.id }).where('id', '=', version.surveyId));
}
