import type { Codebook, Variable } from '#core/codes/codebook.ts';
import { ANSWERED } from '#core/codes/encode.ts';
import type { Dimensions, Grouping } from '#core/results/counts.ts';
import { placeOfValue, variableWithRole } from '#core/results/dimensions.ts';
import { helpVariable, nobodyIn } from '#core/results/groupings.ts';

/** The codes of many responses turned on their side: one typed array a variable. */
export interface Columns {
  readonly responses: number;
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
export const columnsOf = (codebook: Codebook, blocks: readonly Uint8Array[]): Columns => {
  for (const block of blocks) if (block.length % codebook.width !== 0) throw new RangeError(`${block.length} bytes are no whole number of responses of ${codebook.width} bytes`);
  const responses = blocks.reduce((sum, block) => sum + block.length / codebook.width, 0);
  const variables = codebook.variables.map((variable) => columnOf(variable, codebook.width, responses, blocks));
  return { responses, variables };
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

/** Index of each response in area × gender × stratum (`cellIndex`). */
export const cellsOf = (codebook: Codebook, dimensions: Dimensions, { responses, variables: columns }: Columns): Uint32Array => {
  const columnFor = (variable: Variable | null): Column | null => (variable && columns[codebook.variables.indexOf(variable)]) ?? null;
  const placesIn = (role: 'area' | 'gender', last: number): Uint8Array => {
    const variable = variableWithRole(codebook, role);
    return placesOf(variable?.values.map((value) => placeOfValue(dimensions, role, value)) ?? [], last, columnFor(variable)?.codes ?? new Uint8Array(responses));
  };
  const cells = new Uint32Array(responses);
  addAxis(cells, placesIn('area', dimensions.areas.length - 1), dimensions.areas.length);
  addAxis(cells, placesIn('gender', dimensions.genders.length - 1), dimensions.genders.length);
  for (const grouping of dimensions.groupings) addAxis(cells, groupsIn(grouping, codebook, columnFor, responses), grouping.groups.length);
  return cells;
};

/** Makes `cellIndex` axis by axis, `cell * size + place`: the index of a response that is asked for by itself would take ten times as long. */
const addAxis = (cells: Uint32Array, places: Uint8Array, size: number): void => {
  for (let each = 0; each < cells.length; each++) cells[each] = (cells[each] as number) * size + (places[each] as number);
};

/** Index of each response's group. */
const groupsIn = ({ role, of, groups }: Grouping, codebook: Codebook, columnFor: (variable: Variable | null) => Column | null, responses: number): Uint8Array => {
  const help = role === 'help' ? helpVariable(codebook) : null;
  const column = columnFor(codebook.variables.find(({ id }) => id === of) ?? null);
  if (!column) return new Uint8Array(responses).fill(groups.length - 1);
  return help ? helpedIn(column, nobodyIn(help)) : placesOf([...groups.slice(0, -1).keys()], groups.length - 1, column.codes);
};

/** 0 helped, 1 not helped, 2 not answered. @param nobody index of the choice that nobody helped */
const helpedIn = ({ codes, masks }: Column, nobody: number): Uint8Array =>
  codes.map((code, each) => (code < ANSWERED ? 2 : ((masks[nobody >> 3]?.[each] ?? 0) >> (nobody & 7)) & 1));

/** @param places index in the dimension of each value. @param rest the place of no answer */
const placesOf = (places: readonly number[], rest: number, codes: Uint8Array): Uint8Array => {
  const table = new Uint8Array(256).fill(rest);
  places.forEach((place, index) => (table[ANSWERED + index] = place));
  const own = new Uint8Array(codes.length);
  for (let each = 0; each < codes.length; each++) own[each] = table[codes[each] as number] as number;
  return own;
};
