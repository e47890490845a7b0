import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { KEPT } from '#core/view/frame.ts';
import { EMPTY_FORM, errorsOf, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import { formsOf, hoursAfter, readerOf, type Account } from '#server/services/studio/account.ts';
import { isPassword } from '#server/services/studio/passwords.ts';
import { SIGN_IN, type Waiting } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Hours for which what somebody has shown of who they are is enough for what matters most. */
const FRESH_HOURS = 1;
/** Marks a form that is sent with what shows who somebody is: the rest of it is kept under `KEPT`. */
export const CONFIRM = '_bekrafta';

/** Whether somebody has shown within the hour who they are. */
export const isFresh = ({ now }: StudioServices, { session }: Account): boolean => hoursAfter(session.confirmedAt, FRESH_HOURS) > now();

/** The page where somebody shows again who they are. What waits is sent along with that, so that it is done at once. */
export const confirmPage = (services: StudioServices, account: Account, waiting: Waiting, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: waiting.to }),
  title: { key: 'studio.confirm.title' },
  lead: [{ key: 'studio.confirm.lead' }],
  action: waiting.to,
  csrf: services.keys.csrf(formsOf(account)),
  items: [textField({ name: SIGN_IN.password, label: { key: 'studio.password' }, input: 'password', autocomplete: 'current-password' }, state)],
  errors: errorsOf(state),
  submit: { key: 'studio.confirm.submit' },
  links: [],
  kept: [[CONFIRM, '1'], ...waiting.kept.map(([name, value]) => [`${KEPT}${name}`, value] as const)],
  warning: false,
});

/** Notes that somebody has shown who they are; false where the password is not theirs. */
export const confirm = async ({ storage, now }: StudioServices, { user, session }: Account, password: string): Promise<boolean> => {
  if (!(await isPassword(password, user.password))) return false;
  await storage.write({ do: 'confirm studio session', id: session.id, at: now() });
  return true;
};
