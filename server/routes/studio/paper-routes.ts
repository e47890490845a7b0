import { startAddress } from '#core/view/addresses.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { ofPublished } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { entryCookieOf } from '#server/routes/visits.ts';
import { beginPaper, paperPage } from '#server/services/studio/paper.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = studioSurvey(':slug', 'papper');

/** `/studio/enkater/:slug/papper`: the way to typing in answers from paper for whoever is signed in. */
export const paperRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: PATH, needs: 'type in', handle: ofPublished(services, async (_, page) => ({ kind: 'page', view: await paperPage(services, page) })) },
  {
    method: 'post',
    path: PATH,
    needs: 'type in',
    handle: ofPublished(services, async (_, page) => ({ kind: 'redirect', to: startAddress(page.held.survey.slug), cookies: [entryCookieOf(page.held.survey.slug, await beginPaper(services, page))] })),
  },
];
