import type { Kysely } from 'kysely';
import { ask, type Steps } from '../steps.ts';
import type { ResponseRow } from '../storage.ts';
import type { Tables } from '../tables.ts';

type Gone = Pick<ResponseRow, 'versionId' | 'submissionHash'>;

/** Bytes of a mark. */
const MARK = 8;

/**
 * Takes the marks of deleted responses out of the releases that they are in. As many zeros stand in their stead, before
 * the others: a later release has to know that somebody is gone, and nobody whom.
 */
export function* forgetMarks(db: Kysely<Tables>, gone: readonly Gone[]): Steps<void> {
  for (const versionId of new Set(gone.map((response) => response.versionId))) {
    const marks = new Set(gone.filter((response) => response.versionId === versionId).map(({ submissionHash }) => Buffer.from(submissionHash, 'hex').toString('latin1', 0, MARK)));
    const releases = yield* ask(db.selectFrom('releases').select(['id', 'responses']).where('versionId', '=', versionId));
    for (const { id, responses } of releases) {
      const left = withoutMarks(Buffer.from(responses), marks);
      if (left) yield* ask(db.updateTable('releases').set({ responses: left }).where('id', '=', id));
    }
  }
}

/** The marks with zeros for some of them; null where none of those is among them. */
const withoutMarks = (all: Buffer, some: ReadonlySet<string>): Buffer | null => {
  const kept: Buffer[] = [];
  for (let at = 0; at < all.length; at += MARK) if (!some.has(all.toString('latin1', at, at + MARK))) kept.push(all.subarray(at, at + MARK));
  const gone = all.length - kept.length * MARK;
  return gone === 0 ? null : Buffer.concat([Buffer.alloc(gone), ...kept]);
};
