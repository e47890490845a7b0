import { parentPort, workerData } from 'node:worker_threads';
import { auditRelease } from '#core/disclosure/audit-release.ts';
import type { AuditOrder, FromAuditor } from '#server/workers/audit-messages.ts';
import { solve } from '#server/workers/solver.ts';

const port = parentPort;
if (port === null) throw new Error('The auditor runs in a thread of its own');

const send = (message: FromAuditor): void => port.postMessage(message);
const { results, published } = workerData as AuditOrder;

send({ told: auditRelease(results, published, solve, (done, all) => send({ done, all })) });
