import { inverse, residue } from '#core/disclosure/modular.ts';

/** A row of the matrix, reduced modulo the rows that are published so far. */
export interface Row {
  readonly values: Int32Array;
  /** How many of the values are not zero. */
  filled: number;
  /** Two linear forms of the row with fixed, arbitrary coefficients: their quotient is that of each multiple too. */
  first: number;
  second: number;
}

const weight = (column: number, salt: number): number => residue(residue((column + salt) * 40_503) * residue((column + 7) * salt) + salt);

/** A row with ones at `columns`, each of which may stand several times. */
export const rowOf = (width: number, columns: readonly number[]): Row => {
  const row = { values: new Int32Array(width), filled: 0, first: 0, second: 0 };
  for (const column of columns) {
    if (row.values[column] !== 0) continue;
    row.values[column] = 1;
    row.filled += 1;
    row.first = residue(row.first + weight(column, 1_299_709));
    row.second = residue(row.second + weight(column, 15_485_863));
  }
  return row;
};

export const copyOf = (row: Row): Row => ({ ...row, values: row.values.slice() });

/** The columns where a row is not zero, ascending. */
export const support = (row: Row): Int32Array => {
  const { values } = row;
  const columns = new Int32Array(row.filled);
  for (let column = 0, at = 0; at < columns.length; column += 1) if (values[column] !== 0) columns[at++] = column;
  return columns;
};

/** A number that rows have in common if one is a multiple of the other, and hardly else. */
export const fingerprint = (row: Row): number => (row.second === 0 ? NaN : residue(row.first * inverse(row.second)));

/** Whether `row` is a multiple of `source`, whose support is `columns`. */
export const isMultiple = (row: Row, source: Row, columns: Int32Array): boolean => {
  if (row.filled !== columns.length) return false;
  const lead = columns[0] ?? 0;
  const factor = residue((row.values[lead] ?? 0) * inverse(source.values[lead] ?? 0));
  return columns.every((column) => row.values[column] === residue(factor * (source.values[column] ?? 0)));
};

/** Makes `row` zero at the column `pivot` by subtracting a multiple of `source`, whose support is `columns`. */
export const eliminate = (row: Row, source: Row, pivot: number, columns: Int32Array): void => {
  const { values } = row;
  const factor = residue((values[pivot] ?? 0) * inverse(source.values[pivot] ?? 0));
  row.first = residue(row.first - factor * source.first);
  row.second = residue(row.second - factor * source.second);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    const old = values[column] ?? 0;
    const fresh = residue(old - factor * (source.values[column] ?? 0));
    values[column] = fresh;
    if (old === 0) row.filled += 1;
    else if (fresh === 0) row.filled -= 1;
  }
};
