import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { qrView } from '#core/view/studio/qr-view.ts';
import { accountAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { readerOf, type Account } from '#server/services/studio/account.ts';
import { accountForm, TO_ACCOUNT } from '#server/services/studio/account-form.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { newSecret, secretToShow } from '#server/services/studio/two-steps.ts';

/** Names of the fields. */
export const TWO_STEPS = { code: 'engangskod', secret: '_hemlighet' } as const;
export const NEW_CODES = accountAddress('tva-steg', 'koder');
export const TURN_OFF = accountAddress('tva-steg', 'av');

/** Where a code is typed that an app shows, or a recovery code. */
export const codeField = (state: FormState, hint: 'first' | 'any') =>
  textField({ name: TWO_STEPS.code, label: { key: 'studio.twoSteps.code' }, hint: { key: `studio.twoSteps.code.${hint}` }, autocomplete: 'one-time-code', width: 10 }, { ...state, typed: () => '' });

/** Two steps: where they are turned on, or what there is of them. */
export const twoStepsPage = async (services: StudioServices, account: Account): Promise<StudioFormView> => ((await services.storage.twoSteps(account.user.id)) ? turnedOnPage(services, account) : turnOnPage(services, account, newSecret(services, account)));

/** Where two steps are turned on, with a sealed secret. */
export const turnOnPage = (services: StudioServices, account: Account, given: string, state: FormState = EMPTY_FORM): StudioFormView => {
  const known = secretToShow(services, account, given);
  const sealed = known ? given : newSecret(services, account);
  const shown = known ?? secretToShow(services, account, sealed);
  return accountForm(services, account, {
    title: { key: 'studio.twoSteps.title' },
    lead: [{ key: 'studio.twoSteps.lead' }, { key: 'studio.twoSteps.how' }],
    action: accountAddress('tva-steg'),
    items: [codeField(state, 'first')],
    submit: { key: 'studio.twoSteps.submit' },
    kept: [[TWO_STEPS.secret, sealed]],
    ...(shown && { secret: { qr: qrView(shown.address), groups: shown.groups } }),
  }, state);
};

const turnedOnPage = async (services: StudioServices, account: Account): Promise<StudioFormView> => {
  const left = await services.storage.recoveryCodes(account.user.id);
  return accountForm(services, account, {
    title: { key: 'studio.twoSteps.title' },
    lead: [{ key: 'studio.twoSteps.on' }, { key: 'studio.twoSteps.left', parameters: { n: left, count: left } }, { key: 'studio.twoSteps.renew.lead' }],
    action: NEW_CODES,
    items: [],
    submit: { key: 'studio.twoSteps.renew' },
    links: [{ address: TURN_OFF, label: { key: 'studio.twoSteps.off' } }],
  });
};

/** What is asked once more before two steps are turned off. */
export const turnOffPage = (services: StudioServices, account: Account): StudioFormView =>
  accountForm(services, account, { title: { key: 'studio.twoSteps.off.title' }, lead: [{ key: 'studio.twoSteps.off.lead' }], action: TURN_OFF, items: [], submit: { key: 'studio.twoSteps.off' }, warning: true });

/** Recovery codes, shown once. */
export const codesPage = (services: StudioServices, account: Account, codes: readonly string[]): StudioToldView => ({
  page: 'studio-told',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.account }),
  title: { key: 'studio.twoSteps.codes.title' },
  texts: [{ key: 'studio.twoSteps.codes.what' }, { key: 'studio.twoSteps.codes.once' }],
  copy: null,
  codes,
  next: TO_ACCOUNT,
});
