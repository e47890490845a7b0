import type { CodedValue, Codebook, SingleVariable, Variable } from '#core/codes/codebook.ts';
import { ANSWERED } from '#core/codes/encode.ts';
import type { Dimensions } from '#core/results/counts.ts';
import { cellIndex, placeOfValue, variableWithRole } from '#core/results/dimensions.ts';

/** The codes of many responses turned on their side: one typed array a variable, and each person's cell. */
export interface Columns {
  readonly responses: number;
  /** Index of each response in area × gender × group (`cellIndex`). */
  readonly cells: Uint32Array;
  /** In the order of the codebook's variables. */
  readonly variables: readonly Column[];
}

export interface Column {
  /** First byte of each response's code: 0 not asked, 1 left empty, 2 (and on) answered. */
  readonly codes: Uint8Array;
  /** multiple: byte b of each response's mask at `masks[b][response]`; else none. */
  readonly masks: readonly Uint8Array[];
  /** number: each response's number, NaN for none; else null. */
  readonly numbers: Float64Array | null;
}

/**
 * Columns of the responses in `blocks`, each block the codes of any number of responses one after the other.
 * Throws RangeError if a block's length is not a multiple of the codebook's width.
 */
export const columnsOf = (codebook: Codebook, dimensions: Dimensions, blocks: readonly Uint8Array[]): Columns => {
  for (const block of blocks) if (block.length % codebook.width !== 0) throw new RangeError(`${block.length} bytes are no whole number of responses of ${codebook.width} bytes`);
  const responses = blocks.reduce((sum, block) => sum + block.length / codebook.width, 0);
  const variables = codebook.variables.map((variable) => columnOf(variable, codebook.width, responses, blocks));
  return { responses, cells: cellsOf(codebook, dimensions, variables, responses), variables };
};

const columnOf = (variable: Variable, width: number, responses: number, blocks: readonly Uint8Array[]): Column => {
  const bytesAt = (offset: number): Uint8Array => bytes(offset, width, responses, blocks);
  const maskBytes = variable.kind === 'multiple' ? Math.ceil(variable.values.length / 8) : 0;
  return {
    codes: bytesAt(variable.offset),
    masks: Array.from({ length: maskBytes }, (_, index) => bytesAt(variable.offset + 1 + index)),
    numbers: variable.kind === 'number' ? floats(variable.offset + 1, width, responses, blocks) : null,
  };
};

const bytes = (offset: number, width: number, responses: number, blocks: readonly Uint8Array[]): Uint8Array => {
  const column = new Uint8Array(responses);
  let response = 0;
  for (const block of blocks) for (let at = offset; at < block.length; at += width) column[response++] = block[at] ?? 0;
  return column;
};

const floats = (offset: number, width: number, responses: number, blocks: readonly Uint8Array[]): Float64Array => {
  const column = new Float64Array(responses);
  let response = 0;
  for (const block of blocks) {
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    for (let at = offset; at < block.length; at += width) column[response++] = view.getFloat64(at, true);
  }
  return column;
};

/** Index in a dimension for each code of the variable that decides it. */
type Places = Uint8Array;

const cellsOf = (codebook: Codebook, dimensions: Dimensions, columns: readonly Column[], responses: number): Uint32Array => {
  const area = variableWithRole(codebook, 'area');
  const gender = variableWithRole(codebook, 'gender');
  const group = variableWithRole(codebook, 'group');
  const codesOf = (variable: Variable | null): Uint8Array => (variable && columns[codebook.variables.indexOf(variable)]?.codes) ?? new Uint8Array(responses);
  const places = [
    placesOf(area, (value) => placeOfValue(dimensions, 'area', value), dimensions.areas.length - 1),
    placesOf(gender, (value) => placeOfValue(dimensions, 'gender', value), dimensions.genders.length - 1),
    placesOf(group, (value) => placeOfValue(dimensions, 'group', value), dimensions.groups.length - 1),
  ] as const;
  const [areas, genders, groups] = [codesOf(area), codesOf(gender), codesOf(group)];
  const place = (of: Places, code: number | undefined): number => of[code ?? 0] ?? 0;
  const cells = new Uint32Array(responses);
  for (let each = 0; each < responses; each++) cells[each] = cellIndex(dimensions, place(places[0], areas[each]), place(places[1], genders[each]), place(places[2], groups[each]));
  return cells;
};

/** @param rest the place of no answer */
const placesOf = (variable: SingleVariable | null, placeOf: (value: CodedValue) => number, rest: number): Places => {
  const places = new Uint8Array(256).fill(rest);
  variable?.values.forEach((value, index) => (places[ANSWERED + index] = placeOf(value)));
  return places;
};
