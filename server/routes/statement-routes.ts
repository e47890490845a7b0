import type { Request, Router } from 'express';
import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES, leadingBack } from '#core/view/addresses.ts';
import { questionBefore } from '#core/view/settings.ts';
import { isOurs, saysOurs } from '#server/http/csrf.ts';
import { languageOf } from '#server/http/endpoint.ts';
import { fieldOf, keptIn, readForm } from '#server/http/form.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { reportedPage, reportFault, statementPage, type ReportPress, type StatementPage } from '#server/services/report-fault.ts';

/** The accessibility statement, and what is reported there. */
export const statementRoutes = (router: Router, { services, statement, secure, endpoint, limits }: RouteDeps): void => {
  const of = (request: Request): StatementPage => ({ services, statement, language: languageOf(request, secure) ?? 'sv', wayBack: questionBefore(request.query['till']) });

  router.get(ADDRESSES.accessibility, endpoint((request) => ({ kind: 'page', view: statementPage(of(request), pageMeant(request)) })));
  router.get(ADDRESSES.reported, endpoint((request) => ({ kind: 'page', view: reportedPage(of(request)) })));
  router.post(ADDRESSES.accessibility, limits.reports, endpoint(async (request) => {
    const form = readForm(request);
    const ours = isOurs(request, services.keys, '', fieldOf(form, '_csrf'));
    if (!ours && !saysOurs(request)) return { kind: 'problem', problem: 'forged' };
    const kept = keptIn(form);
    const done = await reportFault(of(request), kept ?? form, fieldOf(kept ?? form, '_id'), ours ? pressOf(kept ?? form) : 'again');
    return done.stored ? { kind: 'redirect', to: leadingBack(ADDRESSES.reported, of(request).wayBack) } : { kind: 'page', view: done.view, status: done.status };
  }));
};

/** What comes back from the settings was going there: it is shown as it was left, as in another language. */
const pressOf = (form: Fields): ReportPress => {
  if (!['language', 'kept'].includes(fieldOf(form, '_action'))) return 'send';
  return fieldOf(form, '_checked') === '' ? 'language' : 'language, checked';
};

/** The page that something is wrong with: in the address, else the page of ours that somebody came from. */
const pageMeant = (request: Request): string => {
  const said = request.query['sida'];
  if (typeof said === 'string') return said;
  return questionBefore(request.query['till'])?.replace(/\?.*/, '') ?? pageBeforeThis(request);
};

const pageBeforeThis = (request: Request): string => {
  const from = request.get('referer') ?? '';
  const url = URL.canParse(from) ? new URL(from) : null;
  const ours = url?.host === request.get('host') || url?.origin === request.app.get('public origin');
  return url && ours && url.pathname !== ADDRESSES.accessibility ? url.pathname : '';
};
