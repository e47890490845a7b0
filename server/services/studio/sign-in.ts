import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioAgainView, StudioFormView } from '#core/view/studio/studio-view.ts';
import { beginSession, formsOf, readerOf, type Account } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { askToSign } from '#server/services/studio/passkeys.ts';
import { isPassword } from '#server/services/studio/passwords.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { UserRow } from '#server/storage/storage.ts';

/** Names of the fields, and what a passkey signs for. */
export const SIGN_IN = { email: 'epost', password: 'losenord', purpose: 'sign in' } as const;

/** A page that was asked for, or a form that was sent, while nobody was signed in. */
export interface Waiting {
  /** Where to go on. */
  readonly to: string;
  /** What was sent there; empty where nothing was. */
  readonly kept: readonly (readonly [string, string])[];
}

/** The page where somebody signs in. What waits travels along, so that nothing typed is lost. */
export const signInPage = (services: StudioServices, waiting: Waiting, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: null, address: STUDIO.signIn }),
  title: { key: 'studio.signIn.title' },
  lead: waiting.kept.length > 0 ? [{ key: 'studio.signIn.kept' }] : [],
  action: STUDIO.signIn,
  csrf: services.keys.csrf(''),
  items: [
    textField({ name: SIGN_IN.email, label: { key: 'studio.email' }, input: 'email', autocomplete: 'username' }, state),
    textField({ name: SIGN_IN.password, label: { key: 'studio.password' }, hint: { key: 'studio.signIn.forgotten' }, input: 'password', autocomplete: 'current-password' }, state),
  ],
  errors: errorsOf(state),
  submit: { key: 'studio.signIn.submit' },
  links: [],
  kept: [['_to', waiting.to], ...waiting.kept.map(([name, value]) => [`kept.${name}`, value] as const)],
  warning: false,
  passkey: { does: 'sign', options: askToSign(services, SIGN_IN.purpose) },
});

/** What was written in another session of its writer, to be sent again by them. */
export const againPage = (services: StudioServices, account: Account, { to, kept }: Waiting): StudioAgainView => ({
  page: 'studio-again',
  ...buildStudioFrame({ reader: readerOf(services, account), address: to }),
  action: to,
  csrf: services.keys.csrf(formsOf(account)),
  kept,
});

/** Somebody whose password it is; null: it is not, nobody has the e-mail, or the account is closed. All take the same time. */
export const ownerOf = async (user: UserRow | null, password: string): Promise<UserRow | null> => ((await isPassword(password, user?.password ?? null)) && user?.state === 'active' ? user : null);

/** Signs in somebody who has shown who they are: the token of their session. */
export const enter = async (services: StudioServices, user: UserRow, device: string): Promise<string> => {
  const organisation = (await services.storage.organisations()).find(({ id }) => id === user.organisationId);
  if (organisation) await noteInLog(services, { user, organisation }, 'signedIn');
  return beginSession(services, user, device);
};

export const tidyEmail = (email: string): string => email.trim().toLowerCase();
