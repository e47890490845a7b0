import { plainField, sv } from '#client/components/field/field.examples.ts';
import type { DateFieldView } from '#core/view/item-view.ts';

const started: DateFieldView = {
  kind: 'date-field',
  ...plainField('start', sv('När startade företaget?')),
  level: 'h1',
  parts: [
    { id: 'start-day', name: 'start.day', part: 'day', value: '7', invalid: false },
    { id: 'start-month', name: 'start.month', part: 'month', value: 'februari', invalid: false },
    { id: 'start-year', name: 'start.year', part: 'year', value: '2014', invalid: false },
  ],
};

export const dateFieldExamples: Readonly<Record<string, DateFieldView>> = {
  'a date with the month as a word': started,
  'a date that lacks its year': {
    ...started,
    parts: started.parts.map((part) => (part.part === 'year' ? { ...part, value: '', invalid: true } : part)),
    error: { kind: 'interface', text: { key: 'error.date.missing', parameters: { part: { key: 'date.year.definite' } } } },
  },
  'a date that is too early': { ...started, required: true, error: { kind: 'interface', text: { key: 'error.date.min', parameters: { min: '2015-01-01' } } } },
};
