import type { TextFieldView } from '#core/view/item-view.ts';
import type { ErrorText, Text } from '#core/view/text.ts';

export interface CodeField {
  readonly name: string;
  readonly label: Text;
  readonly hint: Text;
  readonly value: string;
  readonly error: ErrorText | null;
}

/** The field for a code that somebody was given on paper or on a screen. No browser is to remember it. */
export const codeField = ({ name, label, hint, value, error }: CodeField): TextFieldView => ({
  kind: 'text-field',
  id: name,
  name,
  label,
  level: 'plain',
  hint: null,
  instruction: hint,
  error,
  required: true,
  mark: null,
  pictogram: null,
  words: [],
  sign: null,
  audio: null,
  value,
  input: 'text',
  autocomplete: 'off',
  width: 20,
  maxLength: null,
});
