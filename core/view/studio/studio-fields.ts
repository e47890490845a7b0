import type { ChoicesView, FieldView, SelectView, TextAreaView, TextFieldView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** What is wrong with a field of a form: its name, and the key of the text with its parameters. */
export interface FieldProblem {
  readonly field: string;
  readonly text: Text;
}

/** Fields of a form, drawn with what was typed and what is wrong. */
export interface FormState {
  readonly typed: (name: string) => string;
  readonly problems: readonly FieldProblem[];
}

interface FieldInput {
  readonly name: string;
  readonly label: Label;
  readonly hint?: Text;
}

const fieldOf = ({ name, label, hint }: FieldInput, { problems }: FormState): FieldView => {
  const problem = problems.find(({ field }) => field === name);
  return { id: name, name, label, level: 'plain', hint: null, instruction: hint ?? null, error: problem ? { kind: 'interface', text: problem.text } : null, required: false, mark: null, pictogram: null, words: [], sign: null, audio: null };
};

export interface TextInput extends FieldInput {
  readonly input?: TextFieldView['input'];
  readonly autocomplete?: string;
  readonly width?: number;
}

/** A field of one line. What is typed as a password is not shown again. */
export const textField = (field: TextInput, state: FormState): TextFieldView => ({
  ...fieldOf(field, state),
  kind: 'text-field',
  value: field.input === 'password' ? '' : state.typed(field.name),
  input: field.input ?? 'text',
  autocomplete: field.autocomplete ?? 'off',
  width: field.width ?? 30,
  maxLength: null,
});

/** A field of several lines. */
export const textArea = (field: FieldInput, state: FormState): TextAreaView => ({ ...fieldOf(field, state), kind: 'text-area', value: state.typed(field.name), rows: 8, maxLength: null });

export interface ChoiceInput extends FieldInput {
  readonly options: readonly { readonly value: string; readonly label: Label }[];
}

/** One choice of a few. */
export const radios = (field: ChoiceInput, state: FormState): ChoicesView => ({
  ...fieldOf(field, state),
  kind: 'choices',
  multiple: false,
  inline: false,
  options: field.options.map(({ value, label }, index) => ({ id: index === 0 ? field.name : `${field.name}-${value}`, value, label, checked: state.typed(field.name) === value, divider: false, exclusive: false, selectAll: false, comment: null, pictogram: null, audio: null })),
});

/** Several choices of a few. */
export const checkboxes = (field: ChoiceInput, state: FormState, chosen: readonly string[]): ChoicesView => {
  const { options, ...view } = radios(field, state);
  return { ...view, multiple: true, options: options.map((option) => ({ ...option, checked: chosen.includes(option.value) })) };
};

/** One choice of many, or none. @param empty what no choice is called, where it means something */
export const selectField = (field: ChoiceInput, state: FormState, empty?: Text): SelectView => ({
  ...fieldOf(field, state),
  kind: 'select',
  value: state.typed(field.name),
  options: field.options.map(({ value, label }) => ({ value, label, pictogram: null, audio: null })),
  listed: false,
  ...(empty && { empty }),
});

/** The links of the error summary. */
export const errorsOf = ({ problems }: FormState): readonly ErrorView[] => problems.map(({ field, text }) => ({ target: field, text: { kind: 'interface', text } }));

/** A form on which nothing is typed. */
export const EMPTY_FORM: FormState = { typed: () => '', problems: [] };
