import type { Request, Router } from 'express';
import { languageOf } from '#server/http/endpoint.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import type { ReportAsk, ReportVisit } from '#server/services/reporter.ts';
import type { Outcome } from '#server/services/respondent.ts';

/** `/rapport/:id` and what is under it. */
export const reportRoutes = (router: Router, { reporter, secure, endpoint, limits }: RouteDeps): void => {
  const visitOf = (request: Request): ReportVisit => ({ id: String(request.params['id']), language: languageOf(request, secure) });
  const page = (path: string, askOf: (request: Request) => ReportAsk): unknown => router.get(path, endpoint(async (request) => toReply(await reporter.show(askOf(request)), request)));

  page('/rapport/:id', (request) => ({ page: 'report', visit: visitOf(request) }));
  page('/rapport/:id/fraga/:question', (request) => ({ page: 'question', visit: visitOf(request), question: String(request.params['question']), by: byOf(request) }));
  router.get('/rapport/:id/filer/:format', limits.pages, endpoint(async (request) => {
    const file = await reporter.file({ id: String(request.params['id']), format: String(request.params['format']) });
    if (file === 'busy') return BUSY;
    return file ? { kind: 'file', ...file } : notFound;
  }));
  page('/rapport/:id/jamfor', (request) => ({ page: 'choice', visit: visitOf(request), area: null }));
  page('/rapport/:id/jamfor/:other', (request) => ({ page: 'comparison', visit: visitOf(request), area: null, other: String(request.params['other']) }));
  page('/rapport/:id/:area', (request) => ({ page: 'area', visit: visitOf(request), area: String(request.params['area']) }));
  page('/rapport/:id/:area/jamfor', (request) => ({ page: 'choice', visit: visitOf(request), area: String(request.params['area']) }));
  page('/rapport/:id/:area/jamfor/:other', (request) => ({ page: 'comparison', visit: visitOf(request), area: String(request.params['area']), other: String(request.params['other']) }));
};

const BUSY: Reply = { kind: 'problem', problem: 'busy' };

/** One question at most; what is no such question is not found. */
const byOf = (request: Request): string | null => (request.query['efter'] === undefined ? null : String(request.query['efter']));

/** A redirect keeps the language that was asked for. */
const toReply = (outcome: Outcome, request: Request): Reply => {
  if (outcome.kind === 'busy') return BUSY;
  if (outcome.kind === 'show') return { kind: 'page', view: outcome.view };
  return outcome.kind === 'go' ? { kind: 'redirect', to: `${outcome.to}${new URL(request.originalUrl, 'http://localhost').search}` } : notFound;
};
