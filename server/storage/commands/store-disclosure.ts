import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { Tables } from '../tables.ts';
import { holdVersion } from './hold-version.ts';

/** Notes that a file of records is made. Not done if its id is there already, its release is not, or there is another file of the same answers. */
export function* storeDisclosure(db: Kysely<Tables>, { disclosure }: Extract<Command, { do: 'store disclosure' }>): Steps<{ readonly done: boolean }> {
  const [release] = yield* ask(db.selectFrom('releases').select(['versionId', 'source']).where('id', '=', disclosure.releaseId));
  if (!release) return { done: false };
  yield* ask(holdVersion(db, release.versionId));
  const others = yield* ask(
    db
      .selectFrom('disclosures')
      .innerJoin('releases', 'releases.id', 'disclosures.releaseId')
      .select(['disclosures.releaseId', 'disclosures.known', 'disclosures.shape'])
      .where('releases.versionId', '=', release.versionId)
      .where('releases.source', '=', release.source),
  );
  if (others.some(({ releaseId, known, shape }) => releaseId !== disclosure.releaseId || known !== disclosure.known || shape !== disclosure.shape)) return { done: false };
  const added = yield* ask(
    db
      .insertInto('disclosures')
      .values(disclosure)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
