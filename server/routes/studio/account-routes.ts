import type { Request } from 'express';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import type { StudioRoute } from '#server/routes/studio/studio-route.ts';
import { LOG, type LogChoice } from '#server/services/studio/log-choice.ts';
import { logPage } from '#server/services/studio/log-page.ts';
import { accountPage, changePassword } from '#server/services/studio/own-account.ts';
import { signInTries } from '#server/http/sign-in-tries.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Somebody's own account, and the log of their organisation. */
export const accountRoutes = (services: StudioServices): readonly StudioRoute[] => {
  // Of its own: who has taken somebody's session guesses here, and does not use up their tries to sign in.
  const tries = signInTries();
  return [
    { method: 'get', path: STUDIO.account, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: accountPage(services, account) }) },
    {
      method: 'post',
      path: STUDIO.account,
      needs: 'account',
      handle: async ({ form, account }) => {
        const tried = { email: account.user.email, network: '', device: 'account' };
        const view = await changePassword(services, account, (name) => fieldOf(form, name), await tries.count(tried));
        if (view.page === 'studio-told') await tries.forget(tried);
        return { kind: 'page', view, ...(view.page === 'studio-form' && { status: 422 }) };
      },
    },
    { method: 'get', path: STUDIO.log, needs: 'read the log', handle: async ({ account, request }) => ({ kind: 'page', view: await logPage(services, account, choiceIn(request)) }) },
  ];
};

const choiceIn = ({ query }: Request): LogChoice => {
  const asked = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  return { person: asked(LOG.person), survey: asked(LOG.survey), day: asked(LOG.day), after: asked(LOG.after) };
};
