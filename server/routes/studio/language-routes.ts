import type { TypedText } from '#core/editor/merge-texts.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { ROWS } from '#core/view/studio/text-view.ts';
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
      const { account, held } = asked;
      const clashes = await saveLanguages(services, { account, held }, typedIn(asked));
      if (clashes.length === 0) return { kind: 'redirect', to: `${studioSurvey(held.survey.slug, 'sprak')}?sparat#${ROWS}` };
      return { kind: 'page', status: 409, view: await languagesPage(services, { account, held, clashes }) };
    },
  },
];

/** Fields `sv:<id>` and `latt:<id>`, and what stood there before. */
const typedIn = ({ form }: AskedOfSurvey): readonly TypedText[] => {
  const ids = [...form.keys()].filter((name) => name.startsWith('sv:')).map((name) => name.slice(3));
  const typed = (name: string): string => fieldOf(form, name).replace(/\r\n?/g, '\n');
  return ids.map((id) => ({ id, plain: typed(`sv:${id}`), easy: typed(`latt:${id}`), before: { plain: typed(`fore-sv:${id}`), easy: typed(`fore-latt:${id}`) } }));
};
