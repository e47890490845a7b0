import { easy, plainField, sv } from '#client/components/field/field.examples.ts';
import type { TextFieldView } from '#core/view/item-view.ts';

const text: TextFieldView = { kind: 'text-field', ...plainField('yrke', sv('Vad arbetar du med?')), value: '', input: 'text', autocomplete: null, width: null, maxLength: null };

export const textFieldExamples: Readonly<Record<string, TextFieldView>> = {
  'one line as the page’s heading': { ...text, level: 'h1', hint: sv('Till exempel kök, trädgård eller butik.') },
  'a number of few digits': { ...text, ...plainField('antal', sv('Hur många arbetar i företaget?')), input: 'numeric', width: 6, value: '12' },
  'a number that was refused': {
    ...text,
    ...plainField('timmar', easy('Hur många timmar jobbar du på en vecka?')),
    level: 'h1',
    input: 'decimal',
    width: 6,
    value: 'många',
    hint: easy('Räkna en vanlig vecka.'),
    error: { kind: 'interface', text: { key: 'error.number' } },
  },
  'an e-mail address that has to be given': { ...text, ...plainField('epost', sv('Din e-postadress')), input: 'email', autocomplete: 'email', required: true, mark: { key: 'required.mark' } },
  'a time': { ...text, ...plainField('tid', sv('När börjar du på morgonen?')), input: 'time', width: 10 },
};
