import type { Request } from 'express';
import { qrFile } from '#core/view/studio/qr-view.ts';
import { nextRoundAddress, STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { checkPage, mendWritten, noteReview } from '#server/services/studio/check-survey.ts';
import { confirmRoundPage } from '#server/services/studio/confirm-round.ts';
import { posterPage, publishPage } from '#server/services/studio/publish-page.ts';
import { actOnRound, publishWritten, type Acted } from '#server/services/studio/publish-written.ts';
import { isRoundAction } from '#server/services/studio/rounds-view.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const CHECK = `${STUDIO.surveys}/:slug/kontroll`;
const PUBLISH = `${STUDIO.surveys}/:slug/publicera`;

/** Checking a survey, publishing it, and its rounds. */
export const publishingRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: CHECK, needs: 'write', handle: async (asked) => ({ kind: 'page', view: await checkPage(services, asked, asked.request.query['gjort'] === 'contact' ? { key: 'studio.contact.saved' } : null) }) },
  { method: 'post', path: CHECK, needs: 'write', handle: (asked) => postedCheck(services, asked) },
  { method: 'get', path: PUBLISH, needs: 'publish', handle: async (asked) => ({ kind: 'page', view: await publishPage(services, { ...asked, origin: originOf(asked.request), said: saidIn(asked.request) }) }) },
  { method: 'post', path: PUBLISH, needs: 'publish', handle: (asked) => postedPublish(services, asked, fieldOf(asked.form, '_action')) },
  {
    method: 'get',
    path: nextRoundAddress(':slug'),
    needs: 'publish',
    handle: async (asked) => {
      const view = await confirmRoundPage(services, asked);
      return view ? { kind: 'page', view } : { kind: 'redirect', to: studioSurvey(asked.held.survey.slug, 'publicera') };
    },
  },
  { method: 'post', path: nextRoundAddress(':slug'), needs: 'publish', handle: (asked) => pressed(services, asked, 'next') },
  {
    method: 'get',
    path: `${PUBLISH}/affisch`,
    needs: 'publish',
    handle: async (asked) => {
      const view = await posterPage(services, asked, originOf(asked.request));
      return view ? { kind: 'page', view } : notFound;
    },
  },
  {
    method: 'get',
    path: `${PUBLISH}/kod.svg`,
    needs: 'publish',
    handle: async (asked) => {
      const view = await posterPage(services, asked, originOf(asked.request));
      return view ? { kind: 'file', name: `${asked.held.survey.slug}.svg`, type: 'image/svg+xml', pieces: [qrFile(view.qr)] } : notFound;
    },
  },
];

/** A button's value is what it does, and with what: `mend:quotes`. */
const postedCheck = async (services: StudioServices, asked: AskedOfSurvey): Promise<Reply> => {
  const [action = '', what = ''] = fieldOf(asked.form, '_action').split(':');
  if (action === 'mend') return { kind: 'page', view: await checkPage(services, asked, await mendWritten(services, asked, what)) };
  const typed = (name: string): string => fieldOf(asked.form, name);
  const problems = await noteReview(services, asked, typed);
  if (problems) return { kind: 'page', status: 422, view: await checkPage(services, asked, null, { typed, problems }) };
  return { kind: 'page', view: await checkPage(services, asked, { key: 'studio.review.noted' }) };
};

/** What has just been done, as the address says it after a form: a page that is loaded again does it once. */
const DONE: ReadonlySet<string> = new Set(['publish', 'days', 'close', 'reopen', 'next', 'archive', 'restore']);
const saidIn = ({ query }: Request) => (typeof query['gjort'] === 'string' && DONE.has(query['gjort']) ? { key: `studio.done.${query['gjort']}` } : null);

/** That another round begins cannot be undone: it is asked once more. */
const postedPublish = async (services: StudioServices, asked: AskedOfSurvey, action: string): Promise<Reply> =>
  action === 'next' ? { kind: 'redirect', to: nextRoundAddress(asked.held.survey.slug) } : pressed(services, asked, action);

const pressed = async (services: StudioServices, asked: AskedOfSurvey, action: string): Promise<Reply> => {
  const typed = (name: string): string => fieldOf(asked.form, name);
  const acted: Acted = isRoundAction(action) ? await actOnRound(services, asked, action, typed) : await publishWritten(services, asked, typed);
  if ('done' in acted) return { kind: 'redirect', to: `${studioSurvey(asked.held.survey.slug, 'publicera')}?gjort=${acted.done}` };
  return { kind: 'page', status: 422, view: await publishPage(services, { ...asked, origin: originOf(asked.request), said: acted.refused, state: { typed, problems: acted.problems } }) };
};
