import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { notFound } from '#server/http/reply.ts';
import { ofFoundRelease, toRelease } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { canBeDone, CONFIRMED, confirmReleasePage } from '#server/services/studio/confirm-release.ts';
import { changeRelease } from '#server/services/studio/show-release.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const ONE = `${studioSurvey(':slug', 'rapporter')}/:number`;

/** `/studio/enkater/:slug/rapporter/:number/visa` and `/ta-ner`: what changes who sees a release is asked once more, in words. */
export const confirmedReleaseRoutes = (services: StudioServices): readonly StudioRoute[] =>
  CONFIRMED.flatMap((confirmed): readonly StudioRoute[] => [
    {
      method: 'get',
      path: `${ONE}/${confirmed.part}`,
      needs: 'release',
      handle: ofFoundRelease(services, async (_, page, head) => (canBeDone(confirmed, head) ? { kind: 'page', view: confirmReleasePage(services, page, head, confirmed) } : notFound)),
    },
    {
      method: 'post',
      path: `${ONE}/${confirmed.part}`,
      needs: 'release',
      fresh: true,
      handle: ofFoundRelease(services, async (_, page, head) => toRelease(page, head, canBeDone(confirmed, head) ? await changeRelease(services, page, head, confirmed.press) : null)),
    },
  ]);
