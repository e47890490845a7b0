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

const fewFacts = (['answers', 'drafts'] as const).map((kind) => ({ name: { key: `studio.deletion.${kind}` }, value: { key: 'studio.deletion.few' } }));

const deletion: StudioSheetView = {
  page: 'studio-sheet',
  ...at('gallring'),
  title: { key: 'studio.deletion.title' },
  said: null,
  lead: [{ key: 'studio.deletion.lead' }, { key: 'studio.deletion.next.on', parameters: { date: '2028-11-24' } }],
  links: [],
  sections: [
    {
      heading: { key: 'studio.deletion.done' },
      texts: [{ key: 'studio.deletion.done.text' }],
      facts: [],
      links: [{ address: `${SURVEY}/gallring?ar=2025`, label: { key: 'studio.deletion.year', parameters: { year: '2025' } } }],
      table: { caption: { key: 'studio.deletion.done.caption' }, columns: ['day', 'answers', 'drafts', 'madeUp'].map((name) => ({ key: `studio.deletion.${name}` })), none: { key: 'studio.deletion.done.none' }, rows: [{ id: '1', address: `${SURVEY}/gallring/1`, cells: [sv('2026-11-24'), { key: 'studio.deletion.atLeast', parameters: { n: 10 } }, { key: 'studio.deletion.few' }, { key: 'studio.deletion.few' }] }] },
    },
  ],
  form: null,
};

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const certificate: StudioSheetView = {
  ...deletion,
  ...buildStudioFrame({ reader: READER, address: `${SURVEY}/gallring/1`, back: { address: `${SURVEY}/gallring`, label: { key: 'studio.deletion.back' } } }),
  top: null,
  title: { key: 'studio.certificate.title', parameters: { number: '1' } },
  lead: [{ key: 'studio.certificate.lead' }],
  sections: [
    { heading: { key: 'studio.certificate.what' }, texts: [{ key: 'studio.certificate.coarse' }], facts: fewFacts, links: [], table: null },
    { heading: { key: 'studio.certificate.check' }, texts: [{ key: 'studio.certificate.check.text' }, sv(`npm run cli -- deletions medarbetare --number 1 --hash ${HASH}`)], facts: [{ name: { key: 'studio.certificate.hash' }, value: sv(HASH) }], links: [], table: null },
  ],
};

/** The pages where those who answered are looked after. */
export const careExamples = {
  'studio, how answers are handled': record,
  'studio, a record that is too long': { ...record, said: null, form: formIn(tooLong) },
  'studio, the record of processing': register,
  'studio, what is deleted when': deletion,
  'studio, a certificate of deletion': certificate,
} as const;
