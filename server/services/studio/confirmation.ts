import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { KEPT } from '#core/view/frame.ts';
import { EMPTY_FORM, errorsOf, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { Text } from '#core/view/text.ts';
import { formsOf, hoursAfter, readerOf, type Account } from '#server/services/studio/account.ts';
import { askToSign, signerOf } from '#server/services/studio/passkeys.ts';
import { isPassword } from '#server/services/studio/passwords.ts';
import { SIGN_IN, type Waiting } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { codeField, TWO_STEPS } from '#server/services/studio/two-steps-pages.ts';
import { isSecondStep } from '#server/services/studio/two-steps.ts';

/** Hours for which what somebody has shown of who they are is enough for what matters most. */
const FRESH_HOURS = 1;
/** Marks a form that is sent with what shows who somebody is: the rest of it is kept under `KEPT`. */
export const CONFIRM = '_bekrafta';

/** Whether somebody has shown within the hour who they are. */
export const isFresh = ({ now }: StudioServices, { session }: Account): boolean => hoursAfter(session.confirmedAt, FRESH_HOURS) > now();

/** The page where somebody shows again who they are. What waits is sent along with that, so that it is done at once. */
export const confirmPage = async (services: StudioServices, account: Account, waiting: Waiting, problem: Text | null = null): Promise<StudioFormView> => {
  const coded = (await services.storage.twoSteps(account.user.id)) !== null;
  const passkeys = await services.storage.passkeys(account.user.id);
  const state: FormState = { ...EMPTY_FORM, problems: problem ? [{ field: coded ? TWO_STEPS.code : SIGN_IN.password, text: problem }] : [] };
  return {
    page: 'studio-form',
    ...buildStudioFrame({ reader: readerOf(services, account), address: waiting.to }),
    title: { key: 'studio.confirm.title' },
    lead: [{ key: 'studio.confirm.lead' }],
    action: waiting.to,
    csrf: services.keys.csrf(formsOf(account)),
    items: [coded ? codeField(state, 'any') : textField({ name: SIGN_IN.password, label: { key: 'studio.password' }, input: 'password', autocomplete: 'current-password' }, state)],
    errors: errorsOf(state),
    submit: { key: 'studio.confirm.submit' },
    links: [],
    kept: [[CONFIRM, '1'], ...waiting.kept.map(([name, value]) => [`${KEPT}${name}`, value] as const)],
    warning: false,
    ...(passkeys.length > 0 && { passkey: { does: 'sign', options: askToSign(services, purposeOf(account)) } }),
  };
};

/** Notes that somebody has shown who they are: null, or what is wrong. Who signs in with two steps shows the second, which nobody has seen them type. */
export const confirm = async (services: StudioServices, account: Account, typed: (name: string) => string): Promise<Text | null> => {
  const { user, session } = account;
  const coded = (await services.storage.twoSteps(user.id)) !== null;
  const right = coded ? await isSecondStep(services, account, typed(TWO_STEPS.code)) : await isPassword(typed(SIGN_IN.password), user.password);
  if (!right) return { key: coded ? 'studio.twoSteps.wrong' : 'studio.account.wrong' };
  return confirmed(services, session);
};

/** The same with a passkey. */
export const confirmSigned = async (services: StudioServices, account: Account, origin: string, json: string): Promise<Text | null> => {
  const signer = await signerOf(services, { origin, json, purpose: purposeOf(account) });
  return signer?.id === account.user.id ? confirmed(services, account.session) : { key: 'studio.passkey.wrong' };
};

const purposeOf = ({ session }: Account): string => `confirm ${session.id}`;

const confirmed = async ({ storage, now }: StudioServices, { id }: Account['session']): Promise<null> => {
  await storage.write({ do: 'confirm studio session', id, at: now() });
  return null;
};
