import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

/** Notes that the responses of a version have changed. */
export function* noteChange(db: Kysely<Tables>, versionId: string): Steps<void> {
  yield* ask(
    db
      .insertInto('data_versions')
      .values({ versionId, number: 1 })
      .onConflict((conflict) => conflict.column('versionId').doUpdateSet(({ eb }) => ({ number: eb('data_versions.number', '+', 1) }))),
  );
}
