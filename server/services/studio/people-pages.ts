import { mayManage, rolesGivenBy } from '#core/access/people-rules.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { personAddress, STUDIO, withdrawAddress } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { formsOf, readerOf, type Account } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { InvitationRow, UserRow } from '#server/storage/storage.ts';

/** Names of the fields. */
export const PERSON = { email: 'epost', role: 'roll' } as const;
export const INVITE = `${STUDIO.people}/bjud-in`;
const BACK = { address: STUDIO.people, label: { key: 'studio.people.back' } };
const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** Everybody with an account in the organisation, and the links that still hold. */
export const peoplePage = async (services: StudioServices, account: Account, said: Text | null = null): Promise<StudioListView> => ({
  page: 'studio-list',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.people }),
  title: { key: 'studio.people.title' },
  lead: [{ key: 'studio.people.lead', parameters: { organisation: account.organisation.name } }],
  said,
  links: [
    { address: INVITE, label: { key: 'studio.people.invite' } },
    { address: STUDIO.log, label: { key: 'studio.log.title' } },
    { address: STUDIO.tokens, label: { key: 'studio.tokens.title' } },
  ],
  tables: [
    { caption: { key: 'studio.people.accounts' }, columns: ['studio.people.name', 'studio.email', 'studio.people.role'].map((key) => ({ key })), none: { key: 'studio.people.none' }, rows: (await services.storage.users(account.organisation.id)).map((user) => personRow(account, user)) },
    { caption: { key: 'studio.people.invitations' }, columns: ['studio.email', 'studio.people.role', 'studio.people.link', 'studio.people.until'].map((key) => ({ key })), none: { key: 'studio.people.noInvitations' }, rows: (await services.storage.invitations(account.organisation.id, services.now())).map((invitation) => invitationRow(account, invitation)) },
  ],
});

const personRow = (account: Account, { id, name, email, role, state }: UserRow) => ({
  id,
  cells: [swedish(name), swedish(email), { key: state === 'closed' ? 'studio.people.closed' : `studio.role.${role}` }],
  address: state === 'active' && mayManage(account.user.role, role) ? personAddress(id) : null,
});

const invitationRow = (account: Account, { id, email, role, purpose, endsAt }: InvitationRow) => ({
  id,
  cells: [swedish(email ?? ''), { key: `studio.role.${role}` }, { key: `studio.people.link.${purpose}` }, swedish(endsAt.slice(0, 10))],
  address: mayManage(account.user.role, role) ? withdrawAddress(id) : null,
});

type FormParts = Pick<StudioFormView, 'title' | 'lead' | 'action' | 'items' | 'submit'> & Partial<Pick<StudioFormView, 'links' | 'warning'>>;

/** A form about the people of the organisation. */
const peopleForm = (services: StudioServices, account: Account, parts: FormParts, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.people, back: BACK }),
  csrf: services.keys.csrf(formsOf(account)),
  errors: errorsOf(state),
  links: [],
  kept: [],
  warning: false,
  ...parts,
});

const roleField = (account: Account, state: FormState) =>
  radios({ name: PERSON.role, label: { key: 'studio.people.role' }, hint: { key: 'studio.people.role.hint' }, options: rolesGivenBy(account.user.role).map((role) => ({ value: role, label: { key: `studio.people.role.${role}` } })) }, state);

/** Where somebody is invited. */
export const invitePage = (services: StudioServices, account: Account, state: FormState = EMPTY_FORM): StudioFormView =>
  peopleForm(services, account, {
    title: { key: 'studio.people.invite' },
    lead: [{ key: 'studio.people.invite.lead' }],
    action: INVITE,
    items: [textField({ name: PERSON.email, label: { key: 'studio.email' }, input: 'email' }, state), roleField(account, state)],
    submit: { key: 'studio.people.invite.submit' },
  }, state);

/** Somebody's role, with the ways to their other pages. */
export const personPage = (services: StudioServices, account: Account, person: UserRow, state: FormState = { ...EMPTY_FORM, typed: () => person.role }): StudioFormView =>
  peopleForm(services, account, {
    title: swedish(person.name),
    lead: [swedish(person.email), { key: 'studio.people.links' }],
    action: personAddress(person.id),
    items: [roleField(account, state)],
    submit: { key: 'studio.people.save' },
    links: [
      { address: personAddress(person.id, 'losenord'), label: { key: 'studio.people.password' } },
      { address: personAddress(person.id, 'stang'), label: { key: 'studio.people.close' } },
    ],
  }, state);

/** Something is asked once more before it is done: a key of `studio.people.<what>` and what it is about. */
export const surePage = (services: StudioServices, account: Account, what: 'close' | 'password' | 'withdraw', action: string, who: string): StudioFormView =>
  peopleForm(services, account, {
    title: { key: `studio.people.${what}.title`, parameters: { who } },
    lead: [{ key: `studio.people.${what}.lead` }],
    action,
    items: [],
    submit: { key: `studio.people.${what}.submit` },
    warning: what !== 'password',
  });

/** A link that is shown once. */
export const linkPage = (services: StudioServices, account: Account, what: 'invite' | 'password', who: string, link: string): StudioToldView => ({
  page: 'studio-told',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.people, back: BACK }),
  title: { key: `studio.people.${what}.done`, parameters: { who } },
  texts: [{ key: `studio.people.${what}.send` }],
  copy: { label: { key: 'studio.people.copy' }, value: link },
  next: BACK,
});
