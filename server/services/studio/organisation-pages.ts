import { ORGANISATION_KINDS } from '#core/access/roles.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioListView, StudioTableRow } from '#core/view/studio/list-view.ts';
import { organisationAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { readerOf, type Account } from '#server/services/studio/account.ts';
import { FIRST } from '#server/services/studio/first-admin.ts';
import { allOrganisations, type Peopled } from '#server/services/studio/organisations.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { OrganisationRow } from '#server/storage/storage.ts';

export const FOUND = `${STUDIO.organisations}/ny`;
const BACK = { address: STUDIO.organisations, label: { key: 'studio.organisations.back' } };
const frame = (services: StudioServices, account: Account) => buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.organisations, back: BACK });

/** Every organisation of the service. */
export const organisationsPage = async (services: StudioServices, account: Account): Promise<StudioListView> => ({
  page: 'studio-list',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.organisations }),
  title: { key: 'studio.organisations.title' },
  lead: [{ key: 'studio.organisations.lead' }],
  said: null,
  links: [{ address: FOUND, label: { key: 'studio.organisations.found' } }],
  tables: [
    {
      caption: { key: 'studio.organisations.all' },
      columns: ['studio.organisations.name', 'studio.organisations.kind', 'studio.organisations.people', 'studio.organisations.managers'].map((key) => ({ key })),
      none: { key: 'studio.organisations.none' },
      rows: (await allOrganisations(services)).map(rowOf),
    },
  ],
});

const rowOf = ({ organisation: { id, name, kind }, people, managers }: Peopled): StudioTableRow => ({
  id,
  cells: [{ text: name, lang: 'sv' }, { key: `studio.kind.${kind}` }, numeral(people), managers > 0 ? numeral(managers) : { key: 'studio.organisations.noManager' }],
  address: managers > 0 ? null : organisationAddress(id),
});

const numeral = (n: number) => ({ key: 'studio.organisations.number', parameters: { n } });

type FormParts = Pick<StudioFormView, 'title' | 'lead' | 'action' | 'items' | 'submit'>;

const formOf = (services: StudioServices, account: Account, state: FormState, parts: FormParts): StudioFormView => ({
  page: 'studio-form',
  ...frame(services, account),
  csrf: readerOf(services, account).csrf,
  errors: errorsOf(state),
  links: [],
  kept: [],
  warning: false,
  ...parts,
});

const ownerField = (state: FormState) => textField({ name: FIRST.email, label: { key: 'studio.organisations.owner' }, hint: { key: 'studio.organisations.owner.hint' }, input: 'email' }, state);

/** Where an organisation is founded. */
export const foundPage = (services: StudioServices, account: Account, state: FormState = EMPTY_FORM): StudioFormView =>
  formOf(services, account, state, {
    title: { key: 'studio.organisations.found' },
    lead: [{ key: 'studio.organisations.found.lead' }],
    action: FOUND,
    items: [
      textField({ name: FIRST.organisation, label: { key: 'studio.organisations.name' }, hint: { key: 'studio.first.organisation.hint' } }, state),
      radios({ name: FIRST.kind, label: { key: 'studio.kind' }, options: ORGANISATION_KINDS.map((kind) => ({ value: kind, label: { key: `studio.kind.${kind}` } })) }, state),
      ownerField(state),
    ],
    submit: { key: 'studio.organisations.submit' },
  });

/** Where its first owner is invited, where the link of the founding was not used. */
export const ownerPage = (services: StudioServices, account: Account, { id, name }: OrganisationRow, state: FormState = EMPTY_FORM): StudioFormView =>
  formOf(services, account, state, {
    title: { key: 'studio.organisations.invite', parameters: { name } },
    lead: [{ key: 'studio.organisations.invite.lead' }],
    action: organisationAddress(id),
    items: [ownerField(state)],
    submit: { key: 'studio.people.invite.submit' },
  });

/** The link of the first owner, shown once. */
export const foundedPage = (services: StudioServices, account: Account, { name }: OrganisationRow, link: string): StudioToldView => ({
  page: 'studio-told',
  ...frame(services, account),
  title: { key: 'studio.organisations.done', parameters: { name } },
  texts: [{ key: 'studio.people.invite.send' }],
  copy: { label: { key: 'studio.people.copy' }, value: link },
  next: BACK,
});
