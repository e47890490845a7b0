import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { listSurveys } from '#server/services/studio/list-surveys.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The first page of the studio. */
export const surveyListRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.home, needs: 'account', handle: async () => ({ kind: 'redirect', to: STUDIO.surveys }) },
  { method: 'get', path: STUDIO.surveys, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: await listSurveys(services, account) }) },
];
