import type { Codebook, Variable } from '#core/codes/codebook.ts';
import { ANSWERED } from '#core/codes/encode.ts';
import { cellsOf, type Column, type Columns } from '#core/results/columns.ts';
import type { CountRequest, Dimensions, NumberValues, SurveyCounts, VariableCounts } from '#core/results/counts.ts';
import { cellCount } from '#core/results/dimensions.ts';

/** Counts every variable of the codebook, every pair and every crossing, each area × gender × stratum. One pass over typed arrays a variable, two a pair. */
export const countAll = (codebook: Codebook, dimensions: Dimensions, columns: Columns, { pairs, crossings, doubles = [] }: Pick<CountRequest, 'pairs' | 'crossings' | 'doubles'> = { pairs: [], crossings: [] }): SurveyCounts => {
  const [cells, own] = [cellCount(dimensions), cellsOf(codebook, dimensions, columns)];
  const each = codebook.variables.map((variable, index) => ({ variable, column: columns.variables[index] ?? NO_COLUMN }));
  return {
    responses: columns.responses,
    variables: each.map(({ variable, column }) => countVariable(variable, column, own, cells)),
    numbers: each.map(({ column }) => (column.numbers ? numberValues(column, column.numbers, own, cells) : null)),
    crossings: crossings.map((grouping) => countCrossing(codebook, { ...dimensions, groupings: [grouping] }, columns)),
    doubles: doubles.map((groupings) => countCrossing(codebook, { ...dimensions, groupings }, columns)),
    pairs: pairs.map((pair) => countPair(pair.map((index) => each[index]), own, cells)),
  };
};

const countCrossing = (codebook: Codebook, dimensions: Dimensions, columns: Columns): readonly VariableCounts[] => {
  const [cells, own] = [cellCount(dimensions), cellsOf(codebook, dimensions, columns)];
  return codebook.variables.map((variable, index) => countVariable(variable, columns.variables[index] ?? NO_COLUMN, own, cells));
};

interface Counted {
  readonly variable: Variable;
  readonly column: Column;
}

/** Both codes become one byte, which is counted as any other. */
const countPair = ([first, second]: readonly (Counted | undefined)[], cells: Uint32Array, cellTotal: number): VariableCounts => {
  const [rows, inner] = [codesOf(first), codesOf(second)];
  const both = new Uint8Array(cells.length);
  for (let each = 0; each < both.length; each++) both[each] = (first?.column.codes[each] ?? 0) * inner + (second?.column.codes[each] ?? 0);
  const counts = new Uint32Array(cellTotal * rows * inner);
  countBytes(counts, both, cells, rows * inner);
  return { width: rows * inner, counts };
};

const codesOf = (counted: Counted | undefined): number => (counted && counted.variable.kind === 'single' ? counted.variable.values.length + BEFORE_VALUES.single : 0);

const NO_COLUMN: Column = { codes: new Uint8Array(0), masks: [], numbers: null };

/** Numbers of a variable's codes before its values: not asked, left empty, and for multiple and number answered. */
const BEFORE_VALUES = { single: 2, multiple: 3, number: 3 } as const;

/** Persons by cell and code, as `VariableCounts` says. @param cells index of each response's cell */
export const countVariable = (variable: Variable, column: Column, cells: Uint32Array, cellTotal: number): VariableCounts => {
  const width = BEFORE_VALUES[variable.kind] + (variable.kind === 'number' ? 0 : variable.values.length);
  const counts = new Uint32Array(cellTotal * width);
  countBytes(counts, column.codes, cells, width);
  column.masks.forEach((mask, byte) => addBits(counts, mask, cells, cellTotal, width, BEFORE_VALUES.multiple + byte * 8));
  return { width, counts };
};

/**
 * Adds one to `counts[cell * width + byte]` for each response. The two arrays of bytes and cells are equally long and
 * every byte is below `width`, so that the reads are never undefined: checking each would double the time.
 */
const countBytes = (counts: Uint32Array, bytes: Uint8Array, cells: Uint32Array, width: number): void => {
  for (let each = 0; each < bytes.length; each++) {
    const at = (cells[each] as number) * width + (bytes[each] as number);
    counts[at] = (counts[at] as number) + 1;
  }
};

/** Persons by bit: by whole byte first, which is one addition a response instead of one a tick. */
const addBits = (counts: Uint32Array, mask: Uint8Array, cells: Uint32Array, cellTotal: number, width: number, first: number): void => {
  const byByte = new Uint32Array(cellTotal * 256);
  countBytes(byByte, mask, cells, 256);
  byByte.forEach((persons, at) => {
    for (let bit = 0; persons > 0 && bit < 8; bit++) {
      const to = (at >> 8) * width + first + bit;
      if ((at >> bit) & 1) counts[to] = (counts[to] ?? 0) + persons;
    }
  });
};

const numberValues = (column: Column, numbers: Float64Array, cells: Uint32Array, cellTotal: number): NumberValues => {
  const lists: number[][] = Array.from({ length: cellTotal }, () => []);
  for (let each = 0; each < numbers.length; each++) if (column.codes[each] === ANSWERED) lists[cells[each] ?? 0]?.push(numbers[each] ?? Number.NaN);
  return { values: lists.map((list) => Float64Array.from(list).sort()) };
};
