import { ADDRESSES } from '#core/view/addresses.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { passCookie } from '#server/routes/review-routes.ts';
import { ofPublished } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { makeGather } from '#server/services/gather-reviews.ts';
import { beginReview, openAnswersPage } from '#server/services/studio/open-answers.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = studioSurvey(':slug', 'oppna-svar');

/** `/studio/enkater/:slug/oppna-svar`: the way to `/granskning` for whoever is signed in. */
export const openAnswerRoutes = (services: StudioServices): readonly StudioRoute[] => {
  const gather = makeGather(services);
  return [
    { method: 'get', path: PATH, needs: 'review', handle: ofPublished(services, async (_, page) => ({ kind: 'page', view: await openAnswersPage(services, page) })) },
    { method: 'post', path: PATH, needs: 'review', handle: ofPublished(services, async (_, page) => ({ kind: 'redirect', to: ADDRESSES.review, cookies: [passCookie(await beginReview(services, gather, page))] })) },
  ];
};
