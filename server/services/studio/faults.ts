import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import { faultAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { radios } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { formsOf, readerOf, type Account } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ReportRow, ReportState } from '#server/storage/storage.ts';

/** What somebody told does not work, with how far it has come. */
export type Fault = ReportRow & { readonly state: ReportState };

/** Name of the field. */
export const FAULT_STATE = 'lage';
const STATES = ['new', 'answered', 'closed'] as const satisfies readonly ReportState[];
const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** Reports on pages of surveys that the organisation owns; to administrators, who run the service, also those on pages that nobody owns. */
export const faultsOf = async ({ storage }: StudioServices, { user, organisation }: Account): Promise<readonly Fault[]> => {
  const [reports, surveys, holders] = await Promise.all([storage.reports(), storage.surveys(), storage.surveyHolders()]);
  const owners = new Map(holders.filter(({ share }) => share === 'own').map(({ surveyId, organisationId }) => [surveyId, organisationId]));
  const ownerOf = (page: string): string | undefined => {
    const slug = /\/e\/([^/?#]+)/.exec(page)?.[1];
    return owners.get(surveys.find((survey) => survey.slug === slug)?.id ?? '');
  };
  return reports.filter(({ page }) => {
    const owner = ownerOf(page);
    return owner === undefined ? user.role === 'administrator' : owner === organisation.id;
  });
};

/** `/studio/fel`: a list in which nothing stands that somebody wrote. */
export const faultsPage = async (services: StudioServices, account: Account, said: Text | null = null): Promise<StudioListView> => ({
  page: 'studio-list',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.faults, back: { address: STUDIO.requests, label: { key: 'studio.request.back' } } }),
  title: { key: 'studio.fault.title' },
  lead: [{ key: 'studio.fault.lead' }],
  said,
  links: [],
  tables: [
    {
      caption: { key: 'studio.fault.caption' },
      columns: ['studio.fault.day', 'studio.fault.state', 'studio.fault.until'].map((key) => ({ key })),
      none: { key: 'studio.fault.none' },
      rows: (await faultsOf(services, account)).toReversed().map(({ id, reportedOn, keptUntil, state }) => ({ id, address: faultAddress(id), cells: [swedish(reportedOn), { key: `studio.fault.state.${state}` }, swedish(keptUntil)] })),
    },
  ],
});

/** What somebody wrote, and how far it has come. */
export const faultPage = (services: StudioServices, account: Account, { id, page, doing, wrong, contact, state }: Fault): StudioFormView => {
  const typed = { typed: () => state, problems: [] };
  return {
    page: 'studio-form',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.faults, back: { address: STUDIO.faults, label: { key: 'studio.fault.back' } } }),
    title: { key: 'studio.fault.one' },
    lead: Object.entries({ wrong, doing, page, contact }).filter(([, text]) => text !== '').map(([part, text]) => ({ key: `studio.fault.${part}`, parameters: { text } })),
    action: faultAddress(id),
    csrf: services.keys.csrf(formsOf(account)),
    items: [radios({ name: FAULT_STATE, label: { key: 'studio.fault.state' }, options: STATES.map((value) => ({ value, label: { key: `studio.fault.state.${value}` } })) }, typed)],
    errors: [],
    submit: { key: 'studio.fault.save' },
    links: [],
    kept: [],
    warning: false,
  };
};

/** Notes how far it has come; what is no state changes nothing. */
export const markFault = async (services: StudioServices, account: Account, { id }: Fault, typed: string): Promise<void> => {
  const state = STATES.find((one) => one === typed);
  if (state && (await services.storage.write({ do: 'mark report', id, state })).done) await noteInLog(services, account, 'faultMarked');
};
