import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { Tables } from '../tables.ts';
import { holdVersion } from './hold-version.ts';

/** Notes that a file of records is made. Not done if its id is there already, or a file of the same answers counts others as known. */
export function* storeDisclosure(db: Kysely<Tables>, { disclosure }: Extract<Command, { do: 'store disclosure' }>): Steps<{ readonly done: boolean }> {
  const [release] = yield* ask(db.selectFrom('releases').select(['versionId', 'source']).where('id', '=', disclosure.releaseId));
  if (!release) return { done: false };
  yield* ask(holdVersion(db, release.versionId));
  const others = yield* ask(
    db
      .selectFrom('disclosures')
      .innerJoin('releases', 'releases.id', 'disclosures.releaseId')
      .select('disclosures.known')
      .where('releases.versionId', '=', release.versionId)
      .where('releases.source', '=', release.source),
  );
  if (others.some(({ known }) => known !== disclosure.known)) return { done: false };
  const added = yield* ask(
    db
      .insertInto('disclosures')
      .values(disclosure)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
