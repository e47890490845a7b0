import type { Kysely } from 'kysely';
import type { CertificateRow, CertifiedFrom } from '../care.ts';
import { certify, chainOf, coarse } from '../certificate.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

interface Deleted {
  readonly responses: readonly { readonly surveyId: string; readonly source: string }[];
  readonly drafts: readonly { readonly surveyId: string }[];
  readonly reports: number;
}

/** The day (ISO date), and the surveys of which certificates are written. */
export interface Night {
  readonly today: string;
  readonly certify: readonly CertifiedFrom[];
}

/**
 * Writes a certificate of each survey of which something can be deleted by now, whether or not anything was: neither that there is one,
 * nor its day or number, tells whether somebody answered. All kinds stand in each, so that it does not tell either whether there was an
 * answer among what went. One a day: the service may have been started anew. And one of reports of faults, where there were any.
 */
export function* certifyDeletion(db: Kysely<Tables>, night: Night, { responses, drafts, reports }: Deleted): Steps<void> {
  for (const { surveyId } of night.certify.filter(({ from }) => from <= night.today)) {
    const own = responses.filter((response) => response.surveyId === surveyId);
    const madeUp = own.filter(({ source }) => source === 'demo').length;
    yield* append(db, surveyId, night.today, { answers: coarse(own.length - madeUp), drafts: coarse(drafts.filter((draft) => draft.surveyId === surveyId).length), madeUp: coarse(madeUp) });
  }
  if (reports > 0) yield* append(db, null, night.today, { reports: coarse(reports) });
}

function* append(db: Kysely<Tables>, surveyId: string | null, today: string, deleted: Readonly<Record<string, number>>): Steps<void> {
  const previous = yield* latestOf(db, surveyId);
  if (surveyId !== null && previous !== null && previous.deletedOn >= today) return;
  yield* ask(db.insertInto('deletion_certificates').values(certify(previous, surveyId, today, { deleted, decision: surveyId === null ? '' : yield* decisionOf(db, surveyId) })));
}

function* latestOf(db: Kysely<Tables>, surveyId: string | null): Steps<CertificateRow | null> {
  const [latest] = yield* ask(db.selectFrom('deletion_certificates').selectAll().where('chain', '=', chainOf(surveyId)).orderBy('number', 'desc').limit(1));
  return latest ?? null;
}

/** The decision by which it may be deleted, as the latest record of the survey says. */
function* decisionOf(db: Kysely<Tables>, surveyId: string): Steps<string> {
  const [record] = yield* ask(db.selectFrom('processing_records').select('details').where('surveyId', '=', surveyId).orderBy('revision', 'desc').limit(1));
  const stored = record === undefined ? null : (JSON.parse(record.details) as { readonly decision?: unknown } | null);
  return typeof stored?.decision === 'string' ? stored.decision : '';
}
