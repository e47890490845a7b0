import { sv } from '#client/components/field/field.examples.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { EMPTY_FORM, errorsOf, radios, selectField, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioLogView } from '#core/view/studio/log-view.ts';
import type { StudioSharingView } from '#core/view/studio/sharing-view.ts';
import type { StudioSurveysView, StudioToldView } from '#core/view/studio/studio-view.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'administrator', csrf: 'a' } as const;
const number = (n: number) => ({ key: 'studio.organisations.number', parameters: { n } });

const ORGANISATIONS: StudioListView = {
  page: 'studio-list',
  ...buildStudioFrame({ reader: READER, address: '/studio/organisationer' }),
  title: { key: 'studio.organisations.title' },
  lead: [{ key: 'studio.organisations.lead' }],
  said: null,
  links: [{ address: '/studio/organisationer/ny', label: { key: 'studio.organisations.found' } }],
  tables: [
    {
      caption: { key: 'studio.organisations.all' },
      columns: ['name', 'kind', 'people', 'managers'].map((column) => ({ key: `studio.organisations.${column}` })),
      none: { key: 'studio.organisations.none' },
      rows: [
        { id: 'a', cells: [sv('Samordningsförbundet Botkyrka Huddinge Salem'), { key: 'studio.kind.union' }, number(4), number(1)], address: null },
        { id: 'b', cells: [sv('Salems kommun'), { key: 'studio.kind.municipality' }, number(0), { key: 'studio.organisations.noManager' }], address: '/studio/organisationer/b' },
      ],
    },
  ],
};

const SURVEY = '/studio/enkater/medarbetare';
const forgotten: FormState = { typed: (name) => (name === 'som' ? 'reader' : ''), problems: [{ field: 'organisation', text: { key: 'studio.sharing.organisation.missing' } }] };

const itemsOf = (state: FormState) => [
  selectField({ name: 'organisation', label: { key: 'studio.sharing.organisation' }, options: [{ value: 'b', label: sv('Salems kommun') }] }, state),
  radios({ name: 'som', label: { key: 'studio.sharing.as' }, options: ['reader', 'analyst', 'author'].map((value) => ({ value, label: { key: `studio.sharing.as.${value}` } })) }, state),
];

const SHARING: StudioSharingView = {
  page: 'studio-sharing',
  ...buildStudioFrame({ reader: READER, address: `${SURVEY}/dela`, back: { address: '/studio/enkater', label: { key: 'studio.surveys.back' } } }),
  head: surveyHead({ slug: 'medarbetare', role: 'owner', share: 'own', here: 'dela', title: sv('Din röst om arbetet i det sociala företaget'), state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.sharedWith', parameters: { n: 1, count: 1 } }] }),
  said: { key: 'studio.sharing.said.delad' },
  shares: {
    caption: { key: 'studio.sharing.with' },
    columns: [{ key: 'studio.sharing.organisation' }, { key: 'studio.sharing.role' }],
    none: { key: 'studio.sharing.nobody' },
    rows: [{ id: 'a', cells: [sv('Samordningsförbundet Botkyrka Huddinge Salem'), { key: 'studio.role.analyst' }], address: `${SURVEY}/dela/a` }],
  },
  meanings: ['yours', 'least', 'answers'].map((what) => ({ key: `studio.sharing.meaning.${what}` })),
  action: `${SURVEY}/dela`,
  csrf: 'a',
  items: itemsOf(EMPTY_FORM),
  errors: [],
};

const chosen: FormState = { typed: (name) => (name === 'dag' ? 'i går' : ''), problems: [{ field: 'dag', text: { key: 'studio.log.day.wrong' } }] };

const LOG: StudioLogView = {
  page: 'studio-log',
  ...buildStudioFrame({ reader: READER, address: '/studio/logg', back: { address: '/studio/personer', label: { key: 'studio.people.back' } } }),
  choose: {
    action: '/studio/logg',
    errors: [],
    items: [
      selectField({ name: 'person', label: { key: 'studio.log.choose.person' }, options: [{ value: 'a', label: sv('Kim Ek, kim.ek@forbundet.se') }] }, EMPTY_FORM, { key: 'studio.log.choose.all' }),
      selectField({ name: 'enkat', label: { key: 'studio.log.choose.survey' }, options: [{ value: 'medarbetare', label: sv('medarbetare') }] }, EMPTY_FORM, { key: 'studio.log.choose.all' }),
      textField({ name: 'dag', label: { key: 'studio.log.choose.day' }, hint: { key: 'studio.log.choose.day.hint' }, width: 10 }, EMPTY_FORM),
    ],
  },
  days: [
    {
      caption: { key: 'studio.log.day', parameters: { day: '2026-11-24' } },
      columns: ['when', 'who', 'what', 'subject'].map((column) => ({ key: `studio.log.${column}` })),
      none: { key: 'studio.log.none' },
      rows: [
        { id: 'a', cells: [sv('08:30'), sv('Kim Ek'), { key: 'studio.log.shared' }, sv('medarbetare: Salems kommun')], address: null },
        { id: 'b', cells: [sv('08:25'), { key: 'studio.log.service' }, { key: 'studio.log.passwordLink' }, sv('ana.andersson@forbundet.example.se')], address: null },
      ],
    },
  ],
  pages: [{ address: '/studio/logg', label: { key: 'studio.log.latest' } }, { address: '/studio/logg?efter=a', label: { key: 'studio.log.older' } }],
};

const REFUSED: StudioToldView = {
  page: 'studio-told',
  ...buildStudioFrame({ reader: READER, address: `${SURVEY}/text` }),
  title: { key: 'studio.forbidden.title' },
  texts: [{ key: 'studio.forbidden.text', parameters: { role: { key: 'studio.role.reader' } } }],
  copy: null,
  next: { address: '/studio/enkater', label: { key: 'studio.surveys.back' } },
  typed: [['json', '{\n  "title": "Hur har du det på jobbet?"\n}'], ['epost', 'kim@forbundet.se']],
};

const SURVEYS: StudioSurveysView = {
  page: 'studio-surveys',
  ...buildStudioFrame({ reader: READER, address: '/studio/enkater' }),
  said: null,
  surveys: [
    { address: SURVEY, slug: 'medarbetare', title: sv('Din röst om arbetet i det sociala företaget'), state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.version', parameters: { n: 2 } }, { key: 'studio.facts.sharedWith', parameters: { n: 2, count: 2 } }], notice: { text: { key: 'studio.contact.madeUp.row' }, address: `${SURVEY}/sprak/kontakt` } },
    { address: '/studio/enkater/kommun', slug: 'kommun', title: sv('Nuläget för socialt företagande i kommunen'), state: { key: 'studio.state.closed' }, facts: [{ key: 'studio.facts.sharedBy', parameters: { organisation: 'Samordningsförbundet Botkyrka Huddinge Salem', as: { key: 'studio.role.analyst' } } }] },
    { address: '/studio/enkater/tom', slug: 'tom', title: sv('tom'), state: { key: 'studio.state.draft' }, facts: [{ key: 'studio.facts.broken' }] },
  ],
  create: '/studio/enkater/ny',
};

/** The pages about organisations and what they share. */
export const organisationExamples = {
  'studio, the organisations': ORGANISATIONS,
  'studio, with whom a survey is shared': SHARING,
  'studio, a survey that is shared with nobody': { ...SHARING, said: null, shares: { ...SHARING.shares, rows: [] }, items: itemsOf(forgotten), errors: errorsOf(forgotten) },
  'studio, nobody to share a survey with': { ...SHARING, said: null, shares: { ...SHARING.shares, rows: [] }, items: [] },
  'studio, the surveys': SURVEYS,
  'studio, what was written and is not taken': REFUSED,
  'studio, the log': LOG,
  'studio, nothing in the log': { ...LOG, choose: { ...LOG.choose, items: [textField({ name: 'dag', label: { key: 'studio.log.choose.day' } }, chosen)], errors: errorsOf(chosen) }, days: [], pages: [] },
} as const;
