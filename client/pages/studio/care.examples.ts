import { sv } from '#client/components/field/field.examples.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioSheetView } from '#core/view/studio/sheet-view.ts';
import { EMPTY_FORM, errorsOf, textArea, type FormState } from '#core/view/studio/studio-fields.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioPart } from '#core/view/studio/studio-addresses.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner' as const, csrf: 'a' };
const SURVEY = '/studio/enkater/medarbetare';

const at = (here: StudioPart) => ({
  ...buildStudioFrame({ reader: READER, address: `${SURVEY}/${here}`, back: { address: '/studio/enkater', label: { key: 'studio.surveys.back' } } }),
  top: surveyHead({ title: sv('Din röst om arbetet i det sociala företaget'), state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.version', parameters: { n: 2 } }], slug: 'medarbetare', role: 'owner', share: 'own', here }),
});

const fromText = {
  heading: { key: 'studio.record.fromText' },
  texts: [],
  facts: [{ name: { key: 'studio.record.controller' }, value: sv('Coompanion Stockholms län') }, { name: { key: 'studio.record.legalBasis' }, value: null }, { name: { key: 'studio.record.retention' }, value: { key: 'studio.record.days', parameters: { n: 730, count: 730 } } }],
  links: [{ address: `${SURVEY}/text`, label: { key: 'studio.record.toText' } }],
  table: null,
};

const tooLong: FormState = { typed: () => 'Anställda i sociala företag i nio kommuner.', problems: [{ field: 'people', text: { key: 'studio.record.long', parameters: { most: 2_000 } } }] };
const formIn = (state: FormState) => ({
  heading: { key: 'studio.record.beside' },
  lead: [{ key: 'studio.record.beside.lead' }],
  action: `${SURVEY}/personuppgifter`,
  csrf: 'a',
  items: (['people', 'peopleEasy'] as const).map((field) => textArea({ name: field, label: { key: `studio.record.${field}` }, hint: { key: `studio.record.${field}.hint` } }, state)),
  errors: errorsOf(state),
  kept: [['utgava', '1'] as const],
  submit: { key: 'studio.record.save' },
});

const record: StudioSheetView = {
  page: 'studio-sheet',
  ...at('personuppgifter'),
  title: { key: 'studio.record.title' },
  said: { key: 'studio.record.done' },
  lead: [{ key: 'studio.record.lead' }, { key: 'studio.record.incomplete', parameters: { n: 3, count: 3 } }],
  links: [],
  sections: [fromText, { heading: { key: 'studio.history.title' }, texts: [{ key: 'studio.record.saved', parameters: { date: '2026-11-24', who: 'Kim Ek' } }], facts: [], links: [], table: null }],
  form: formIn(EMPTY_FORM),
};

const register: StudioSheetView = {
  page: 'studio-sheet',
  ...buildStudioFrame({ reader: READER, address: '/studio/register' }),
  top: null,
  title: { key: 'studio.register.title' },
  said: null,
  lead: [{ key: 'studio.register.lead', parameters: { organisation: 'Samordningsförbundet', date: '2026-11-24' } }],
  links: [{ address: '/studio/register/fil.csv', label: { key: 'studio.register.file' } }],
  sections: [{ ...fromText, heading: sv('Din röst om arbetet i det sociala företaget'), texts: [{ key: 'studio.record.complete' }] }],
  form: null,
};

/** The pages where those who answered are looked after. */
export const careExamples = {
  'studio, how answers are handled': record,
  'studio, a record that is too long': { ...record, said: null, form: formIn(tooLong) },
  'studio, the record of processing': register,
} as const;
