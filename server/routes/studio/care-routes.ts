import { certificateAddress, STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { certificatePage, deletionPage } from '#server/services/studio/deletions.ts';
import { recordPage, registerFile, registerPage, saveRecord } from '#server/services/studio/processing-record.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const RECORD = studioSurvey(':slug', 'personuppgifter');

/** Looking after those who answered: how their answers are handled. */
export const careRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: RECORD, needs: 'write', handle: async (asked) => ({ kind: 'page', view: await recordPage(services, asked, asked.request.query['klart'] === 'ja' ? { key: 'studio.record.done' } : null) }) },
  { method: 'post', path: RECORD, needs: 'look after', handle: (asked) => recordPosted(services, asked) },
  { method: 'get', path: studioSurvey(':slug', 'gallring'), needs: 'look after', handle: async (asked) => ({ kind: 'page', view: await deletionPage(services, asked, String(asked.request.query['ar'] ?? '')) }) },
  {
    method: 'get',
    path: certificateAddress(':slug', ':number'),
    needs: 'look after',
    handle: async (asked) => {
      const view = await certificatePage(services, asked, String(asked.request.params['number']));
      return view ? { kind: 'page', view } : notFound;
    },
  },
  { method: 'get', path: STUDIO.register, needs: 'look after people', handle: async ({ account }) => ({ kind: 'page', view: await registerPage(services, account) }) },
  { method: 'get', path: STUDIO.registerFile, needs: 'look after people', handle: async ({ account }) => ({ kind: 'file', name: 'registerforteckning.csv', type: 'text/csv; charset=utf-8', pieces: await registerFile(services, account) }) },
];

const recordPosted = async (services: StudioServices, asked: AskedOfSurvey): Promise<Reply> => {
  const typed = (name: string): string => fieldOf(asked.form, name);
  const problems = await saveRecord(services, asked, typed);
  if (problems === null) return { kind: 'redirect', to: `${asked.request.path}?klart=ja` };
  return { kind: 'page', status: 422, view: await recordPage(services, asked, null, { typed, problems }) };
};
