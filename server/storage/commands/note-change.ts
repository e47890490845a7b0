import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { ResponseRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

type Changed = Pick<ResponseRow, 'versionId' | 'source'>;

const addOne = prepared((db, { versionId, source }: Changed) =>
  db
    .insertInto('data_versions')
    .values({ versionId, source, number: 1 })
    .onConflict((conflict) => conflict.columns(['versionId', 'source']).doUpdateSet(({ eb }) => ({ number: eb('data_versions.number', '+', 1) }))),
);

/** Notes that the responses that came to a version from a source have changed. */
export function* noteChange(db: Kysely<Tables>, { versionId, source }: Changed): Steps<void> {
  yield* ask(addOne(db, { versionId, source }));
}
