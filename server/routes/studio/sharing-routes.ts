import type { Request } from 'express';
import { sharingAddress, STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { FieldProblem } from '#core/view/studio/studio-fields.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { endSharing, share, shareAnew, sharingWith, type Sharing } from '#server/services/studio/sharing.ts';
import { endSharingPage, oneSharingPage, sharingPage } from '#server/services/studio/sharing-pages.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = `${STUDIO.surveys}/:slug/dela`;
const ONE = sharingAddress(':slug', ':organisation');
const END = sharingAddress(':slug', ':organisation', 'sluta');

/** Sharing a survey with other organisations. */
export const sharingRoutes = (services: StudioServices): readonly StudioRoute[] => {
  const of = (answer: (asked: AskedOfSurvey, sharing: Sharing) => Promise<Reply>) => async (asked: AskedOfSurvey): Promise<Reply> => {
    const sharing = await sharingWith(services, asked, String(asked.request.params['organisation']));
    return sharing ? answer(asked, sharing) : notFound;
  };
  return [
    { method: 'get', path: PATH, needs: 'share', handle: async (asked) => ({ kind: 'page', view: await sharingPage(services, asked, saidIn(asked.request)) }) },
    {
      method: 'post',
      path: PATH,
      needs: 'share',
      fresh: true,
      handle: async (asked) => {
        const problems = await share(services, asked, typedIn(asked));
        return problems.length === 0 ? done(asked, 'delad') : { kind: 'page', status: 422, view: await sharingPage(services, asked, null, { typed: typedIn(asked), problems }) };
      },
    },
    { method: 'get', path: ONE, needs: 'share', handle: of(async (asked, sharing) => ({ kind: 'page', view: oneSharingPage(services, asked, sharing) })) },
    { method: 'post', path: ONE, needs: 'share', fresh: true, handle: of((asked, sharing) => changed(services, asked, sharing)) },
    { method: 'get', path: END, needs: 'share', handle: of(async (asked, sharing) => ({ kind: 'page', view: endSharingPage(services, asked, sharing) })) },
    {
      method: 'post',
      path: END,
      needs: 'share',
      fresh: true,
      handle: of(async (asked, sharing) => {
        await endSharing(services, asked, sharing);
        return done(asked, 'slut');
      }),
    },
  ];
};

const typedIn = ({ form }: AskedOfSurvey) => (name: string): string => fieldOf(form, name);

const changed = async (services: StudioServices, asked: AskedOfSurvey, sharing: Sharing): Promise<Reply> => {
  const problems: readonly FieldProblem[] = await shareAnew(services, asked, sharing, typedIn(asked));
  return problems.length === 0 ? done(asked, 'andrad') : { kind: 'page', status: 422, view: oneSharingPage(services, asked, sharing, { typed: typedIn(asked), problems }) };
};

/** What has just been done, as the address says it after a form: a page that is loaded again does it once. */
const DONE: ReadonlySet<string> = new Set(['delad', 'andrad', 'slut']);
const done = ({ held }: AskedOfSurvey, what: 'delad' | 'andrad' | 'slut'): Reply => ({ kind: 'redirect', to: `${studioSurvey(held.survey.slug, 'dela')}?gjort=${what}` });
const saidIn = ({ query }: Request) => (typeof query['gjort'] === 'string' && DONE.has(query['gjort']) ? { key: `studio.sharing.said.${query['gjort']}` } : null);
