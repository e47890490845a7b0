import type { Codebook, MultipleVariable, SingleVariable, Variable } from '#core/codes/codebook.ts';
import { ANSWERED, NOT_ASKED } from '#core/codes/encode.ts';

/** What the codes of a response say about one variable. */
export type CodedAnswer =
  | { readonly state: 'not asked' }
  | { readonly state: 'left empty' }
  | { readonly state: 'answered'; readonly values: readonly string[] }
  | { readonly state: 'answered'; readonly number: number };

/** Reads the codes of one response back, one answer for each variable of the codebook, in its order. */
export const decode = (codebook: Codebook, codes: Uint8Array): readonly CodedAnswer[] => codebook.variables.map((variable) => read(variable, codes));

const read = (variable: Variable, codes: Uint8Array): CodedAnswer => {
  const code = codes[variable.offset] ?? NOT_ASKED;
  if (code < ANSWERED) return { state: code === NOT_ASKED ? 'not asked' : 'left empty' };
  if (variable.kind === 'number') return { state: 'answered', number: new DataView(codes.buffer, codes.byteOffset).getFloat64(variable.offset + 1, true) };
  return { state: 'answered', values: variable.kind === 'single' ? chosen(variable, code) : ticked(variable, codes) };
};

const chosen = (variable: SingleVariable, code: number): readonly string[] => variable.values.slice(code - ANSWERED, code - ANSWERED + 1).map(({ id }) => id);

const ticked = (variable: MultipleVariable, codes: Uint8Array): readonly string[] =>
  variable.values.filter((_, index) => ((codes[variable.offset + 1 + (index >> 3)] ?? 0) >> (index & 7)) & 1).map(({ id }) => id);
