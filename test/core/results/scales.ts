import type { SingleVariable } from '#core/codes/codebook.ts';
import { codebookOf } from '#test/core/codes/codebook-example.ts';

/** A scale of the steps given; what is no number is no answer in substance. */
export const scaled = (id: string, values: readonly string[], changes: Partial<SingleVariable> = {}): SingleVariable => {
  const [variable] = codebookOf([{ kind: 'single', id, values, role: 'importance' }]).variables as readonly [SingleVariable];
  return { ...variable, values: variable.values.map((value) => ({ ...value, missing: /^\d+$/.test(value.id) ? null : 'dontKnow' })), ...changes };
};
