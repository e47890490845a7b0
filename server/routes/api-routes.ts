import type { Router } from 'express';
import { notFound, type Reply } from '#server/http/reply.ts';
import { submitResponse, type Submitted } from '#server/services/submit-response.ts';
import type { RouteDeps } from '#server/routes/routes.ts';

/** The JSON API: a questionnaire, and a whole response to it. */
export const apiRoutes = (router: Router, { services, endpoint, limits, inWords }: RouteDeps): void => {
  router.get('/api/surveys/:slug', endpoint(async (request) => {
    const survey = await services.catalogue.find(String(request.params['slug']));
    return survey ? { kind: 'json', body: JSON.parse(survey.version.json) as unknown } : notFound;
  }));
  router.post('/api/surveys/:slug/responses', limits.submissions, endpoint(async (request) => {
    const survey = await services.catalogue.find(String(request.params['slug']));
    if (!survey) return notFound;
    return toReply(await submitResponse(services, survey, request.body, 'api'), inWords);
  }));
};

const toReply = (submitted: Submitted, inWords: RouteDeps['inWords']): Reply => {
  switch (submitted.kind) {
    case 'stored':
      return { kind: 'json', status: 201, body: { receipt: submitted.receipt, keptUntil: submitted.keptUntil } };
    case 'refused':
      return { kind: 'problem', problem: 'refused', detail: { problems: submitted.problems.map(({ question, text }) => ({ question, message: inWords(text) })) } };
    case 'malformed':
      return { kind: 'problem', problem: 'badRequest', detail: { detail: 'Send { id, language, answers }: id a UUIDv4, language one of the survey\'s, answers an object.' } };
    case 'closed':
      return notFound;
  }
};
