import type { Language } from '#core/questionnaire/questionnaire.ts';
import { toIsoDate, toParts, type DateParts } from '#core/question-types/date-value.ts';
import type { TextInputDefinition } from '#core/question-types/question.ts';
import { controlId, field, fieldName, interfaceError, NOTHING, plainLabel, type AnswerProblem, type Fields, type ReadAnswer } from '#core/question-types/question-type.ts';
import { FORMS } from '#core/question-types/text-forms.ts';
import { checkText, tidyText } from '#core/question-types/text-rules.ts';
import type { PicturedLabel } from '#core/view/item-view.ts';

/** Single-line answers: a `text` question and an item of `multipletext` share these rules. */
export const DATE_PARTS = ['day', 'month', 'year'] as const;

export const readTextAnswer = (input: TextInputDefinition, fields: Fields, name: string, target: string): ReadAnswer => {
  if (input.input === 'date') return readDate(fields, name, target);
  const text = tidyText(field(fields, name));
  if (text === '') return NOTHING;
  return isNumeric(input) ? readNumber(text, target) : { value: text, problems: [] };
};

const isNumeric = (input: TextInputDefinition): boolean => input.input === 'number' || input.input === 'range';

/** "1 200", "12,5" and "12.5" are numbers; "1.200" is 1.2 to a computer and 1200 to a person, so it is refused. */
export const parseNumber = (text: string): number | null => {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace('−', '-');
  if (/^-?\d{1,3}\.\d{3}$/.test(plain) || !/^-?\d{1,15}([.,]\d{1,10})?$/.test(plain)) return null;
  return Number(plain.replace(',', '.'));
};

const readNumber = (text: string, target: string): ReadAnswer => {
  const value = parseNumber(text);
  return value === null ? { value: undefined, problems: [{ target, text: interfaceError('error.number') }] } : { value, problems: [] };
};

const readDate = (fields: Fields, name: string, target: string): ReadAnswer => {
  const parts = Object.fromEntries(DATE_PARTS.map((part) => [part, field(fields, fieldName(name, part)).trim()])) as Record<keyof DateParts, string>;
  const missing = DATE_PARTS.filter((part) => parts[part] === '');
  if (missing.length === DATE_PARTS.length) return NOTHING;
  if (missing[0]) return { value: undefined, problems: missing.map((part) => ({ target: controlId(target, part), text: interfaceError('error.date.missing', { part: { key: `date.${part}.definite` } }) })) };
  const iso = toIsoDate(parts);
  return iso ? { value: iso, problems: [] } : { value: undefined, problems: [{ target: controlId(target, 'day'), text: interfaceError('error.date.invalid') }] };
};

export const writeTextAnswer = (input: TextInputDefinition, value: unknown, name: string): Fields => {
  if (value === undefined || value === null) return new Map();
  if (input.input !== 'date') return new Map([[name, [typeof value === 'number' ? String(value).replace('.', ',') : String(value)]]]);
  const parts = toParts(String(value));
  return new Map(DATE_PARTS.map((part) => [fieldName(name, part), [parts[part]]]));
};

/** Stricter than survey-core: the number `abc`, 31 February and text over `maxLength` are refused. */
export const checkTextAnswer = (input: TextInputDefinition, value: unknown, target: string): readonly AnswerProblem[] => {
  if (isNumeric(input)) return checkNumber(input, value, target);
  if (input.input === 'date') return checkForm(input, value, controlId(target, 'day'));
  const problems = checkText(value, input.maxLength, target);
  return problems.length > 0 ? problems : checkForm(input, value, target);
};

const checkNumber = (input: TextInputDefinition, value: unknown, target: string): readonly AnswerProblem[] => {
  const problem = (key: string, parameters = {}): readonly AnswerProblem[] => [{ target, text: interfaceError(key, parameters) }];
  if (typeof value !== 'number' || !Number.isFinite(value)) return problem('error.number');
  const [min, max] = [numeric(input.min), numeric(input.max)];
  if (min !== null && value < min) return problem('error.number.min', { min });
  if (max !== null && value > max) return problem('error.number.max', { max });
  return onStep(input, value, min) ? [] : problem(input.step === 1 ? 'error.number.integer' : 'error.number.step', { step: input.step ?? 1 });
};

/**
 * survey-core 3.0.0 counts the steps of a number from 0, whatever the smallest value is; the slider of a `range` counts from its start.
 * Rounded, since 0.3 is not three times 0.1 in floats.
 */
const onStep = (input: TextInputDefinition, value: number, min: number | null): boolean => {
  if (!input.step || input.step <= 0) return true;
  const steps = (value - (input.input === 'range' ? (min ?? 0) : 0)) / input.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
};

const numeric = (bound: number | string | null): number | null => (typeof bound === 'number' ? bound : null);

/** The text must have the form of its type, and lie within the bounds: days, weeks and times sort as texts do. */
const checkForm = (input: TextInputDefinition, value: unknown, target: string): readonly AnswerProblem[] => {
  const form = FORMS[input.input];
  if (!form) return [];
  const kind = input.input === 'date' ? 'date' : 'time';
  if (typeof value !== 'string' || !form.fits(value)) return [{ target, text: interfaceError(form.error) }];
  if (typeof input.min === 'string' && value < input.min) return [{ target, text: interfaceError(`error.${kind}.min`, { min: input.min.replace('T', ' ') }) }];
  if (typeof input.max === 'string' && value > input.max) return [{ target, text: interfaceError(`error.${kind}.max`, { max: input.max.replace('T', ' ') }) }];
  return [];
};

/** An answer in words: dates written out by the page, numbers with a decimal comma. */
export const describeTextAnswer = (input: TextInputDefinition, value: unknown, language: Language): readonly PicturedLabel[] => {
  if (value === undefined || value === null || value === '') return [];
  if (input.input === 'date') return [plainLabel({ key: 'date.written', parameters: { date: String(value) } })];
  return [plainLabel({ text: typeof value === 'number' ? String(value).replace('.', ',') : String(value), lang: language })];
};
