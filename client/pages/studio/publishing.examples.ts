import { sv } from '#client/components/field/field.examples.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioCheckView, StudioPosterView, StudioPublishView } from '#core/view/studio/checking-view.ts';
import { EMPTY_FORM, errorsOf, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioPart } from '#core/view/studio/studio-addresses.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner' as const, csrf: 'a' };
const SURVEY = '/studio/enkater/medarbetare';
const QR = { size: 25, path: 'M4 4h7v1h-7zM4 5h1v1h-1zM10 5h1v1h-1zM4 10h7v1h-7z' };

const at = (here: StudioPart) => ({
  ...buildStudioFrame({ reader: READER, address: `${SURVEY}/${here}`, back: { address: '/studio/enkater', label: { key: 'studio.surveys.back' } } }),
  head: surveyHead({ title: sv('Din röst om arbetet i det sociala företaget'), state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.version', parameters: { n: 2 } }], slug: 'medarbetare', role: 'owner', share: 'own', here, notice: { text: { key: 'studio.contact.madeUp.open' }, link: { address: `${SURVEY}/sprak/kontakt`, label: { key: 'studio.contact.write' } } } }),
});

const failed: FormState = { typed: (name) => (name === 'nar' ? 'i går' : ''), problems: [{ field: 'vem', text: { key: 'studio.review.by.missing' } }, { field: 'nar', text: { key: 'studio.date.wrong' } }] };

const reviewOf = (state: FormState): StudioCheckView['review'] => ({
  done: null,
  items: [textField({ name: 'vem', label: { key: 'studio.review.by' }, hint: { key: 'studio.review.by.hint' } }, state), textField({ name: 'nar', label: { key: 'studio.review.date' }, hint: { key: 'studio.date.hint' }, width: 10 }, state)],
  errors: errorsOf(state),
});

const check: StudioCheckView = {
  page: 'studio-check',
  ...at('kontroll'),
  said: null,
  verdict: { key: 'studio.check.verdict.stop', parameters: { n: 1, count: 1 } },
  groups: [
    { level: 'stop', title: { key: 'studio.check.stop', parameters: { n: 1, count: 1 } }, points: [{ message: { key: 'studio.lack.contact' }, better: { key: 'studio.lack.mend.contact' }, words: '', where: null, place: { address: `${SURVEY}/text?rad=1`, label: { key: 'studio.check.file' } } }] },
    { level: 'warning', title: { key: 'studio.check.warning', parameters: { n: 1, count: 1 } }, points: [{ message: sv('”verksamhet” är ett svårt ord.'), better: sv('Skriv hellre: arbetsplats.'), words: 'verksamhet', where: { key: 'studio.place.question', parameters: { title: 'Hur ser er verksamhet ut?' } }, place: { address: `${SURVEY}/text?rad=1396`, label: { key: 'studio.check.line', parameters: { line: '1396' } } } }] },
  ],
  action: `${SURVEY}/kontroll`,
  csrf: 'a',
  mends: [{ value: 'quotes', label: { key: 'studio.mend.quotes' } }],
  review: reviewOf(EMPTY_FORM),
  pages: [{ address: `${SURVEY}/sida/kommun`, label: sv('I vilken kommun arbetar du?') }],
  next: { address: `${SURVEY}/publicera`, label: { key: 'studio.check.next' } },
};

const publish: StudioPublishView = {
  page: 'studio-publish',
  ...at('publicera'),
  said: { key: 'studio.done.days' },
  errors: [],
  action: `${SURVEY}/publicera`,
  csrf: 'a',
  check: { address: `${SURVEY}/kontroll`, text: { key: 'studio.publish.check.clear', parameters: { warnings: 1, advice: 9 } } },
  changes: {
    intro: { key: 'studio.changes.other' },
    questions: [{ id: 'andrad-kon', heading: { key: 'studio.changes.question', parameters: { number: 4, title: 'Vilket kön har du?' } }, changes: [{ text: { key: 'studio.change.choice-added', parameters: { text: 'Ibland' } }, wording: null }, { text: { key: 'studio.change.title', parameters: { text: '' } }, wording: { before: 'Vad har du för kön?', after: 'Vilket kön har du?' } }], meaning: { key: 'studio.meaning.other' } }],
    survey: [{ text: { key: 'studio.changed.retention' }, wording: { before: '730', after: '400' } }],
  },
  publish: { items: [], label: { key: 'studio.publish.again' }, meaning: { key: 'studio.publish.meaning.open' } },
  revision: 3,
  rounds: { now: { key: 'studio.round.now.open', parameters: { from: '2026-11-24' } }, items: [textField({ name: 'rondStanger', label: { key: 'studio.publish.closes' }, hint: { key: 'studio.publish.closes.hint' }, width: 10 }, EMPTY_FORM)], actions: [{ value: 'close', label: { key: 'studio.round.close' }, meaning: { key: 'studio.round.meaning.close' } }], past: [{ key: 'studio.round.past', parameters: { n: 1, from: '2026-01-01', to: '2026-03-01' } }] },
  share: { address: 'https://svar.example.se/e/medarbetare', qr: QR, file: `${SURVEY}/publicera/kod.svg`, poster: `${SURVEY}/publicera/affisch` },
};

const poster: StudioPosterView = { page: 'studio-poster', ...buildStudioFrame({ reader: READER, address: `${SURVEY}/publicera/affisch` }), title: sv('Hur har du det på jobbet?'), audience: sv('Du som jobbar i ett socialt företag.'), address: 'https://svar.example.se/e/medarbetare', qr: QR };

/** The pages where a survey is checked and published. */
export const publishingExamples = {
  'studio, the checklist of a survey': check,
  'studio, a reading that cannot be noted': { ...check, review: reviewOf(failed) },
  'studio, a survey to publish': publish,
  'studio, a survey that was never published': { ...publish, said: null, changes: { intro: { key: 'studio.changes.first' }, questions: [], survey: [] }, rounds: null, share: null },
  'studio, a sheet to put up': poster,
} as const;
