import { contactAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { contactPage, saveContact } from '#server/services/studio/contact.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const PATH = contactAddress(':slug');

/** Whom those who answer can turn to, written without JSON. */
export const contactRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: PATH, needs: 'write', handle: async (asked) => ({ kind: 'page', view: await contactPage(services, asked) }) },
  {
    method: 'post',
    path: PATH,
    needs: 'write',
    handle: async (asked) => {
      const typed = (name: string): string => fieldOf(asked.form, name);
      const problems = await saveContact(services, asked, typed);
      if (problems) return { kind: 'page', status: 422, view: await contactPage(services, asked, { typed, problems }) };
      return { kind: 'redirect', to: `${studioSurvey(asked.held.survey.slug, 'kontroll')}?gjort=contact` };
    },
  },
];
