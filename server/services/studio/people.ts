import { randomBytes } from 'node:crypto';
import { mayManage, NEVER_WITHOUT, rolesGivenBy } from '#core/access/people-rules.ts';
import { ROLES, type Role } from '#core/access/roles.ts';
import { invitationAddress } from '#core/view/studio/studio-addresses.ts';
import { hoursAfter, newStudioToken, tokenHash, type Account } from '#server/services/studio/account.ts';
import { noteByService, noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { InvitationRow, UserRow } from '#server/storage/storage.ts';

/** Somebody with an account in an organisation. */
export type Person = UserRow;
/** A link that somebody was given. */
export type Invitation = InvitationRow;

/** Hours that an invitation holds, and a link to a new password. */
const HOURS = { join: 7 * 24, password: 24 } as const;

/** The role that was typed, if somebody may give it. */
export const roleGiven = ({ user }: Account, typed: string): Role | null => rolesGivenBy(user.role).find((role) => role === ROLES.find((known) => known === typed)) ?? null;

/** Makes a link that is shown once; a link to the same e-mail for the same end no longer holds, nor with `onlyOne` one to anybody in the same role. */
export const makeLink = async ({ storage, now }: Pick<StudioServices, 'storage' | 'now'>, invitation: Pick<InvitationRow, 'organisationId' | 'email' | 'role' | 'invitedBy'> & { readonly purpose: 'join' | 'password' }, onlyOne = false): Promise<string> => {
  const token = newStudioToken();
  await storage.write({ do: 'store invitation', invitation: { ...invitation, tokenHash: tokenHash(token), id: randomBytes(8).toString('hex'), endsAt: hoursAfter(now(), HOURS[invitation.purpose]) }, onlyOne });
  return invitationAddress(token);
};

/** Invites somebody into the inviter's organisation: the address to give them. */
export const invite = async (services: StudioServices, account: Account, email: string, role: Role): Promise<string> => {
  const address = await makeLink(services, { purpose: 'join', organisationId: account.organisation.id, email, role, invitedBy: account.user.id });
  await noteInLog(services, account, 'invited', email);
  return address;
};

/** Whether somebody of the inviter's own organisation has an e-mail. Of others nothing is told: whoever follows the link learns it. */
export const isOwn = async ({ storage }: StudioServices, { organisation }: Account, email: string): Promise<boolean> => (await storage.user({ email }))?.organisationId === organisation.id;

/** A link to a new password for who has an account; null where nobody active has the e-mail. `invitedBy`: who makes it; null: whoever runs the service, which their organisation's log tells at once. */
export const makePasswordLink = async (services: Pick<StudioServices, 'storage' | 'now'>, email: string, invitedBy: string | null = null): Promise<string | null> => {
  const user = await services.storage.user({ email });
  if (user?.state !== 'active') return null;
  // Noted first: a link that holds is never without its trace.
  if (invitedBy === null) await noteByService(services, user.organisationId, 'passwordLinkByService', email);
  return makeLink(services, { purpose: 'password', organisationId: user.organisationId, email, role: user.role, invitedBy });
};

/** Somebody in the organisation whose account may be changed by who asks; null: not there, closed, or an administrator's. */
export const personOf = async ({ storage }: StudioServices, account: Account, id: string): Promise<UserRow | null> => {
  const user = await storage.user({ id });
  return user?.organisationId === account.organisation.id && user.state === 'active' && mayManage(account.user.role, user.role) ? user : null;
};

/** Gives somebody another role, or closes their account (null); false where nobody would be left to manage the organisation. */
export const changePerson = async (services: StudioServices, account: Account, person: UserRow, role: Role | null): Promise<boolean> => {
  if (role === person.role) return true;
  const { done } = await services.storage.write({ do: 'change user', id: person.id, to: role === null ? { state: 'closed' } : { role }, keeps: NEVER_WITHOUT });
  if (done) await noteInLog(services, account, role === null ? 'closed' : 'roleChanged', person.email);
  return done;
};

/** An invitation of the organisation that may be taken back by who asks. */
export const invitationOf = async ({ storage, now }: StudioServices, account: Account, id: string): Promise<InvitationRow | null> =>
  (await storage.invitations(account.organisation.id, now())).find((invitation) => invitation.id === id && mayManage(account.user.role, invitation.role)) ?? null;

/** Takes an invitation back. */
export const withdraw = async (services: StudioServices, account: Account, { id, email }: InvitationRow): Promise<void> => {
  await services.storage.write({ do: 'delete invitation', id });
  await noteInLog(services, account, 'withdrawn', email ?? '');
};
