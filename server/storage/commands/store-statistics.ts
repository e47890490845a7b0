import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { StatisticsRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

/** Stores a table of statistics. Not done if its id is there already. */
export function* storeStatistics(db: Kysely<Tables>, statistics: StatisticsRow): Steps<{ readonly done: boolean }> {
  const added = yield* ask(
    db
      .insertInto('statistics')
      .values(statistics)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id'),
  );
  return { done: added.length > 0 };
}
