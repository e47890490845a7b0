import { parentPort, workerData } from 'node:worker_threads';
import { auditRelease } from '#core/disclosure/audit-release.ts';
import type { Solve } from '#core/disclosure/audit-table.ts';
import type { AuditOrder, FromAuditor } from '#server/workers/audit-messages.ts';
import { withSolver } from '#server/workers/solver.ts';

const port = parentPort;
if (port === null) throw new Error('The auditor runs in a thread of its own');

/** As many persons as a column may have; the solver is slower the more there are. */
const MOST = 10_000_000;

const solve: Solve = (size, known, use) => withSolver(size, known.map(({ columns, count }) => ({ columns, low: count, high: count })), MOST, use);
const send = (message: FromAuditor): void => port.postMessage(message);
const { results, published } = workerData as AuditOrder;

send({ told: auditRelease(results, published, solve, (done, all) => send({ done, all })) });
