import type { Router } from 'express';
import { field } from '#core/question-types/question-type.ts';
import { say } from '#core/question-types/localise.ts';
import { ADDRESSES } from '#core/view/addresses.ts';
import { buildListPage } from '#core/view/build-start-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { SurveyPrivacy } from '#core/view/page-view.ts';
import { isOurs } from '#server/http/csrf.ts';
import { languageOf } from '#server/http/endpoint.ts';
import { readForm } from '#server/http/form.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { withdrawPage, withdrawResponse } from '#server/services/withdraw-response.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** Pages that belong to no single survey. */
export const pageRoutes = (router: Router, { services, secure, endpoint, limits }: RouteDeps): void => {
  const frame = (request: Parameters<typeof languageOf>[0], address: string) => buildFrame({ language: languageOf(request, secure) ?? 'sv', questionnaire: null, address, form: null });

  router.get(ADDRESSES.list, endpoint(async (request) => {
    const open = await services.catalogue.open();
    const surveys = open.map(({ survey, version }) => ({ slug: survey.slug, questionnaire: version.questionnaire }));
    return { kind: 'page', view: buildListPage(frame(request, ADDRESSES.list), surveys) };
  }));
  router.get(ADDRESSES.accessibility, endpoint((request) => ({ kind: 'page', view: { page: 'accessibility', ...frame(request, ADDRESSES.accessibility) } })));
  router.get(ADDRESSES.privacy, endpoint(async (request) => {
    const shown = frame(request, ADDRESSES.privacy);
    return { kind: 'page', view: { page: 'privacy', ...shown, surveys: (await services.catalogue.open()).map((survey) => privacyOf(survey, shown.language)) } };
  }));
  router.get(ADDRESSES.withdraw, endpoint((request) => ({ kind: 'page', view: withdrawPage(services, languageOf(request, secure) ?? 'sv', 'ask') })));
  router.post(ADDRESSES.withdraw, limits.receipts, endpoint(async (request) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, '', field(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    const view = await withdrawResponse(services, languageOf(request, secure) ?? 'sv', field(form, 'kvitto'), field(form, '_action') === 'confirm');
    return { kind: 'page', view, status: view.error ? 422 : 200 };
  }));
};

const privacyOf = ({ version }: PublishedSurvey, language: string): SurveyPrivacy => {
  const { title, facts } = version.questionnaire;
  return {
    title: say(title, language),
    controller: facts.controller && say(facts.controller, language),
    purpose: facts.purpose && say(facts.purpose, language),
    legalBasis: facts.legalBasis && say(facts.legalBasis, language),
    retention: facts.retention,
  };
};
