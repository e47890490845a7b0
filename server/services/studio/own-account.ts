import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { formsOf, readerOf, type Account } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { hashPassword, isPassword, passwordProblem } from '#server/services/studio/passwords.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Names of the fields. */
export const ACCOUNT = { present: 'nuvarande', password: 'losenord' } as const;

/** Who somebody is signed in as, and where they choose a new password. */
export const accountPage = (services: StudioServices, account: Account, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.account }),
  title: { key: 'studio.account.title' },
  lead: [
    { key: 'studio.account.lead', parameters: { name: account.user.name, email: account.user.email, organisation: account.organisation.name, role: { key: `studio.role.${account.user.role}` } } },
    { key: 'studio.account.elsewhere' },
  ],
  action: STUDIO.account,
  csrf: services.keys.csrf(formsOf(account)),
  items: [
    textField({ name: ACCOUNT.present, label: { key: 'studio.account.present' }, input: 'password', autocomplete: 'current-password' }, state),
    textField({ name: ACCOUNT.password, label: { key: 'studio.password.choose' }, hint: { key: 'studio.password.hint' }, input: 'password', autocomplete: 'new-password' }, state),
  ],
  errors: errorsOf(state),
  submit: { key: 'studio.account.submit' },
  links: [],
  kept: [],
  warning: false,
});

/** Gives somebody another password, and signs them out elsewhere; or the page with what is wrong. `wait`: minutes that wrong tries cost. */
export const changePassword = async (services: StudioServices, account: Account, typed: (name: string) => string, wait: number | null): Promise<StudioFormView | StudioToldView> => {
  const problems = wait === null ? await problemsOf(account, typed) : [{ field: ACCOUNT.present, text: { key: 'studio.account.wait', parameters: { minutes: wait } } }];
  if (problems.length > 0) return accountPage(services, account, { typed, problems });
  await services.storage.write({ do: 'change user', id: account.user.id, to: { password: await hashPassword(typed(ACCOUNT.password)) }, except: account.session.id });
  await noteInLog(services, account, 'passwordChanged', account.user.email);
  return {
    page: 'studio-told',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.account }),
    title: { key: 'studio.account.done' },
    texts: [{ key: 'studio.account.out' }],
    copy: null,
    next: { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } },
  };
};

const problemsOf = async ({ user, organisation }: Account, typed: (name: string) => string): Promise<readonly FieldProblem[]> => {
  const password = passwordProblem(typed(ACCOUNT.password), [user.email, user.name, organisation.name]);
  return [
    ...((await isPassword(typed(ACCOUNT.present), user.password)) ? [] : [{ field: ACCOUNT.present, text: { key: 'studio.account.wrong' } }]),
    ...(password ? [{ field: ACCOUNT.password, text: password }] : []),
  ];
};
