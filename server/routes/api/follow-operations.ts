import type { Reply } from '#server/http/reply.ts';
import type { ApiDeps, ApiOperation, SurveyCall } from '#server/routes/api/api-operation.ts';
import { notPublished } from '#server/routes/api/api-errors.ts';
import { overviewBody } from '#server/services/api/overview-body.ts';
import { publishedOf } from '#server/services/api/survey-body.ts';
import { countToday, lastTold } from '#server/services/studio/follow.ts';

const PATH = '/api/v1/surveys/{slug}/overview';
const DRAFT = { 409: { about: 'Enkäten är inte publicerad.', sends: 'Problem' } } as const;

/** How it goes while a survey is open. */
export const followOperations = ({ services }: ApiDeps): readonly ApiOperation[] => [
  {
    id: 'getOverview', method: 'get', path: PATH, group: 'following', summary: 'Se hur många som har svarat, som det räknades senast: samma steg om tio som i studion.', scope: 'follow', needs: 'follow', limit: 'programs',
    answers: { 200: { about: 'Läget.', sends: 'Overview' }, ...DRAFT },
    handle: async ({ held }) => {
      const survey = await publishedOf(services, held);
      return survey ? { kind: 'json', body: overviewBody((await lastTold(services, { survey })).told) } : notPublished;
    },
  },
  {
    id: 'countOverview', method: 'post', path: PATH, group: 'following', summary: 'Räkna hur många som har svarat. Räknas högst en gång om dagen.', scope: 'follow', needs: 'follow', limit: 'programs',
    answers: { 200: { about: 'Läget, och om det räknades nu.', sends: 'CountedOverview' }, ...DRAFT },
    handle: async ({ doer, held }: SurveyCall): Promise<Reply> => {
      const survey = await publishedOf(services, held);
      if (!survey) return notPublished;
      const counted = await countToday(services, { account: doer, held, survey });
      return { kind: 'json', body: { counted: counted === 'counted', overview: overviewBody((await lastTold(services, { survey })).told) } };
    },
  },
];
