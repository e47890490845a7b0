import type { Journey } from '#core/journey/journey.ts';
import { choiceLabel, visibleChoices } from '#core/question-types/choice-value.ts';
import { DATE_PARTS } from '#core/question-types/text-input.ts';
import type { Choice, TextInput, TextInputDefinition } from '#core/question-types/question.ts';
import { commentField, commentId, controlId, field, fieldName, type AnswerProblem, type Fields } from '#core/question-types/question-type.ts';
import { audioView } from '#core/view/audio-view.ts';
import type { ChoicesView, DateFieldView, FieldView, ListChoice, OptionView, SelectView, TextFieldView } from '#core/view/item-view.ts';
import type { ErrorText } from '#core/view/text.ts';
import type { PageWords } from '#core/view/build-words.ts';
import type { Speaker } from '#core/view/speaker.ts';

/** What the fields of a page are drawn from: what is typed or stored, and what is wrong. */
export interface Drawing {
  readonly speaker: Speaker;
  readonly journey: Journey;
  readonly fields: Fields;
  readonly problems: readonly AnswerProblem[];
  readonly words: PageWords;
}

/** What a field is called and belongs to; the rest is looked up. */
export type Frame = Omit<FieldView, 'error'>;

export const errorAt = (drawing: Drawing, ...targets: readonly string[]): ErrorText | null =>
  drawing.problems.find((problem) => targets.includes(problem.target))?.text ?? null;

export const PLAIN = { level: 'plain', hint: null, instruction: null, required: false, mark: null, pictogram: null, words: [], sign: null, audio: null } as const;

/** Radios or checkboxes. `inline`: the steps of a matrix row. */
export const choicesView = (frame: Frame, choices: readonly Choice[], multiple: boolean, inline: boolean, drawing: Drawing): ChoicesView => {
  const shown = visibleChoices(choices, drawing.journey);
  const chosen = new Set(drawing.fields.get(frame.name) ?? []);
  const divider = dividerAt(shown);
  return {
    kind: 'choices',
    ...frame,
    error: errorAt(drawing, frame.id),
    multiple,
    inline,
    options: shown.map((choice, index) => optionView(frame, choice, index, chosen.has(choice.code), index === divider && !inline, drawing)),
  };
};

/** "eller" stands before the choices at the end that say nothing of the matter: none, don't know, refuse. */
const dividerAt = (choices: readonly Choice[]): number => {
  const lastReal = choices.findLastIndex((choice) => !choice.exclusive && choice.tags.missing === null);
  return lastReal >= 0 && lastReal < choices.length - 1 ? lastReal + 1 : -1;
};

const optionView = (frame: Frame, choice: Choice, index: number, checked: boolean, divider: boolean, drawing: Drawing): OptionView => ({
  ...saidOf(choice, drawing),
  id: index === 0 ? frame.id : controlId(frame.id, '', String(index + 1)),
  checked,
  divider,
  exclusive: choice.exclusive,
  selectAll: choice.kind === 'selectAll',
  comment: choice.comment ? commentView(frame, choice, drawing) : null,
});

/** What a choice is called, and who reads it. */
const saidOf = (choice: Choice, { speaker }: Drawing): ListChoice => {
  const label = choiceLabel(choice, speaker.language);
  return { value: choice.code, label, audio: audioView(choice.tags.audio, label), pictogram: choice.tags.pictogram };
};

const commentView = (frame: Frame, choice: Choice, drawing: Drawing): TextFieldView => {
  const name = choice.kind === 'other' ? `${frame.name}-Comment` : commentField(frame.name, choice.code);
  const id = choice.kind === 'other' ? controlId(frame.id, 'comment') : commentId(frame.id, choice.code);
  return { kind: 'text-field', ...PLAIN, id, name, label: { key: 'other.specify' }, error: errorAt(drawing, id), value: field(drawing.fields, name), input: 'text', autocomplete: null, width: null, maxLength: null };
};

/** `listed`: where its choices have pictures they stand above it. */
export const selectView = (frame: Frame, choices: readonly Choice[], listed: boolean, drawing: Drawing): SelectView => ({
  kind: 'select',
  ...frame,
  error: errorAt(drawing, frame.id),
  value: field(drawing.fields, frame.name),
  options: visibleChoices(choices, drawing.journey).map((choice) => saidOf(choice, drawing)),
  listed: listed && choices.some(({ tags }) => tags.pictogram),
});

/** Choices that have pictures, for a list; none where they have none. */
export const picturedChoices = (choices: readonly Choice[], drawing: Drawing): readonly ListChoice[] =>
  choices.some(({ tags }) => tags.pictogram) ? visibleChoices(choices, drawing.journey).map((choice) => saidOf(choice, drawing)) : [];

/** A single-line field, or three for a date. */
export const textView = (frame: Frame, input: TextInputDefinition, drawing: Drawing): TextFieldView | DateFieldView => {
  if (input.input === 'date') return dateView(frame, drawing);
  return {
    kind: 'text-field',
    ...frame,
    error: errorAt(drawing, frame.id),
    value: field(drawing.fields, frame.name),
    input: INPUTS[input.input],
    autocomplete: input.autocomplete,
    width: input.size ?? (input.input === 'number' ? 6 : null),
    maxLength: input.maxLength,
  };
};

const INPUTS: Readonly<Record<Exclude<TextInput, 'date'>, TextFieldView['input']>> = {
  text: 'text',
  number: 'decimal',
  range: 'decimal',
  email: 'email',
  tel: 'tel',
  url: 'url',
  time: 'time',
  month: 'month',
  week: 'week',
  'datetime-local': 'datetime-local',
  color: 'color',
  password: 'password',
};

const dateView = (frame: Frame, drawing: Drawing): DateFieldView => {
  const ids = DATE_PARTS.map((part) => controlId(frame.id, part));
  return {
    kind: 'date-field',
    ...frame,
    error: errorAt(drawing, frame.id, ...ids),
    parts: DATE_PARTS.map((part) => {
      const name = fieldName(frame.name, part);
      const id = controlId(frame.id, part);
      return { id, name, part, value: field(drawing.fields, name), invalid: errorAt(drawing, id) !== null };
    }),
  };
};
