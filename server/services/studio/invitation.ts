import { randomUUID } from 'node:crypto';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { invitationAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { beginSession, tokenHash } from '#server/services/studio/account.ts';
import { FIRST, nameProblem } from '#server/services/studio/first-admin.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { hashPassword, passwordProblem } from '#server/services/studio/passwords.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { InvitationRow, OrganisationRow, UserRow } from '#server/storage/storage.ts';

type Held = Pick<InvitationRow, 'tokenHash' | 'id' | 'role'> & { readonly purpose: 'join' | 'password'; readonly email: string; readonly organisation: OrganisationRow };

/** What a link still holds for; null where it does not. */
const heldInvitation = async ({ storage, now }: StudioServices, token: string): Promise<Held | null> => {
  const invitation = await storage.invitation(tokenHash(token), now());
  if (!invitation || invitation.purpose === 'first' || invitation.email === null) return null;
  const { purpose, email } = invitation;
  const organisation = (await storage.organisations()).find(({ id }) => id === invitation.organisationId);
  return organisation ? { ...invitation, purpose, email, organisation } : null;
};

/** The page that an invitation, or a link to a new password, opens; null where it does not hold. */
export const invitationPage = async (services: StudioServices, token: string, state: FormState = EMPTY_FORM): Promise<StudioFormView | null> => {
  const held = await heldInvitation(services, token);
  return held && {
    page: 'studio-form',
    ...buildStudioFrame({ reader: null, address: invitationAddress(token) }),
    title: { key: `studio.invitation.${held.purpose}.title` },
    lead: [{ key: `studio.invitation.${held.purpose}.lead`, parameters: { organisation: held.organisation.name, email: held.email } }],
    action: invitationAddress(token),
    csrf: services.keys.csrf(''),
    items: [
      ...(held.purpose === 'join' ? [textField({ name: FIRST.name, label: { key: 'studio.yourName' }, autocomplete: 'name' }, state)] : []),
      textField({ name: FIRST.password, label: { key: 'studio.password.choose' }, hint: { key: 'studio.password.hint' }, input: 'password', autocomplete: 'new-password' }, state),
    ],
    errors: errorsOf(state),
    submit: { key: `studio.invitation.${held.purpose}.submit` },
    links: [],
    kept: [],
    warning: false,
  };
};

/** Uses a link: a session's token, or the page with what is wrong; null where the link does not hold. */
export const useInvitation = async (services: StudioServices, token: string, typed: (name: string) => string, device: string): Promise<string | StudioFormView | StudioToldView | null> => {
  const held = await heldInvitation(services, token);
  if (!held) return null;
  const problems = problemsOf(held, typed);
  if (problems.length > 0) return invitationPage(services, token, { typed, problems });
  // Told only now: whoever made the link could else ask with it who has an account, and leave no trace.
  if (held.purpose === 'join' && (await services.storage.user({ email: held.email }))) return takenPage(held);
  const password = await hashPassword(typed(FIRST.password));
  const user = held.purpose === 'join' ? await joined(services, held, typed(FIRST.name).trim(), password) : await withPassword(services, held, password);
  if (!user) return null;
  await noteInLog(services, { user, organisation: held.organisation }, held.purpose === 'join' ? 'joined' : 'passwordChanged', held.email);
  return beginSession(services, user, device);
};

/** The e-mail has an account already, which belongs to one organisation. */
const takenPage = ({ email }: Held): StudioToldView => ({
  page: 'studio-told',
  ...buildStudioFrame({ reader: null, address: STUDIO.invitation }),
  title: { key: 'studio.invitation.taken.title' },
  texts: [{ key: 'studio.invitation.taken', parameters: { email } }, { key: 'studio.invitation.taken.next' }],
  copy: null,
  next: { address: STUDIO.signIn, label: { key: 'studio.signIn.title' } },
});

const problemsOf = ({ purpose, email, organisation }: Held, typed: (name: string) => string): readonly FieldProblem[] => {
  const password = passwordProblem(typed(FIRST.password), [email, organisation.name]);
  return [...(purpose === 'join' ? nameProblem(typed, FIRST.name, 'studio.name.missing') : []), ...(password ? [{ field: FIRST.password, text: password }] : [])];
};

const joined = async ({ storage, today }: StudioServices, held: Held, name: string, password: string): Promise<UserRow | null> => {
  const user: UserRow = { id: randomUUID(), organisationId: held.organisation.id, email: held.email, name, role: held.role, state: 'active', password, joinedOn: today() };
  const { done } = await storage.write({ do: 'join organisation', user, invitation: held.tokenHash });
  return done ? user : null;
};

/** The link is used up first, so that two who hold it cannot both choose. */
const withPassword = async (services: StudioServices, { id, email, organisation }: Held, password: string): Promise<UserRow | null> => {
  const user = await services.storage.user({ email });
  if (user?.state !== 'active' || !(await services.storage.write({ do: 'delete invitation', id })).done) return null;
  await services.storage.write({ do: 'change user', id: user.id, to: { password } });
  // Who gets a link has lost their keys, or somebody else has them.
  const { done } = await services.storage.write({ do: 'forget sign-in keys', userId: user.id });
  if (done) await noteInLog(services, { user, organisation }, 'keysForgotten', email);
  return user;
};
