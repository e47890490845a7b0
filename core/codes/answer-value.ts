import type { Variable } from '#core/codes/codebook.ts';

/** SurveyJS data of one response, checked: `{ <question>: <value> }`. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * The plain answers to a variable in SurveyJS data: the values as strings, none where it was left empty.
 * SurveyJS stores a choice that has its own text as `{ value, comment }`: the value counts, the text is open text.
 */
export const answeredValues = (variable: Variable, answers: Answers): readonly string[] => {
  const value = valueAt(answers[variable.question], variable.path);
  return (Array.isArray(value) ? value : [value]).map(unwrapped).filter(isGiven).map(String);
};

/** The answer to a number variable, null where it was left empty. */
export const answeredNumber = (variable: Variable, answers: Answers): number | null => {
  const value = valueAt(answers[variable.question], variable.path);
  return typeof value === 'number' ? value : null;
};

/** Steps into rows, columns and fields by name, into a ranking by its place from 1. */
const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inside: unknown, key) => (Array.isArray(inside) ? inside[Number(key) - 1] : isRecord(inside) ? inside[key] : undefined), value);

const unwrapped = (value: unknown): unknown => (isRecord(value) ? value['value'] : value);

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
