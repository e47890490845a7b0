import { analysisGuide, ANALYSIS_GUIDE, helpPage } from '#core/view/studio/help-view.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Help, for everybody who is signed in. */
export const helpRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.help, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: helpPage(readerOf(services, account)) }) },
  { method: 'get', path: ANALYSIS_GUIDE, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: analysisGuide(readerOf(services, account)) }) },
];
