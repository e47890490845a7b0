import fc from 'fast-check';
import type { Answers } from '#core/codes/answer-value.ts';
import type { CodedValue, Codebook, MultipleVariable, NumberVariable, SingleVariable, Variable } from '#core/codes/codebook.ts';

/** A variable of each kind, and more: enough to try what is done with any codebook. */
export type VariableSketch =
  | { readonly kind: 'single' | 'multiple'; readonly id: string; readonly values: readonly string[]; readonly path?: readonly string[]; readonly role?: Variable['role']; readonly sensitive?: boolean; readonly unreported?: boolean; readonly counts?: Readonly<Record<string, CodedValue['counts']>>; readonly nobody?: string }
  | { readonly kind: 'number'; readonly id: string; readonly path?: readonly string[]; readonly role?: Variable['role']; readonly sensitive?: boolean; readonly unreported?: boolean };

/** A codebook from sketches: ids of questions, values and (for a row or cell) the path into the question's value. */
export const codebookOf = (sketches: readonly VariableSketch[]): Codebook => {
  let width = 0;
  const variables = sketches.map((sketch): Variable => {
    const offset = width;
    width += sketch.kind === 'single' ? 1 : sketch.kind === 'number' ? 9 : 1 + Math.ceil(sketch.values.length / 8);
    const path = sketch.path ?? [];
    const shared = { id: [sketch.id, ...path].join('__'), question: sketch.id, path, offset, text: `Fråga ${sketch.id}`, role: sketch.role ?? 'background', topic: null, sensitive: sketch.sensitive ?? false, unreported: sketch.unreported ?? false } as const;
    if (sketch.kind === 'number') return { kind: 'number', ...shared } satisfies NumberVariable;
    const values = sketch.values.map((id): CodedValue => ({ id, text: `Svar ${id}`, sensitive: false, topic: null, counts: sketch.counts?.[id] ?? null, score: null, missing: null, ...(sketch.nobody !== undefined && { helped: id !== sketch.nobody }) }));
    return { kind: sketch.kind, ...shared, values } satisfies SingleVariable | MultipleVariable;
  });
  return { variables, width };
};

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** SurveyJS data for the variables, each answered or not. A choice may have its own text. Paths of one step are rows. */
export const anyAnswers = (codebook: Codebook): fc.Arbitrary<Answers> =>
  fc.tuple(...codebook.variables.map(anyAnswer)).map((given) => {
    const answers: Record<string, unknown> = {};
    codebook.variables.forEach(({ question, path: [row] }, index) => {
      const value: unknown = given[index];
      if (value === undefined) return;
      answers[question] = row === undefined ? value : { ...(answers[question] as object | undefined), [row]: value };
    });
    return answers;
  });

const anyAnswer = (variable: Variable): fc.Arbitrary<unknown> => {
  if (variable.kind === 'number') return optional(fc.double({ noNaN: true }));
  const ids = variable.values.map(({ id }) => id);
  const withText = (value: string): fc.Arbitrary<unknown> => fc.constantFrom(value, { value }, { value, comment: 'hej' });
  if (variable.kind === 'single') return optional(fc.constantFrom(...ids).chain(withText));
  return optional(fc.subarray(ids).chain((some) => fc.tuple(...some.map(withText))));
};
