import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { TEXT_FIELDS } from '#core/view/studio/text-view.ts';
import { fieldOf } from '#server/http/form.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { languagesPage, saveLanguages } from '#server/services/studio/languages.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = studioSurvey(':slug', 'sprak');

/** Plain and easy Swedish side by side, for those who translate. */
export const languageRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: PATH, needs: 'write', handle: async ({ request: { query }, account, held }) => ({ kind: 'page', view: await languagesPage(services, { account, held, said: query['sparat'] === undefined ? null : { key: 'studio.text.saved' } }) }) },
  {
    method: 'post',
    path: PATH,
    needs: 'write',
    handle: async (asked) => {
      const { account, held, form } = asked;
      const typed = editsIn(asked);
      if (await saveLanguages(services, { account, held }, typed, Number.parseInt(fieldOf(form, TEXT_FIELDS.revision), 10) || 0)) return { kind: 'redirect', to: `${studioSurvey(held.survey.slug, 'sprak')}?sparat` };
      return { kind: 'page', status: 409, view: await languagesPage(services, { account, held, typed, said: { key: 'studio.languages.conflict' } }) };
    },
  },
];

/** Fields `sv:<path>` and `latt:<path>`. */
const editsIn = ({ form }: AskedOfSurvey) => {
  const paths = [...form.keys()].filter((name) => name.startsWith('sv:')).map((name) => name.slice(3));
  const typed = (name: string): string => fieldOf(form, name).replace(/\r\n?/g, '\n');
  return paths.map((path) => ({ path, plain: typed(`sv:${path}`), easy: typed(`latt:${path}`) }));
};
