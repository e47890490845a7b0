import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioRevisionView } from '#core/view/studio/history-view.ts';
import type { StudioLanguagesView, StudioTextView } from '#core/view/studio/text-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'author', csrf: 'c' } as const;
const PLACE = '/studio/enkater/arbetsliv';

const frame = (part: 'text' | 'sprak') => ({
  ...buildStudioFrame({ reader: READER, address: `${PLACE}/${part}`, back: { address: '/studio/enkater', label: { key: 'studio.surveys.back' } } }),
  head: surveyHead({ slug: 'arbetsliv', role: 'author', share: 'own', here: part, title: { text: 'Hur har du det på jobbet?', lang: 'sv' }, state: { key: 'studio.state.draft' }, facts: [{ key: 'studio.facts.version', parameters: { n: 4 } }, { key: 'list.questions', parameters: { n: 2, count: 2 } }] }),
});

const JSON_TEXT = '{\n  "title": { "sv": "Hur har du det på jobbet?" },\n  "pages": []\n}';

const TEXT: StudioTextView = {
  page: 'studio-text',
  ...frame('text'),
  action: `${PLACE}/text`,
  csrf: 'c',
  json: JSON_TEXT,
  revision: 3,
  said: { key: 'studio.text.saved' },
  findings: [
    { severity: 'error', path: 'pages[0].elements[1].title.sv-simple', where: { in: 'question', title: 'Vad är svårt på jobbet?', part: 'title', number: null }, line: 422, from: 10, to: 20, message: { text: 'Texten saknas på enkel svenska. Den visas på vanlig svenska.', lang: 'sv' }, mend: { text: 'Skriv texten under "sv-simple".', lang: 'sv' }, lack: null },
    { severity: 'warning', path: 'pages[0].elements[1].choices[2].text', where: { in: 'question', title: 'Vad är svårt på jobbet?', part: 'choices', number: 3 }, line: 423, from: 30, to: 40, message: { text: '”Min hälsa” säger inte vad som är svårt.', lang: 'sv' }, mend: { text: 'Skriv till exempel: Jag är sjuk.', lang: 'sv' }, lack: null },
    { severity: 'advice', path: '', where: null, line: 1, from: 0, to: 0, message: { text: 'Ordet är långt.', lang: 'sv' }, mend: { text: 'Välj ett kortare.', lang: 'sv' }, lack: null },
    { severity: 'warning', path: '', where: null, line: 1, from: 0, to: 1, message: { key: 'studio.lack.record' }, mend: { key: 'studio.lack.mend.record' }, lack: 'record' },
  ],
  outline: [
    { name: 'Ditt arbete', line: 3, questions: [{ path: 'pages[0].elements[0]', title: 'Får du vara med och bestämma på jobbet?', line: 4, findings: 0 }, { path: 'pages[0].elements[1]', title: 'Vad är svårt på jobbet?', line: 9, findings: 2 }] },
    { name: '', line: 20, questions: [] },
  ],
  shown: null,
  conflict: null,
  surroundings: `${PLACE}/text/omgivning`,
  snippets: { action: `${PLACE}/text/fraga`, types: [{ value: 'text', label: { key: 'studio.text.type.text' } }], places: [{ value: 'pages[0].elements[0]', label: 'Vad är svårt på jobbet?' }] },
  replace: { action: `${PLACE}/text/fil`, upload: { name: 'fil', label: { key: 'studio.text.file' }, hint: { key: 'studio.text.file.hint' }, error: null } },
};

const LANGUAGES: StudioLanguagesView = {
  page: 'studio-languages',
  contact: '/studio/enkater/arbetsliv/sprak/kontakt',
  ...frame('sprak'),
  action: `${PLACE}/sprak`,
  csrf: 'c',
  said: null,
  broken: false,
  clash: null,
  rows: [
    { id: 'svart/title', label: { key: 'studio.place.question', parameters: { title: 'Vad är svårt på jobbet?' } }, line: 9, plain: 'Vad är svårt för dig i arbetet?', easy: '', before: { plain: 'Vad är svårt för dig i arbetet?', easy: '' }, missing: true, template: false, clash: null, plainLix: 21, easyLix: null },
    { id: 'title', label: { key: 'studio.place.survey.title' }, line: 2, plain: 'Hur har du det på jobbet?', easy: 'Hur är det på jobbet?', before: { plain: 'Hur har du det på jobbet?', easy: 'Hur är det på jobbet?' }, missing: false, template: true, clash: null, plainLix: 6, easyLix: 5 },
  ],
};

const TYPED = { plain: 'Vad är svårt i arbetet?', easy: 'Vad är svårt?' };

const CLASHES: StudioLanguagesView['rows'] = [
  { id: 'svart/title', label: { key: 'studio.place.question', parameters: { title: 'Vad är svårt på jobbet?' } }, line: 9, ...TYPED, before: { plain: 'Vad är svårt på jobbet?', easy: '' }, missing: false, template: false, clash: { theirs: { plain: 'Vad är svårt på jobbet?', easy: '' } }, plainLix: null, easyLix: null },
  { id: 'svart/choices/stress/text', label: { key: 'studio.languages.gone' }, line: null, ...TYPED, before: TYPED, missing: false, template: false, clash: { theirs: null }, plainLix: null, easyLix: null },
];

const REVISION: StudioRevisionView = {
  page: 'studio-revision',
  ...frame('text'),
  said: { key: 'studio.earlier.late' },
  title: { key: 'studio.earlier.one', parameters: { date: '2026-11-24', time: '09.00' } },
  facts: [{ text: 'Alva Berg', lang: 'sv' }, { key: 'studio.earlier.published', parameters: { n: 4 } }],
  changed: { kind: 'values', differences: [{ path: 'pages[0].elements[0].title.sv', theirs: null, own: '"Hur mår du?"' }] },
  restore: {
    action: `${PLACE}/text/historik/3`,
    csrf: 'c',
    revision: 5,
    differs: {
      kind: 'words',
      changes: {
        intro: { key: 'studio.earlier.words' },
        questions: [{ id: 'andrad-svart', heading: { key: 'studio.changes.question', parameters: { number: 2, title: 'Vad är svårt på jobbet?' } }, changes: [{ text: { key: 'studio.change.title', parameters: { text: '' } }, wording: { before: 'Vad är svårt?', after: 'Vad är svårt på jobbet?' } }], meaning: { key: 'studio.meaning.other' } }],
        survey: [{ text: { key: 'studio.changed.title' }, wording: null }],
      },
    },
  },
  json: JSON_TEXT,
};

/** The pages where a questionnaire is written. */
export const textExamples = {
  'studio, text': TEXT,
  'studio, text, a line': { ...TEXT, said: null, shown: { line: 2, first: 1, lines: JSON_TEXT.split('\n') } },
  'studio, text, somebody else has saved': { ...TEXT, said: null, conflict: { by: 'Alva Berg', json: JSON_TEXT, differences: [{ path: 'title.sv', theirs: '"Hur mår du?"', own: '"Hur har du det på jobbet?"' }, { path: 'publish', theirs: null, own: 'false' }] } },
  'studio, text, no JSON in one of two': { ...TEXT, said: null, findings: [], outline: [], snippets: null, conflict: { by: 'Alva Berg', json: '{', differences: null } },
  'studio, text, a file that cannot be read': { ...TEXT, said: null, findings: [], replace: { ...TEXT.replace, upload: { ...TEXT.replace.upload, error: { key: 'studio.new.file.coded' } } } },
  'studio, languages': LANGUAGES,
  'studio, languages, two have changed the same': { ...LANGUAGES, clash: { by: 'Alva Berg', count: 2 }, rows: [...CLASHES, ...LANGUAGES.rows.slice(1)] },
  'studio, languages, broken': { ...LANGUAGES, broken: true, rows: [] },
  'studio, a text as it was': REVISION,
  'studio, a text as it was, and is': { ...REVISION, said: null, facts: [{ text: 'Alva Berg', lang: 'sv' }, { key: 'studio.earlier.now' }], changed: { kind: 'lines' }, restore: null },
} satisfies Readonly<Record<string, StudioTextView | StudioLanguagesView | StudioRevisionView>>;
