import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { forgetMarks } from './forget-marks.ts';
import { noteChange } from './note-change.ts';

/** Deletes the receipt's response, and its mark in releases, if it is kept until `today` (ISO) or longer. */
export function* withdrawResponse(db: Kysely<Tables>, receiptHash: string, today: string): Steps<{ readonly withdrawn: boolean }> {
  const [gone] = yield* ask(
    db.deleteFrom('responses').where('receiptHash', '=', receiptHash).where('keptUntil', '>=', today).returning(['versionId', 'source', 'submissionHash']),
  );
  if (gone === undefined) return { withdrawn: false };
  yield* noteChange(db, gone);
  yield* forgetMarks(db, [gone]);
  return { withdrawn: true };
}
