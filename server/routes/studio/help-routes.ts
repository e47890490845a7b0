import { analysisGuide, helpPage } from '#core/view/studio/build-help.ts';
import { GUIDES, HELP_FIELDS } from '#core/view/studio/help-view.ts';
import { STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { easyGuidePage, jsonGuidePage, schemaForEditors, tryExample } from '#server/services/studio/help.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The same until the service is updated. */
const SCHEMA: Reply = { kind: 'json', body: schemaForEditors(), headers: { 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' } };

/** Help, for everybody who is signed in; and the schema, which editors fetch that nobody signs in to. */
export const helpRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.schema, needs: 'nobody', handle: async () => SCHEMA },
  { method: 'get', path: STUDIO.help, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: helpPage(readerOf(services, account)) }) },
  { method: 'get', path: GUIDES.analysis, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: analysisGuide(readerOf(services, account)) }) },
  { method: 'get', path: GUIDES.json, needs: 'account', handle: async ({ request, account }) => ({ kind: 'page', view: await jsonGuidePage(services, account, originOf(request)) }) },
  {
    method: 'post',
    path: GUIDES.json,
    needs: 'account',
    handle: async ({ request, account, form }) => {
      const tried = await tryExample(services, account, fieldOf(form, HELP_FIELDS.survey), fieldOf(form, HELP_FIELDS.example));
      if ('slug' in tried) return { kind: 'redirect', to: `${studioSurvey(tried.slug, 'text')}?tillagd&rad=${tried.line}#rad` };
      return { kind: 'page', status: 422, view: await jsonGuidePage(services, account, originOf(request), tried) };
    },
  },
  { method: 'get', path: GUIDES.easy, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: easyGuidePage(services, account, null) }) },
  // Posted, so that what is being written stands in no address; nothing is stored.
  { method: 'post', path: GUIDES.easy, needs: 'account', handle: async ({ account, form }) => ({ kind: 'page', view: easyGuidePage(services, account, fieldOf(form, HELP_FIELDS.text)) }) },
];
