/** What stands on a question page: fields, and groups of them. A part of the contract of `page-view.ts`. */
import type { Pictogram } from '#core/view/pictograms.ts';
import type { ErrorText, Label, Said, Text } from '#core/view/text.ts';

/** One thing on a question page. Ids are unique on the page; `name` is the form field. */
export type ItemView = TextFieldView | TextAreaView | ChoicesView | SelectView | DateFieldView | GroupView | HtmlView;

/** A hard word that stands in the text above, with what it means. */
export interface WordView {
  readonly word: string;
  readonly explanation: Said;
}

/** A text with the picture before it, if any. */
export interface PicturedLabel {
  readonly label: Label;
  readonly pictogram: Pictogram | null;
}

/** A text in Swedish Sign Language: addresses of the film and its captions, and the same in words. */
export interface SignView {
  readonly video: string;
  readonly captions: string;
  readonly transcript: Said;
}

/** What every field has. `label` is author's text or interface text. */
export interface FieldView {
  readonly id: string;
  readonly name: string;
  readonly label: Label;
  /** `h1`: the label is the page's heading. `legend`/`label` otherwise. */
  readonly level: 'h1' | 'h2' | 'plain';
  readonly hint: Said | null;
  /** A hint that the interface gives, e.g. that several may be chosen. */
  readonly instruction: Text | null;
  readonly error: ErrorText | null;
  readonly required: boolean;
  /** Stands after the label, e.g. that the question must be answered. */
  readonly mark: Text | null;
  /** Stands before the label, and only repeats it. */
  readonly pictogram: Pictogram | null;
  /** Hard words of the question, explained after its hint. */
  readonly words: readonly WordView[];
  readonly sign: SignView | null;
  /** Address of the author's reading of label and hint; null: a voice reads them. */
  readonly audio: string | null;
}

export interface TextFieldView extends FieldView {
  readonly kind: 'text-field';
  readonly value: string;
  readonly input: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal' | 'time' | 'month' | 'week' | 'datetime-local' | 'color' | 'password';
  readonly autocomplete: string | null;
  /** Expected number of characters, for the width. */
  readonly width: number | null;
  readonly maxLength: number | null;
}

export interface TextAreaView extends FieldView {
  readonly kind: 'text-area';
  readonly value: string;
  readonly rows: number;
  /** A counter is shown; more is refused, never cut. */
  readonly maxLength: number | null;
}

export interface ChoicesView extends FieldView {
  readonly kind: 'choices';
  readonly multiple: boolean;
  readonly options: readonly OptionView[];
  /** Side by side on a wide screen: the steps of a matrix row. */
  readonly inline: boolean;
}

export interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: Label;
  readonly checked: boolean;
  /** `eller` stands before it. */
  readonly divider: boolean;
  /** Cannot be combined with other choices (checkboxes only). */
  readonly exclusive: boolean;
  /** Ticks every other box (script only refines; the server understands it too). */
  readonly selectAll: boolean;
  /** The choice's own text, always on the page, under the choice. */
  readonly comment: TextFieldView | null;
  readonly pictogram: Pictogram | null;
  readonly audio: string | null;
}

/** A choice of a native list: what it is called, and who reads it. */
export type ListChoice = Pick<OptionView, 'value' | 'label' | 'audio' | 'pictogram'>;

export interface SelectView extends FieldView {
  readonly kind: 'select';
  readonly value: string;
  /** The first, empty choice, which the component adds: what it is called where it is a choice too. */
  readonly empty?: Text;
  readonly options: readonly ListChoice[];
  /** The choices have pictures: they stand in a list above the control too, which can hold none. */
  readonly listed: boolean;
}

/** Three text fields: `<name>.day`, `<name>.month`, `<name>.year`. */
export interface DateFieldView extends FieldView {
  readonly kind: 'date-field';
  readonly parts: readonly DatePartView[];
}

export interface DatePartView {
  readonly id: string;
  readonly name: string;
  readonly part: 'day' | 'month' | 'year';
  readonly value: string;
  readonly invalid: boolean;
}

/** A fieldset round other items: several text fields, a matrix and its rows, a ranking, a panel. */
export interface GroupView extends FieldView {
  readonly kind: 'group';
  /** The choices of all the controls inside, where they have pictures that those can hold none of; else empty. */
  readonly pictured: readonly ListChoice[];
  readonly items: readonly ItemView[];
}

export interface HtmlView {
  readonly kind: 'html';
  readonly id: string;
  /** Sanitised by core. */
  readonly html: Said;
  readonly words: readonly WordView[];
}
