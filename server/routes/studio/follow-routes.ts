import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { ofPublished, saidIn } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { followPage, makeCountToday } from '#server/services/studio/follow.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = studioSurvey(':slug', 'folj');

/** `/studio/enkater/:slug/folj`: how it goes while a survey is open. */
export const followRoutes = (services: StudioServices): readonly StudioRoute[] => {
  const countToday = makeCountToday(services);
  return [
    { method: 'get', path: PATH, needs: 'follow', handle: ofPublished(services, async (asked, page) => ({ kind: 'page', view: await followPage(services, page, saidIn(asked)) })) },
    { method: 'post', path: PATH, needs: 'follow', handle: ofPublished(services, async (_, page) => ({ kind: 'redirect', to: `${studioSurvey(page.held.survey.slug, 'folj')}?klart=${await countToday(page)}` })) },
  ];
};
