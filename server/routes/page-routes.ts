import type { Request, Router } from 'express';
import { ADDRESSES, leadingBack } from '#core/view/addresses.ts';
import { buildPrivacyPage } from '#core/view/build-privacy-page.ts';
import { handledSurveys } from '#server/services/handled-surveys.ts';
import { buildListPage, type ReportedSurvey } from '#core/view/build-start-page.ts';
import { RECEIPT } from '#core/view/codes.ts';
import { buildFrame } from '#core/view/frame.ts';
import { questionBefore } from '#core/view/settings.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf } from '#server/http/endpoint.ts';
import { fieldOf, keptIn, readForm } from '#server/http/form.ts';
import { either } from '#server/http/rate-limits.ts';
import { showWithdrawal, withdrawPage, withdrawResponse } from '#server/services/withdraw-response.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { openSurveys } from '#server/services/round-state.ts';
import type { Reports } from '#server/services/reports.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** In another language or with other settings no receipt is tried: its length alone is looked at. */
const isTry = (request: Request): boolean => {
  const form = readForm(request);
  return keptIn(form) === null && fieldOf(form, '_action') !== 'language';
};

/** The latest report of each survey that has one, in the order of the surveys. */
const latestReports = async (reports: Reports, surveys: readonly PublishedSurvey[]): Promise<readonly ReportedSurvey[]> => {
  const found = await Promise.all(surveys.map(async ({ survey, version }) => ({ latest: await reports.latest(survey.slug), questionnaire: version.questionnaire })));
  return found.flatMap(({ latest, questionnaire }) => (latest ? [{ ...latest, questionnaire }] : []));
};

/** Pages that belong to no single survey. */
export const pageRoutes = (router: Router, { services, reporter, secure, endpoint, limits }: RouteDeps): void => {
  const frame = (request: Parameters<typeof languageOf>[0], address: string) => {
    const wayBack = questionBefore(request.query['till']);
    return buildFrame({ language: languageOf(request, secure) ?? 'sv', questionnaire: null, address: leadingBack(address, wayBack), form: null, wayBack });
  };

  router.get(ADDRESSES.list, endpoint(async (request) => {
    const [open, answerable] = await Promise.all([services.catalogue.open(), openSurveys(services.catalogue, services.today())]);
    const surveys = answerable.map(({ survey, version }) => ({ slug: survey.slug, questionnaire: version.questionnaire }));
    return { kind: 'page', view: buildListPage(frame(request, ADDRESSES.list), surveys, await latestReports(services.reports, open)) };
  }));
  router.get(ADDRESSES.topics, endpoint(async (request) => {
    const shown = await reporter.show({ page: 'topics', frame: frame(request, ADDRESSES.topics) });
    return shown.kind === 'show' ? { kind: 'page', view: shown.view } : { kind: 'problem', problem: 'busy' };
  }));
  router.get(ADDRESSES.privacy, endpoint(async (request) => {
    return { kind: 'page', view: buildPrivacyPage(frame(request, ADDRESSES.privacy), await handledSurveys(services)) };
  }));
  router.get(ADDRESSES.withdraw, endpoint((request) => ({ kind: 'page', view: withdrawPage(services, languageOf(request, secure) ?? 'sv', 'ask') })));
  router.post(ADDRESSES.withdraw, either(isTry, limits.receipts, limits.pages), endpoint(async (request) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, '', fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    const language = languageOf(request, secure) ?? 'sv';
    const kept = keptIn(form);
    if (kept || (fieldOf(form, '_action') === 'language' && fieldOf(form, '_checked') === '')) return { kind: 'page', view: showWithdrawal(services, language, fieldOf(kept ?? form, RECEIPT), fieldOf(kept ?? form, '_step')) };
    const view = await withdrawResponse(services, language, fieldOf(form, RECEIPT), fieldOf(form, '_action') === 'confirm');
    return { kind: 'page', view, status: view.error ? 422 : 200 };
  }));
};
