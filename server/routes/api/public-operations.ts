import type { Reply } from '#server/http/reply.ts';
import { notFound } from '#server/http/reply.ts';
import type { ApiDeps, ApiOperation } from '#server/routes/api/api-operation.ts';
import { submitResponse, type Submitted } from '#server/services/submit-response.ts';

/** What anybody may ask: a questionnaire, and a whole response to it. */
export const publicOperations = (deps: ApiDeps): readonly ApiOperation[] => [
  {
    id: 'getQuestionnaire', method: 'get', path: '/api/surveys/{slug}', group: 'answering', summary: 'Hämta ett publicerat frågeformulär. Behöver ingen nyckel.', scope: null, needs: null, limit: null,
    answers: { 200: { about: 'Frågeformuläret.', sends: 'Questionnaire' } },
    handle: async ({ request }) => {
      const survey = await deps.services.catalogue.find(String(request.params['slug']));
      return survey ? { kind: 'json', body: JSON.parse(survey.version.json) as unknown } : notFound;
    },
  },
  {
    id: 'submitResponse', method: 'post', path: '/api/surveys/{slug}/responses', group: 'answering', summary: 'Skicka ett helt svar. Behöver ingen nyckel. Samma id igen ger samma kvitto, och svaret räknas en gång.', scope: null, needs: null, limit: 'submissions',
    takes: { schema: 'NewResponse', required: true },
    answers: { 201: { about: 'Svaret är sparat.', sends: 'Receipt' }, 422: { about: 'Något i svaret är fel. Inget är sparat.', sends: 'Problem' } },
    handle: async ({ request }) => {
      const survey = await deps.services.catalogue.find(String(request.params['slug']));
      return survey ? toReply(await submitResponse(deps.services, survey, request.body, 'api'), deps) : notFound;
    },
  },
];

const toReply = (submitted: Submitted, { inWords }: ApiDeps): Reply => {
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
