import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { noteChange } from './note-change.ts';

/** Deletes the receipt's response if it is kept until `today` (ISO) or longer. */
export function* withdrawResponse(db: Kysely<Tables>, receiptHash: string, today: string): Steps<{ readonly withdrawn: boolean }> {
  const [gone] = yield* ask(
    db.deleteFrom('responses').where('receiptHash', '=', receiptHash).where('keptUntil', '>=', today).returning(['versionId', 'source']),
  );
  if (gone === undefined) return { withdrawn: false };
  yield* noteChange(db, gone);
  return { withdrawn: true };
}
