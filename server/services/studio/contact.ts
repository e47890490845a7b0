import { contactIn, writeContact } from '#core/editor/write-contact.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { contactAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { errorsOf, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { saveText, writtenText } from '#server/services/studio/written-text.ts';

/** Names of the fields. */
export const CONTACT = { tel: 'telefon', email: 'epost' } as const;

/** Whom those who answer can turn to, as it stands in the text; it says so where the text is no JSON. */
export const contactPage = async (services: StudioServices, { account, held }: AtSurvey, state: FormState | null = null): Promise<StudioFormView | StudioToldView> => {
  const { slug } = held.survey;
  const back = { address: studioSurvey(slug, 'kontroll'), label: { key: 'studio.contact.back' } };
  const frame = buildStudioFrame({ reader: readerOf(services, account), address: contactAddress(slug), back });
  const written = contactIn((await writtenText(services, held)).json);
  if (!written) return { page: 'studio-told', ...frame, title: { key: 'studio.contact.title' }, texts: [{ key: 'studio.contact.broken' }], copy: null, next: { address: studioSurvey(slug, 'text'), label: { key: 'studio.record.toText' } } };
  const shown = state ?? { typed: (name: string) => (name === CONTACT.tel ? written.tel : written.email), problems: [] };
  return {
    page: 'studio-form',
    ...frame,
    title: { key: 'studio.contact.title' },
    lead: [{ key: 'studio.contact.lead' }],
    action: contactAddress(slug),
    csrf: readerOf(services, account).csrf,
    items: [
      textField({ name: CONTACT.tel, label: { key: 'studio.contact.tel' }, hint: { key: 'studio.contact.tel.hint' }, input: 'tel', width: 20 }, shown),
      textField({ name: CONTACT.email, label: { key: 'studio.contact.email' }, hint: { key: 'studio.contact.email.hint' }, input: 'email' }, shown),
    ],
    errors: errorsOf(shown),
    submit: { key: 'studio.text.save' },
    links: [],
    kept: [],
    warning: false,
  };
};

/** How often a save is tried anew where others save at the same time. */
const TRIES = 3;

/** Writes the contact into the text as it is now; null where it is done, else what is wrong. */
export const saveContact = async (services: StudioServices, at: AtSurvey, typed: (name: string) => string, tries = TRIES): Promise<readonly FieldProblem[] | null> => {
  const contact = { tel: typed(CONTACT.tel).trim(), email: typed(CONTACT.email).trim() };
  const problems = problemsOf(contact);
  if (problems.length > 0) return problems;
  const { json, revision } = await writtenText(services, at.held);
  if (!contactIn(json)) return [{ field: CONTACT.tel, text: { key: 'studio.contact.broken' } }];
  const source = writeContact(json, contact);
  if (source === json || (await saveText(services, { ...at, json: source, before: revision }))) return null;
  return tries > 1 ? saveContact(services, at, typed, tries - 1) : [{ field: CONTACT.tel, text: { key: 'studio.mend.late' } }];
};

/** Only what no telephone can call and no programme can write to is wrong; one of the two is enough. */
const problemsOf = ({ tel, email }: { readonly tel: string; readonly email: string }): readonly FieldProblem[] => [
  ...(tel === '' && email === '' ? [{ field: CONTACT.tel, text: { key: 'studio.contact.missing' } }] : []),
  ...(tel === '' || /\d/.test(tel) ? [] : [{ field: CONTACT.tel, text: { key: 'studio.contact.tel.wrong' } }]),
  ...(email === '' || /^[^\s@]+@[^\s@]+$/.test(email) ? [] : [{ field: CONTACT.email, text: { key: 'studio.contact.email.wrong' } }]),
];
