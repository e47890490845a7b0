import type { Language } from '#core/questionnaire/questionnaire.ts';
import { isIsoDate, toIsoDate, toParts, type DateParts } from '#core/question-types/date-value.ts';
import type { TextInputDefinition } from '#core/question-types/question.ts';
import { controlId, field, fieldName, interfaceError, NOTHING, type AnswerProblem, type Fields, type ReadAnswer } from '#core/question-types/question-type.ts';
import { checkText, tidyText } from '#core/question-types/text-rules.ts';
import type { Label } from '#core/view/text.ts';

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
  if (input.input === 'date') return checkDate(input, value, controlId(target, 'day'));
  const problems = checkText(value, input.maxLength, target);
  return problems.length > 0 || typeof value !== 'string' ? problems : checkForm(input, value, target);
};

const checkNumber = (input: TextInputDefinition, value: unknown, target: string): readonly AnswerProblem[] => {
  const problem = (key: string, parameters = {}): readonly AnswerProblem[] => [{ target, text: interfaceError(key, parameters) }];
  if (typeof value !== 'number' || !Number.isFinite(value)) return problem('error.number');
  const [min, max] = [numeric(input.min), numeric(input.max)];
  if (min !== null && value < min) return problem('error.number.min', { min });
  if (max !== null && value > max) return problem('error.number.max', { max });
  return onStep(value, input.step, min) ? [] : problem(input.step === 1 ? 'error.number.integer' : 'error.number.step', { step: input.step ?? 1 });
};

/** As survey-core: steps are counted from the smallest value. Rounded, since 0.3 is not three times 0.1 in floats. */
const onStep = (value: number, step: number | null, min: number | null): boolean => {
  if (!step || step <= 0) return true;
  const steps = (value - (min ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
};

const numeric = (bound: number | string | null): number | null => (bound === null || Number.isNaN(Number(bound)) ? null : Number(bound));

const checkDate = (input: TextInputDefinition, value: unknown, target: string): readonly AnswerProblem[] => {
  if (typeof value !== 'string' || !isIsoDate(value)) return [{ target, text: interfaceError('error.date.invalid') }];
  if (typeof input.min === 'string' && value < input.min) return [{ target, text: interfaceError('error.date.min', { min: input.min }) }];
  if (typeof input.max === 'string' && value > input.max) return [{ target, text: interfaceError('error.date.max', { max: input.max }) }];
  return [];
};

/** How the other input types look; the same patterns as a browser's own check of the type. */
const FORMS: Partial<Record<TextInputDefinition['input'], { readonly pattern: RegExp; readonly error: string }>> = {
  email: { pattern: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, error: 'error.email' },
  url: { pattern: /^https?:\/\/\S+$/, error: 'error.url' },
  time: { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, error: 'error.time' },
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, error: 'error.month' },
  week: { pattern: /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, error: 'error.week' },
  'datetime-local': { pattern: /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, error: 'error.datetime' },
  color: { pattern: /^#[0-9a-fA-F]{6}$/, error: 'error.color' },
};

const checkForm = (input: TextInputDefinition, value: string, target: string): readonly AnswerProblem[] => {
  const form = FORMS[input.input];
  return form && !form.pattern.test(value) ? [{ target, text: interfaceError(form.error) }] : [];
};

/** An answer in words: dates written out by the page, numbers with a decimal comma. */
export const describeTextAnswer = (input: TextInputDefinition, value: unknown, language: Language): readonly Label[] => {
  if (value === undefined || value === null || value === '') return [];
  if (input.input === 'date') return [{ key: 'date.written', parameters: { date: String(value) } }];
  return [{ text: typeof value === 'number' ? String(value).replace('.', ',') : String(value), lang: language }];
};
