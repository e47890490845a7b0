import { accountAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { codesPage, NEW_CODES, TURN_OFF, turnOffPage, turnOnPage, TWO_STEPS, twoStepsPage } from '#server/services/studio/two-steps-pages.ts';
import { renewRecoveryCodes, turnOffTwoSteps, turnOnTwoSteps } from '#server/services/studio/two-steps.ts';

const HERE = accountAddress('tva-steg');

/** Signing in with a code beside the password: turned on, with new recovery codes, and off. */
export const twoStepsRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: HERE, needs: 'account', fresh: true, handle: async ({ account }) => ({ kind: 'page', view: await twoStepsPage(services, account) }) },
  { method: 'post', path: HERE, needs: 'account', fresh: true, handle: (asked) => turnedOn(services, asked) },
  { method: 'get', path: NEW_CODES, needs: 'account', handle: async () => ({ kind: 'redirect', to: HERE }) },
  {
    method: 'post',
    path: NEW_CODES,
    needs: 'account',
    fresh: true,
    handle: async ({ account }) => {
      const codes = await renewRecoveryCodes(services, account);
      return codes ? { kind: 'page', view: codesPage(services, account, codes) } : { kind: 'redirect', to: HERE };
    },
  },
  { method: 'get', path: TURN_OFF, needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: turnOffPage(services, account) }) },
  {
    method: 'post',
    path: TURN_OFF,
    needs: 'account',
    fresh: true,
    handle: async ({ account }) => {
      await turnOffTwoSteps(services, account);
      return { kind: 'redirect', to: `${STUDIO.account}?gjort=tva-steg` };
    },
  },
];

const turnedOn = async (services: StudioServices, { form, account }: AskedByAccount): Promise<Reply> => {
  const sealed = fieldOf(form, TWO_STEPS.secret);
  const codes = await turnOnTwoSteps(services, account, sealed, fieldOf(form, TWO_STEPS.code));
  if (codes) return { kind: 'page', view: codesPage(services, account, codes) };
  if (await services.storage.twoSteps(account.user.id)) return { kind: 'redirect', to: HERE };
  return { kind: 'page', status: 422, view: turnOnPage(services, account, sealed, { typed: () => '', problems: [{ field: TWO_STEPS.code, text: { key: 'studio.twoSteps.wrong' } }] }) };
};
