import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { EntryCodeRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Stores a code for typing in answers on paper. Not done if its id or its code is there already. */
export function* storeEntryCode(db: Kysely<Tables>, code: EntryCodeRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('entry_codes')
      .values(code)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
