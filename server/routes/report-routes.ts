import type { Request, Router } from 'express';
import { languageOf } from '#server/http/endpoint.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { reportFile } from '#server/services/report-file.ts';
import { showCompareChoice, showComparison } from '#server/services/show-comparison.ts';
import { showLocalReport, showQuestionReport, showReport, type ReportVisit } from '#server/services/show-report.ts';
import type { Outcome } from '#server/services/respondent.ts';

/** `/rapport/:id` and what is under it. */
export const reportRoutes = (router: Router, { services: { reports }, secure, endpoint, limits }: RouteDeps): void => {
  const visitOf = (request: Request): ReportVisit => ({ id: String(request.params['id']), language: languageOf(request, secure) });

  router.get('/rapport/:id', endpoint(async (request) => toReply(await showReport(reports, visitOf(request)), request)));
  router.get('/rapport/:id/fraga/:question', endpoint(async (request) => toReply(await showQuestionReport(reports, visitOf(request), String(request.params['question']), byOf(request)), request)));
  router.get('/rapport/:id/filer/:format', limits.pages, endpoint(async (request) => {
    const file = await reportFile(reports, String(request.params['id']), String(request.params['format']));
    return file ? { kind: 'file', ...file } : notFound;
  }));
  router.get('/rapport/:id/jamfor', endpoint(async (request) => toReply(await showCompareChoice(reports, visitOf(request)), request)));
  router.get('/rapport/:id/jamfor/:other', endpoint(async (request) => toReply(await showComparison(reports, visitOf(request), String(request.params['other'])), request)));
  router.get('/rapport/:id/:area', endpoint(async (request) => toReply(await showLocalReport(reports, visitOf(request), String(request.params['area'])), request)));
};

/** One question at most; what is no such question is not found. */
const byOf = (request: Request): string | null => (request.query['efter'] === undefined ? null : String(request.query['efter']));

/** A redirect keeps the language that was asked for. */
const toReply = (outcome: Outcome, request: Request): Reply => {
  if (outcome.kind === 'show') return { kind: 'page', view: outcome.view };
  return outcome.kind === 'go' ? { kind: 'redirect', to: `${outcome.to}${new URL(request.originalUrl, 'http://localhost').search}` } : notFound;
};
