import { sv } from '#client/components/field/field.examples.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { SETTING_NAMES, SETTINGS } from '#core/view/settings.ts';
import { WIDTHS, type ShownPreview, type StudioPreviewView } from '#core/view/studio/preview-view.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';

const SURVEY = '/studio/enkater/medarbetare';

const shown: ShownPreview = {
  action: `${SURVEY}/visa`,
  picks: [
    { name: 'sida', label: { key: 'studio.preview.page' }, options: [{ value: 'svart', label: sv('Vad är svårt för dig i arbetet i det sociala företaget?'), chosen: true }, { value: 'granska', label: { key: 'check.title' }, chosen: false }] },
    { name: 'sprak', label: { key: 'studio.preview.language' }, options: ['sv', 'sv-simple'].map((value) => ({ value, label: { key: `studio.preview.language.${value}` }, chosen: value === 'sv' })) },
    { name: 'bredd', label: { key: 'studio.preview.width' }, options: WIDTHS.map((value) => ({ value, label: { key: `studio.preview.width.${value}` }, chosen: value === 'bada' })) },
  ],
  reading: SETTING_NAMES.map((name) => ({ name, label: { key: `settings.${name}` }, options: SETTINGS[name].map((value, index) => ({ value, label: { key: `settings.${name}.${value}` }, chosen: index === 0 })) })),
  read: false,
  person: '',
  fill: [{ value: '1', label: { key: 'studio.preview.fill' } }],
  told: [{ key: 'studio.preview.place', parameters: { n: 3, total: 28 } }],
  previous: `${SURVEY}/visa?sida=kon`,
  next: `${SURVEY}/visa?sida=stod`,
  frames: [{ width: 'mobil', address: `${SURVEY}/sida/svart`, of: sv('Vad är svårt?') }, { width: 'dator', address: `${SURVEY}/sida/svart`, of: sv('Vad är svårt?') }],
};

const VIEW: StudioPreviewView = {
  page: 'studio-preview',
  ...buildStudioFrame({ reader: { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'author', csrf: 'c' }, address: `${SURVEY}/visa`, back: { address: '/studio/enkater', label: { key: 'studio.surveys.back' } } }),
  head: surveyHead({ title: sv('Din röst om arbetet i det sociala företaget'), state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.version', parameters: { n: 2 } }], slug: 'medarbetare', role: 'author', share: 'own', here: 'visa' }),
  shown,
  text: `${SURVEY}/text`,
};

/** The pages where a questionnaire is seen while it is written. */
export const previewExamples = {
  'studio, preview': VIEW,
  'studio, preview, filled, read otherwise': {
    ...VIEW,
    shown: { ...shown, read: true, person: '4', fill: [{ value: '5', label: { key: 'studio.preview.fill.other' } }, { value: '', label: { key: 'studio.preview.fill.none' } }], told: [{ key: 'studio.preview.filled', parameters: { n: 4 } }, { key: 'studio.preview.notAsked' }], previous: null, frames: shown.frames.slice(1) },
  },
  'studio, preview, broken': { ...VIEW, shown: null },
} satisfies Readonly<Record<string, StudioPreviewView>>;
