import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { ReportRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Stores a report of a fault. Not done if its id is there already. */
export function* storeReport(db: Kysely<Tables>, report: ReportRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('fault_reports')
      .values(report)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
