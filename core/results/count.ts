import type { Codebook, Variable } from '#core/codes/codebook.ts';
import { ANSWERED } from '#core/codes/encode.ts';
import type { Column, Columns } from '#core/results/columns.ts';
import type { Dimensions, NumberValues, SurveyCounts, VariableCounts } from '#core/results/counts.ts';
import { cellCount } from '#core/results/dimensions.ts';

/** Counts every variable of the codebook, each area × gender × group. One pass over typed arrays a variable. */
export const countAll = (codebook: Codebook, dimensions: Dimensions, columns: Columns): SurveyCounts => {
  const cells = cellCount(dimensions);
  const each = codebook.variables.map((variable, index) => ({ variable, column: columns.variables[index] ?? NO_COLUMN }));
  return {
    responses: columns.responses,
    variables: each.map(({ variable, column }) => countVariable(variable, column, columns.cells, cells)),
    numbers: each.map(({ column }) => (column.numbers ? numberValues(column, column.numbers, columns.cells, cells) : null)),
  };
};

const NO_COLUMN: Column = { codes: new Uint8Array(0), masks: [], numbers: null };

/** Numbers of a variable's codes before its values: not asked, left empty, and for multiple and number answered. */
const BEFORE_VALUES = { single: 2, multiple: 3, number: 3 } as const;

/** Persons by cell and code, as `VariableCounts` says. @param cells index of each response's cell */
export const countVariable = (variable: Variable, column: Column, cells: Uint32Array, cellTotal: number): VariableCounts => {
  const width = BEFORE_VALUES[variable.kind] + (variable.kind === 'number' ? 0 : variable.values.length);
  const counts = new Uint32Array(cellTotal * width);
  countCodes(counts, column.codes, cells, width);
  column.masks.forEach((mask, byte) => countBits(counts, mask, cells, width, BEFORE_VALUES.multiple + byte * 8));
  return { width, counts };
};

// `count[i] = (count[i] ?? 0) + 1` in the two loops below costs as much as the whole loop. Both arrays have the same
// length and every code is below `width`, so the reads are never undefined.
const countCodes = (counts: Uint32Array, codes: Uint8Array, cells: Uint32Array, width: number): void => {
  for (let each = 0; each < codes.length; each++) {
    const at = (cells[each] as number) * width + (codes[each] as number);
    counts[at] = (counts[at] as number) + 1;
  }
};

const countBits = (counts: Uint32Array, mask: Uint8Array, cells: Uint32Array, width: number, first: number): void => {
  for (let each = 0; each < mask.length; each++) {
    let bits = mask[each] as number;
    const start = (cells[each] as number) * width + first;
    while (bits !== 0) {
      const at = start + 31 - Math.clz32(bits & -bits);
      counts[at] = (counts[at] as number) + 1;
      bits &= bits - 1;
    }
  }
};

const numberValues = (column: Column, numbers: Float64Array, cells: Uint32Array, cellTotal: number): NumberValues => {
  const lists: number[][] = Array.from({ length: cellTotal }, () => []);
  for (let each = 0; each < numbers.length; each++) if (column.codes[each] === ANSWERED) lists[cells[each] ?? 0]?.push(numbers[each] ?? Number.NaN);
  return { values: lists.map((list) => Float64Array.from(list).sort()) };
};
