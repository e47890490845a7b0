import { accountAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { EMPTY_FORM, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { readerOf, type Account } from '#server/services/studio/account.ts';
import { accountForm, TO_ACCOUNT } from '#server/services/studio/account-form.ts';
import { nameProblem } from '#server/services/studio/first-admin.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { hashPassword, isPassword, passwordProblem } from '#server/services/studio/passwords.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { StudioSessionRow } from '#server/storage/storage.ts';

/** Names of the fields. */
export const ACCOUNT = { name: 'namn', present: 'nuvarande', password: 'losenord' } as const;

/** Where somebody chooses a new password. */
export const passwordPage = (services: StudioServices, account: Account, state: FormState = EMPTY_FORM): StudioFormView =>
  accountForm(services, account, {
    title: { key: 'studio.account.submit' },
    lead: [{ key: 'studio.account.password.lead' }],
    action: accountAddress('losenord'),
    items: [
      textField({ name: ACCOUNT.present, label: { key: 'studio.account.present' }, input: 'password', autocomplete: 'current-password' }, state),
      textField({ name: ACCOUNT.password, label: { key: 'studio.password.choose' }, hint: { key: 'studio.password.hint' }, input: 'password', autocomplete: 'new-password' }, state),
    ],
    submit: { key: 'studio.account.submit' },
  }, state);

/** Gives somebody another password, and signs them out elsewhere; or the page with what is wrong. `wait`: minutes that wrong tries cost. */
export const changePassword = async (services: StudioServices, account: Account, typed: (name: string) => string, wait: number | null): Promise<StudioFormView | StudioToldView> => {
  const problems = wait === null ? await problemsOf(account, typed) : [{ field: ACCOUNT.present, text: { key: 'studio.account.wait', parameters: { minutes: wait } } }];
  if (problems.length > 0) return passwordPage(services, account, { typed, problems });
  await services.storage.write({ do: 'change user', id: account.user.id, to: { password: await hashPassword(typed(ACCOUNT.password)) }, except: account.session.id });
  await noteInLog(services, account, 'passwordChanged', account.user.email);
  return {
    page: 'studio-told',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.account }),
    title: { key: 'studio.account.done' },
    texts: [{ key: 'studio.account.out' }],
    copy: null,
    next: TO_ACCOUNT,
  };
};

const problemsOf = async ({ user, organisation }: Account, typed: (name: string) => string): Promise<readonly FieldProblem[]> => {
  const password = passwordProblem(typed(ACCOUNT.password), [user.email, user.name, organisation.name]);
  return [
    ...((await isPassword(typed(ACCOUNT.present), user.password)) ? [] : [{ field: ACCOUNT.present, text: { key: 'studio.account.wrong' } }]),
    ...(password ? [{ field: ACCOUNT.password, text: password }] : []),
  ];
};

/** Where somebody writes another name. */
export const namePage = (services: StudioServices, account: Account, state: FormState = { ...EMPTY_FORM, typed: () => account.user.name }): StudioFormView =>
  accountForm(services, account, {
    title: { key: 'studio.account.rename' },
    lead: [{ key: 'studio.account.rename.lead' }],
    action: accountAddress('namn'),
    items: [textField({ name: ACCOUNT.name, label: { key: 'studio.yourName' }, autocomplete: 'name' }, state)],
    submit: { key: 'studio.account.rename.submit' },
  }, state);

/** Gives somebody another name: null, or the page with what is wrong. */
export const changeName = async (services: StudioServices, account: Account, typed: (name: string) => string): Promise<StudioFormView | null> => {
  const problems = nameProblem(typed, ACCOUNT.name, 'studio.name.missing');
  if (problems.length > 0) return namePage(services, account, { typed, problems });
  await services.storage.write({ do: 'change user', id: account.user.id, to: { name: typed(ACCOUNT.name).trim() } });
  await noteInLog(services, account, 'renamed', account.user.email);
  return null;
};

/** The sessions of somebody but the one that they ask in: all, or the one with an id. */
export const othersOf = async ({ storage, now }: StudioServices, { user, session }: Account, id: string | null = null): Promise<readonly StudioSessionRow[]> =>
  (await storage.studioSessions(user.id, now())).filter((other) => other.id !== session.id && (id === null || other.id === id));

/** What is asked once more before sessions are ended: one, or all others. */
export const endPage = (services: StudioServices, account: Account, session: StudioSessionRow | null): StudioFormView =>
  accountForm(services, account, {
    title: session ? { key: 'studio.account.end', parameters: { device: session.device } } : { key: 'studio.account.others' },
    lead: [{ key: session ? 'studio.account.end.lead' : 'studio.account.others.lead' }],
    action: accountAddress('inloggningar', session?.id ?? null),
    items: [],
    submit: { key: 'studio.account.end.submit' },
    warning: true,
  });

/** Ends sessions. */
export const endSessions = async (services: StudioServices, account: Account, sessions: readonly StudioSessionRow[]): Promise<void> => {
  await services.storage.write({ do: 'end studio sessions', userId: account.user.id, ids: sessions.map(({ id }) => id) });
  await noteInLog(services, account, 'sessionsEnded');
};
