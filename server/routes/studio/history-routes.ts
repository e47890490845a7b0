import { historyAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { TEXT_FIELDS, WRITTEN } from '#core/view/studio/text-view.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { historyPage, restoreText, revisionPage } from '#server/services/studio/text-history.ts';

/** What a questionnaire's text was before, and back to it. */
export const historyRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: historyAddress(':slug'), needs: 'write', handle: async (asked) => ({ kind: 'page', view: await historyPage(services, asked) }) },
  { method: 'get', path: historyAddress(':slug', ':revision'), needs: 'write', handle: (asked) => show(services, asked) },
  {
    method: 'post',
    path: historyAddress(':slug', ':revision'),
    needs: 'write',
    handle: async (asked) => {
      const done = await restoreText(services, asked, revisionOf(asked), Number.parseInt(fieldOf(asked.form, TEXT_FIELDS.revision), 10) || 0);
      if (done === 'done') return { kind: 'redirect', to: `${studioSurvey(asked.held.survey.slug, 'text')}?hamtad#${WRITTEN}` };
      return done === 'late' ? show(services, asked, true) : notFound;
    },
  },
];

/** 0, which there is none of, for what is no number. */
const revisionOf = ({ request }: AskedOfSurvey): number => (/^\d{1,9}$/.test(String(request.params['revision'])) ? Number(request.params['revision']) : 0);

const show = async (services: StudioServices, asked: AskedOfSurvey, late = false): Promise<Reply> => {
  const view = await revisionPage(services, asked, revisionOf(asked), late ? { key: 'studio.earlier.late' } : null);
  return view ? { kind: 'page', view, ...(late && { status: 409 }) } : notFound;
};
