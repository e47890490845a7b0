import type { Kysely } from 'kysely';
import type { CertificateContent } from '#core/privacy/certificate.ts';
import { certify, coarse } from '../certificate.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';

interface Deleted {
  readonly responses: readonly { readonly surveyId: string; readonly source: string }[];
  readonly drafts: readonly { readonly surveyId: string }[];
  readonly reports: number;
}

/**
 * Writes a certificate for each survey of which something was deleted, and one for reports of faults. All kinds stand in each,
 * so that it does not tell whether there was an answer among them.
 */
export function* certifyDeletion(db: Kysely<Tables>, today: string, { responses, drafts, reports }: Deleted): Steps<void> {
  for (const surveyId of new Set([...responses, ...drafts].map((row) => row.surveyId))) {
    const own = responses.filter((response) => response.surveyId === surveyId);
    const madeUp = own.filter(({ source }) => source === 'demo').length;
    const [record] = yield* ask(db.selectFrom('processing_records').select('details').where('surveyId', '=', surveyId).orderBy('revision', 'desc').limit(1));
    const deleted = { answers: coarse(own.length - madeUp), drafts: coarse(drafts.filter((draft) => draft.surveyId === surveyId).length), madeUp: coarse(madeUp) };
    yield* append(db, surveyId, today, { deleted, decision: decisionIn(record?.details) });
  }
  if (reports > 0) yield* append(db, null, today, { deleted: { reports: coarse(reports) }, decision: '' });
}

function* append(db: Kysely<Tables>, surveyId: string | null, today: string, content: CertificateContent): Steps<void> {
  const [previous] = yield* ask(db.selectFrom('deletion_certificates').select(['number', 'hash']).orderBy('number', 'desc').limit(1));
  yield* ask(db.insertInto('deletion_certificates').values(certify(previous ?? null, surveyId, today, content)));
}

const decisionIn = (details: string | undefined): string => {
  const stored = details === undefined ? null : (JSON.parse(details) as { readonly decision?: unknown } | null);
  return typeof stored?.decision === 'string' ? stored.decision : '';
};
