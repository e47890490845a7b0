import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { notFound } from '#server/http/reply.ts';
import { ofFoundRelease } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { compareChoicePage, comparisonPage } from '#server/services/studio/compare-releases.ts';
import { findRelease } from '#server/services/studio/show-release.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const COMPARE = `${studioSurvey(':slug', 'rapporter')}/:number/jamfor`;

/** `/studio/enkater/:slug/rapporter/:number/jamfor`: a release beside another, also where only the studio sees them. */
export const comparisonRoutes = (services: StudioServices): readonly StudioRoute[] => [
  {
    method: 'get',
    path: COMPARE,
    needs: 'analyse',
    handle: ofFoundRelease(services, async (_, page, head) => {
      const view = await compareChoicePage(services, page, head);
      return view ? { kind: 'page', view } : notFound;
    }),
  },
  {
    method: 'get',
    path: `${COMPARE}/:other`,
    needs: 'analyse',
    handle: ofFoundRelease(services, async ({ request }, page, head) => {
      const other = await findRelease(services, page, String(request.params['other']));
      const view = other && (await comparisonPage(services, page, head, other));
      if (view === 'busy') return { kind: 'problem', problem: 'busy' };
      return view ? { kind: 'page', view } : notFound;
    }),
  },
];
