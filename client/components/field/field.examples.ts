import type { FieldView } from '#core/view/item-view.ts';
import type { Said } from '#core/view/text.ts';

export const sv = (text: string): Said => ({ text, lang: 'sv' });
export const easy = (text: string): Said => ({ text, lang: 'sv-simple' });

/** A field with nothing but a name, for examples of fields. */
export const plainField = (id: string, label: Said): FieldView => ({
  id,
  name: id,
  label,
  level: 'plain',
  hint: null,
  instruction: null,
  error: null,
  required: false,
  mark: null,
  pictogram: null,
  words: [],
  sign: null,
  audio: null,
});
