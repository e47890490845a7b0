import { STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { createSurvey, newSurveyPage } from '#server/services/studio/new-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = `${STUDIO.surveys}/ny`;

/** Where a survey is begun. Stands before the surveys themselves: no survey has the slug `ny`. */
export const newSurveyRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: PATH, needs: 'create surveys', handle: async ({ account }) => ({ kind: 'page', view: await newSurveyPage(services, account) }) },
  {
    method: 'post',
    path: PATH,
    needs: 'create surveys',
    handle: async ({ account, form }) => {
      const made = await createSurvey(services, account, (name) => fieldOf(form, name));
      return typeof made === 'string' ? { kind: 'redirect', to: studioSurvey(made, 'text') } : { kind: 'page', status: 422, view: made };
    },
  },
];
