import { sv } from '#client/components/field/field.examples.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioSheetView } from '#core/view/studio/sheet-view.ts';
import { errorsOf, textArea, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import { surveyHead } from '#core/view/studio/survey-head.ts';

const RELEASE = '/studio/enkater/medarbetare/rapporter/2';
const STATE: FormState = { typed: (name) => (name === 'mottagare' ? 'Åsa Ek, Högskolan' : ''), problems: [{ field: 'syfte', text: { key: 'studio.micro.syfte.missing' } }] };

const records: StudioSheetView = {
  page: 'studio-sheet',
  ...buildStudioFrame({ reader: { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner', csrf: 'a' }, address: `${RELEASE}/mikrodata`, back: { address: RELEASE, label: { key: 'studio.releases.title', parameters: { n: 2 } } } }),
  top: surveyHead({ title: sv('Din röst om arbetet i det sociala företaget'), state: { key: 'studio.state.open' }, facts: [{ key: 'studio.facts.version', parameters: { n: 2 } }], slug: 'medarbetare', role: 'owner', share: 'own', here: 'rapporter' }),
  title: { key: 'studio.micro.title' },
  said: { key: 'studio.micro.refused', parameters: { why: 'Underlaget är för litet. Det behövs minst 100 svar.' } },
  lead: [{ key: 'studio.micro.lead' }],
  links: [],
  sections: [
    { heading: { key: 'studio.micro.rules' }, texts: [...['alike', 'coarser', 'refused', 'one'].map((rule) => ({ key: `studio.micro.rules.${rule}` })), sv('Filen är för forskning och ska inte publiceras.')], facts: [], links: [], table: null },
    {
      heading: { key: 'studio.micro.given' },
      texts: [{ key: 'studio.micro.given.text' }],
      facts: [],
      links: [],
      table: {
        caption: { key: 'studio.micro.given.caption' },
        columns: ['day', 'release', 'purpose', 'k'].map((column) => ({ key: `studio.micro.given.${column}` })),
        none: { key: 'studio.micro.given.none' },
        rows: [{ id: 'a', address: null, cells: [sv('2026-11-24'), sv('medarbetare-1'), sv('Åsa Ek, Högskolan, En avhandling om vägen till arbete'), sv('5')] }],
      },
    },
  ],
  form: {
    heading: { key: 'studio.micro.form' },
    lead: [{ key: 'studio.micro.form.lead' }],
    action: `${RELEASE}/mikrodata`,
    csrf: 'a',
    items: [textField({ name: 'mottagare', label: { key: 'studio.micro.mottagare' }, hint: { key: 'studio.micro.mottagare.hint' } }, STATE), textArea({ name: 'syfte', label: { key: 'studio.micro.syfte' }, hint: { key: 'studio.micro.syfte.hint' } }, STATE)],
    errors: errorsOf(STATE),
    kept: [],
    submit: { key: 'studio.micro.submit' },
  },
};

/** The page where records of a report are given. */
export const recordsExamples = { 'studio, records for research': records } satisfies Readonly<Record<string, StudioSheetView>>;
