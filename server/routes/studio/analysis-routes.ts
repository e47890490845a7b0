import type { Request } from 'express';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { notFound } from '#server/http/reply.ts';
import { ofPublished } from '#server/routes/studio/release-routes.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { analysisPage } from '#server/services/studio/analysis.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** `/studio/enkater/:slug/analys`: the figures of a release on screen. */
export const analysisRoutes = (services: StudioServices): readonly StudioRoute[] => [
  {
    method: 'get',
    path: studioSurvey(':slug', 'analys'),
    needs: 'analyse',
    handle: ofPublished(services, async ({ request }, page) => {
      const view = await analysisPage(services, page, { rapport: asked(request, 'rapport'), fraga: asked(request, 'fraga'), efter: asked(request, 'efter'), plats: asked(request, 'plats') });
      if (view === 'busy') return { kind: 'problem', problem: 'busy' };
      return view ? { kind: 'page', view } : notFound;
    }),
  },
];

const asked = ({ query }: Request, name: string): string => (typeof query[name] === 'string' ? query[name] : '');
