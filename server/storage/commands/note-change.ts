import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

const addOne = prepared((db, { versionId }: { readonly versionId: string }) =>
  db
    .insertInto('data_versions')
    .values({ versionId, number: 1 })
    .onConflict((conflict) => conflict.column('versionId').doUpdateSet(({ eb }) => ({ number: eb('data_versions.number', '+', 1) }))),
);

/** Notes that the responses of a version have changed. */
export function* noteChange(db: Kysely<Tables>, versionId: string): Steps<void> {
  yield* ask(addOne(db, { versionId }));
}
