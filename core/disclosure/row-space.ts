import { inverse, residue } from '#core/disclosure/modular.ts';

const weight = (column: number, salt: number): number => residue(residue((column + salt) * 40_503) * residue((column + 7) * salt) + salt);

/** A row of the matrix, which is reduced modulo the rows that are published so far. */
export class Row {
  readonly values: Int32Array;
  #filled = 0;
  /** Two linear forms of the row with fixed, arbitrary coefficients: their quotient is that of each multiple too. */
  #first = 0;
  #second = 0;

  constructor(values: Int32Array) {
    this.values = values;
  }

  /** A row with ones at `columns`, each of which may stand several times. */
  static of(width: number, columns: readonly number[]): Row {
    const row = new Row(new Int32Array(width));
    for (const column of columns) {
      if (row.values[column] !== 0) continue;
      row.values[column] = 1;
      row.#filled += 1;
      row.#first = residue(row.#first + weight(column, 1_299_709));
      row.#second = residue(row.#second + weight(column, 15_485_863));
    }
    return row;
  }

  copy(): Row {
    const row = new Row(this.values.slice());
    [row.#filled, row.#first, row.#second] = [this.#filled, this.#first, this.#second];
    return row;
  }

  get isZero(): boolean {
    return this.#filled === 0;
  }

  /** The columns where it is not zero, ascending. */
  support(): Int32Array {
    const columns = new Int32Array(this.#filled);
    for (let column = 0, at = 0; at < columns.length; column += 1) if (this.values[column] !== 0) columns[at++] = column;
    return columns;
  }

  /** A number that rows have in common if one is a multiple of the other, and hardly else. */
  fingerprint(): number {
    return this.#second === 0 ? NaN : residue(this.#first * inverse(this.#second));
  }

  /** Whether it is a multiple of `source`, whose support is `columns`. */
  isMultipleOf(source: Row, columns: Int32Array): boolean {
    if (this.#filled !== columns.length) return false;
    const lead = columns[0] ?? 0;
    const factor = residue((this.values[lead] ?? 0) * inverse(source.values[lead] ?? 0));
    return columns.every((column) => this.values[column] === residue(factor * (source.values[column] ?? 0)));
  }

  /** Makes it zero at the column `pivot` by subtracting a multiple of `source`, whose support is `columns`. */
  eliminate(source: Row, pivot: number, columns: Int32Array): void {
    const { values } = this;
    const factor = residue((values[pivot] ?? 0) * inverse(source.values[pivot] ?? 0));
    this.#first = residue(this.#first - factor * source.#first);
    this.#second = residue(this.#second - factor * source.#second);
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0;
      const old = values[column] ?? 0;
      const fresh = residue(old - factor * (source.values[column] ?? 0));
      values[column] = fresh;
      if (old === 0) this.#filled += 1;
      else if (fresh === 0) this.#filled -= 1;
    }
  }
}
