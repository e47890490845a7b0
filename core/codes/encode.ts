import { answeredNumber, answeredValues, type Answers } from '#core/codes/answer-value.ts';
import type { Codebook, MultipleVariable, NumberVariable, SingleVariable, Variable } from '#core/codes/codebook.ts';

/** The states that every kind of variable has in its first byte. */
export const NOT_ASKED = 0;
export const LEFT_EMPTY = 1;
/** First byte of an answered multiple or number variable; of a single one, the first of its values. */
export const ANSWERED = 2;

/**
 * The codes of one response, `codebook.width` bytes.
 * `answers`: SurveyJS data after it was checked. `asked`: whether the journey asked the variable's question; if not, an
 * answer does not count. Throws RangeError for an answer that is not in the codebook: a check has been forgotten.
 */
export const encode = (codebook: Codebook, answers: Answers, asked: (variable: Variable) => boolean): Uint8Array => {
  const codes = new Uint8Array(codebook.width);
  for (const variable of codebook.variables) if (asked(variable)) write(variable, answers, codes);
  return codes;
};

const write = (variable: Variable, answers: Answers, codes: Uint8Array): void => {
  if (variable.kind === 'single') codes[variable.offset] = singleCode(variable, answers);
  else if (variable.kind === 'multiple') writeMultiple(variable, answers, codes);
  else writeNumber(variable, answers, codes);
};

const singleCode = (variable: SingleVariable, answers: Answers): number => {
  const [value] = answeredValues(variable, answers);
  return value === undefined ? LEFT_EMPTY : ANSWERED + indexOf(variable, value);
};

const writeMultiple = (variable: MultipleVariable, answers: Answers, codes: Uint8Array): void => {
  const values = answeredValues(variable, answers);
  codes[variable.offset] = values.length === 0 ? LEFT_EMPTY : ANSWERED;
  for (const value of values) {
    const index = indexOf(variable, value);
    const byte = variable.offset + 1 + (index >> 3);
    codes[byte] = (codes[byte] ?? 0) | (1 << (index & 7));
  }
};

const writeNumber = (variable: NumberVariable, answers: Answers, codes: Uint8Array): void => {
  const number = answeredNumber(variable, answers);
  codes[variable.offset] = number === null ? LEFT_EMPTY : ANSWERED;
  new DataView(codes.buffer).setFloat64(variable.offset + 1, number ?? Number.NaN, true);
};

const indexOf = (variable: SingleVariable | MultipleVariable, value: string): number => {
  const index = variable.values.findIndex(({ id }) => id === value);
  // Not the value itself: errors are logged, and answers must not be.
  if (index < 0) throw new RangeError(`${variable.id} has an answer that is not in the codebook`);
  return index;
};
