import { SHARES } from '#core/access/roles.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioSharingView } from '#core/view/studio/sharing-view.ts';
import { sharingAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, selectField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { Text } from '#core/view/text.ts';
import { readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import { SHARING, sharingsOf, type Sharing } from '#server/services/studio/sharing.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writingFrame, writtenText } from '#server/services/studio/written-text.ts';

interface At {
  readonly account: Account;
  readonly held: HeldSurvey;
}

const MEANINGS = ['yours', 'least', 'answers'].map((what) => ({ key: `studio.sharing.meaning.${what}` }));

const asField = (state: FormState) =>
  radios({ name: SHARING.as, label: { key: 'studio.sharing.as' }, options: SHARES.toReversed().map((share) => ({ value: share, label: { key: `studio.sharing.as.${share}` } })) }, state);

/** With whom a survey is shared, and where it is shared with one more. */
export const sharingPage = async (services: StudioServices, { account, held }: At, said: Text | null = null, state: FormState = EMPTY_FORM): Promise<StudioSharingView> => {
  const { shared, others } = await sharingsOf(services, { account, held });
  const { slug } = held.survey;
  return {
    page: 'studio-sharing',
    ...(await writingFrame(services, { account, held }, 'dela', (await writtenText(services, held)).json)),
    said,
    shares: {
      caption: { key: 'studio.sharing.with' },
      columns: ['studio.sharing.organisation', 'studio.sharing.role'].map((key) => ({ key })),
      none: { key: 'studio.sharing.nobody' },
      rows: shared.map(({ organisation: { id, name }, share }) => ({ id, cells: [{ text: name, lang: 'sv' }, { key: `studio.role.${share}` }], address: sharingAddress(slug, id) })),
    },
    meanings: MEANINGS,
    action: studioSurvey(slug, 'dela'),
    csrf: readerOf(services, account).csrf,
    items: others.length === 0 ? [] : [selectField({ name: SHARING.organisation, label: { key: 'studio.sharing.organisation' }, options: others.map(({ id, name }) => ({ value: id, label: { text: name, lang: 'sv' } })) }, state), asField(state)],
    errors: errorsOf(state),
  };
};

type FormParts = Pick<StudioFormView, 'title' | 'lead' | 'action' | 'items' | 'submit' | 'links' | 'warning'>;

const formOf = (services: StudioServices, { account, held }: At, state: FormState, parts: FormParts): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: parts.action, back: { address: studioSurvey(held.survey.slug, 'dela'), label: { key: 'studio.sharing.back' } } }),
  csrf: readerOf(services, account).csrf,
  errors: errorsOf(state),
  kept: [],
  ...parts,
});

/** As what it is shared with an organisation, with the way to end that. */
export const oneSharingPage = (services: StudioServices, at: At, { organisation: { id, name }, share }: Sharing, state: FormState = { ...EMPTY_FORM, typed: () => share }): StudioFormView =>
  formOf(services, at, state, {
    title: { key: 'studio.sharing.one', parameters: { name } },
    lead: [],
    action: sharingAddress(at.held.survey.slug, id),
    items: [asField(state)],
    submit: { key: 'studio.sharing.save' },
    links: [{ address: sharingAddress(at.held.survey.slug, id, 'sluta'), label: { key: 'studio.sharing.end' } }],
    warning: false,
  });

/** Asks once more before it is no longer shared. */
export const endSharingPage = (services: StudioServices, at: At, { organisation: { id, name } }: Sharing): StudioFormView =>
  formOf(services, at, EMPTY_FORM, {
    title: { key: 'studio.sharing.end.title', parameters: { name } },
    lead: [{ key: 'studio.sharing.end.lead' }],
    action: sharingAddress(at.held.survey.slug, id, 'sluta'),
    items: [],
    submit: { key: 'studio.sharing.end' },
    links: [],
    warning: true,
  });
