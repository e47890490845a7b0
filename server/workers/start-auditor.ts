import { Worker } from 'node:worker_threads';
import type { ToldCount } from '#core/disclosure/audit-release.ts';
import type { AuditOrder, FromAuditor } from '#server/workers/audit-messages.ts';

/**
 * Audits a release in a thread of its own, and tells how far it has come. Rejects where the thread fails: a release that
 * could not be audited is not made.
 */
export const auditInThread = (order: AuditOrder, tell: (done: number, all: number) => void): Promise<readonly ToldCount[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./auditor.ts', import.meta.url), { workerData: order });
    worker.on('message', (message: FromAuditor) => ('told' in message ? resolve(message.told) : tell(message.done, message.all)));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The auditor has ended without an answer')));
  });
