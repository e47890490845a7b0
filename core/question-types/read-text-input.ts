import type { Reader } from '#core/questionnaire/reader.ts';
import type { TextInput, TextInputDefinition } from '#core/question-types/question.ts';

const INPUTS: readonly TextInput[] = ['text', 'number', 'date', 'email', 'tel', 'url', 'time', 'month', 'week', 'datetime-local', 'color', 'password', 'range'];

/** Longest text that is kept where the author gives no limit. */
export const LONGEST_TEXT = 10_000;

/** Reads what a `text` question and an item of `multipletext` share. */
export const readTextInput = (reader: Reader): TextInputDefinition => ({
  input: reader.oneOf('inputType', INPUTS) ?? 'text',
  maxLength: limit(reader.number('maxLength')),
  min: bound(reader.raw('min')),
  max: bound(reader.raw('max')),
  step: reader.number('step'),
  autocomplete: reader.string('autocomplete'),
  size: reader.number('inputSize'),
});

/** SurveyJS reads −1 and 0 as no limit. */
const limit = (length: number | null): number | null => (length !== null && length > 0 ? length : null);

const bound = (value: unknown): number | string | null => (typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null);
