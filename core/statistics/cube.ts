import type { RawCell, RawColumn, RawRow } from '#core/statistics/raw-table.ts';

/** A dimension of a cube: a column, and the values it goes through. */
export interface CubeDimension extends Pick<RawColumn, 'name' | 'role'> {
  readonly values: readonly RawCell[];
}

export const cubeSize = (dimensions: readonly CubeDimension[]): number => dimensions.reduce((product, { values }) => product * values.length, 1);

export const cubeColumns = (dimensions: readonly CubeDimension[]): readonly RawColumn[] => dimensions.map(({ name, role, values }) => ({ name, role, size: values.length }));

/** One row a number of a cube, the last dimension fastest. @param at the number with an index, and its line */
export const cubeRows = (dimensions: readonly CubeDimension[], at: (index: number) => Pick<RawRow, 'line' | 'value'>): readonly RawRow[] =>
  Array.from({ length: cubeSize(dimensions) }, (_, index) => ({ cells: cellsAt(dimensions, index), ...at(index) }));

const cellsAt = (dimensions: readonly CubeDimension[], index: number): readonly RawCell[] => {
  const cells: RawCell[] = [];
  let rest = index;
  for (const { values } of dimensions.toReversed()) {
    const cell = values[rest % values.length];
    if (cell) cells.unshift(cell);
    rest = Math.floor(rest / values.length);
  }
  return cells;
};
