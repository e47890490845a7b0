import { easy, plainField, sv } from '#client/components/field/field.examples.ts';
import type { TextAreaView } from '#core/view/item-view.ts';

const suggestion: TextAreaView = {
  kind: 'text-area',
  ...plainField('forslag', easy('Vad kan bli bättre på ditt jobb?')),
  level: 'h1',
  hint: easy('Skriv inte vad någon heter.'),
  value: '',
  rows: 5,
  maxLength: 1000,
};

export const textAreaExamples: Readonly<Record<string, TextAreaView>> = {
  'a long answer with a limit': suggestion,
  'an answer that is too long': {
    ...suggestion,
    maxLength: 20,
    value: 'Ett tyst rum.\nOch att vi får veta dagen innan.',
    error: { kind: 'interface', text: { key: 'error.text.long', parameters: { max: 20, n: 47, over: 27, count: 27 } } },
  },
  'a comment beside another question': { ...suggestion, ...plainField('kommentar', sv('Vill du säga något mer?')), rows: 3, maxLength: null },
};
