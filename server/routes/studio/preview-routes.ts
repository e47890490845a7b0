import type { Request } from 'express';
import { readAsked } from '#core/view/studio/build-preview.ts';
import { asideIn, readPreview } from '#core/view/studio/preview-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { siteOf } from '#server/http/site.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { answerPreview, previewPage } from '#server/services/studio/preview-page.ts';
import type { PreviewInput } from '#server/services/studio/preview-walk.ts';
import { showPreview } from '#server/services/studio/show-preview.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PAGES = [`${studioSurvey(':slug')}/sida/:page`, `${studioSurvey(':slug')}/sida/:page/:part`] as const;

/** Seeing a survey as respondents do while it is written. Nothing that is answered there is stored. */
export const previewRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: studioSurvey(':slug', 'visa'), needs: 'write', handle: async (asked) => ({ kind: 'page', view: await showPreview(services, asked, readAsked(asked.request.query)) }) },
  ...PAGES.flatMap((path): readonly StudioRoute[] => [
    { method: 'get', path, needs: 'write', handle: (asked) => shown(services, asked) },
    { method: 'post', path, needs: 'write', handle: (asked) => answered(services, asked) },
  ]),
];

const inputOf = ({ request, account, held }: AskedOfSurvey): PreviewInput => ({ account, held, key: keyOf(request), choice: readPreview(request.query), aside: asideIn(request.query), site: siteOf(request) });

const keyOf = ({ params }: Request): string => [params['page'], params['part']].filter((part) => part !== undefined).join('/');

const shown = async (services: StudioServices, asked: AskedOfSurvey): Promise<Reply> => {
  const input = inputOf(asked);
  const view = await previewPage(services, input);
  return view ? { kind: 'page', view, settings: input.choice.settings } : notFound;
};

const answered = async (services: StudioServices, asked: AskedOfSurvey): Promise<Reply> => {
  const input = inputOf(asked);
  const outcome = await answerPreview(services, input, asked.form, fieldOf(asked.form, '_action'));
  if (!outcome) return notFound;
  return outcome.kind === 'go' ? { kind: 'redirect', to: outcome.to } : { kind: 'page', status: outcome.status, view: outcome.view, settings: input.choice.settings };
};
