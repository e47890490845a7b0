import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { DisclosureRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Notes that a file of records is made. Not done if its id is there already. */
export function* storeDisclosure(db: Kysely<Tables>, disclosure: DisclosureRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('disclosures')
      .values(disclosure)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
