import type { Reader } from '#core/questionnaire/reader.ts';
import type { TextInput, TextInputDefinition } from '#core/question-types/question.ts';
import { FORMS } from '#core/question-types/text-forms.ts';

const INPUTS: readonly TextInput[] = ['text', 'number', 'date', 'email', 'tel', 'url', 'time', 'month', 'week', 'datetime-local', 'color', 'password', 'range'];
/** Input types that a property means something for (survey-core 3.0.0, `isTextInput`, `isMinMaxType`, `isStepVisible`). */
const WRITTEN: readonly TextInput[] = ['text', 'tel', 'url', 'email', 'password'];
const BOUNDED: readonly TextInput[] = ['number', 'range', 'date', 'datetime-local', 'month', 'time', 'week'];
const STEPPED: readonly TextInput[] = ['number', 'range'];

/** Longest text that is kept where the author gives no limit. */
export const LONGEST_TEXT = 10_000;

/** The latest day that survey-core takes where the author sets none (`settings.maxDate`). */
const LAST: Partial<Record<TextInput, string>> = { date: '2999-12-31', 'datetime-local': '2999-12-31T00:00' };

/** Reads what a `text` question has, and refuses what its input type would leave without effect. */
export const readTextInput = (reader: Reader): TextInputDefinition => {
  const field = readTextField(reader);
  refuseElsewhere(reader, ['min', 'max'], BOUNDED, field.input);
  refuseElsewhere(reader, ['step'], STEPPED, field.input);
  const [min, max] = [readBound(reader, 'min', field.input), readBound(reader, 'max', field.input)];
  if (min !== null && max !== null && min > max) reader.refuse('max', 'Det största är mindre än det minsta.', 'Rätta min eller max.');
  return { ...field, min, max: max ?? field.max, step: reader.number('step'), autocomplete: reader.string('autocomplete') };
};

/** Reads what an item of `multipletext` has: in SurveyJS it knows neither `min`, `max`, `step` nor `autocomplete`. */
export const readTextField = (reader: Reader): TextInputDefinition => {
  const input = reader.oneOf('inputType', INPUTS) ?? 'text';
  refuseElsewhere(reader, ['maxLength', 'inputSize'], WRITTEN, input);
  return { input, maxLength: limit(reader.number('maxLength')), min: null, max: LAST[input] ?? null, step: null, autocomplete: null, size: reader.number('inputSize') };
};

const refuseElsewhere = (reader: Reader, keys: readonly string[], inputs: readonly TextInput[], input: TextInput): void => {
  if (inputs.includes(input)) return;
  for (const key of keys.filter((one) => reader.has(one))) reader.refuse(key, `Egenskapen ”${key}” betyder inget där inputType är ”${input}”.`, `Ta bort den. Den hör till: ${inputs.join(', ')}.`);
};

/** SurveyJS reads −1 and 0 as no limit. */
const limit = (length: number | null): number | null => (length !== null && length > 0 ? length : null);

/** A number where numbers are written, else a text of the type's form: anything else would be no limit at all. */
const readBound = (reader: Reader, bound: string, input: TextInput): number | string | null => {
  const found = reader.raw(bound);
  if (found === undefined || found === '' || !BOUNDED.includes(input)) return null;
  const value = FORMS[input] ? formed(found, input) : numeric(found);
  if (value === null) reader.refuse(bound, `Gränsen passar inte inputType ”${input}”.`, `Skriv till exempel ${EXAMPLES[input] ?? '0'}. En gräns som räknas ut skrivs som en kontroll med ett villkor, till exempel {datum} <= today().`);
  return value;
};

const formed = (found: unknown, input: TextInput): string | null => (typeof found === 'string' && FORMS[input]?.fits(found) ? found : null);

const numeric = (found: unknown): number | null => (typeof found === 'number' || (typeof found === 'string' && Number.isFinite(Number(found))) ? Number(found) : null);

const EXAMPLES: Partial<Record<TextInput, string>> = { date: '"2026-01-31"', time: '"13:30"', month: '"2026-01"', week: '"2026-W06"', 'datetime-local': '"2026-01-31T13:30"' };
