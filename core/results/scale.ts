import type { CodedValue, SingleVariable, Variable } from '#core/codes/codebook.ts';

/** Roles whose questions ask how much or how well, so that a choice's number is its step. */
const SCALES: ReadonlySet<SingleVariable['role']> = new Set(['need', 'importance', 'satisfaction', 'barrier']);

/** The step of a choice as a number: its score, else in a question of such a role its value; null where it is no answer in substance, or no number. */
const stepOf = ({ id, score, missing }: CodedValue, role: SingleVariable['role']): number | null => (missing !== null ? null : (score ?? (SCALES.has(role) && /^\d{1,2}$/.test(id) ? Number(id) : null)));

/**
 * The steps of a scale by the index of the value, null for those that are no step (“vet inte”); null where the variable
 * is no scale. A scale is a single choice whose answers in substance are two or more whole numbers in a row: of a question
 * that asks how much or how well, or where every choice has a score (those of a rating have). Choices of another question
 * that only are called 1, 2 and 3 (places of work, say) have no order, and so no mean.
 */
export const stepsOf = (variable: Variable): readonly (number | null)[] | null => {
  if (variable.kind !== 'single' || NO_SCALES.has(variable.role)) return null;
  const steps = variable.values.map((value) => stepOf(value, variable.role));
  const isWhole = variable.values.every(({ missing }, index) => missing !== null || steps[index] !== null);
  const sorted = steps.filter((step) => step !== null).sort((a, b) => a - b);
  return isWhole && sorted.length > 1 && sorted.every((step, index) => step === (sorted[0] ?? 0) + index) ? steps : null;
};

const NO_SCALES: ReadonlySet<SingleVariable['role']> = new Set(['area', 'gender', 'group', 'help', 'consent']);
