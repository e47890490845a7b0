import type { Figure } from '#core/disclosure/figures.ts';
import { mergeColumns } from '#core/disclosure/merge-columns.ts';
import { Row } from '#core/disclosure/row-space.ts';
import { tellsOther } from '#core/disclosure/single-person.ts';

type Rows = Map<Figure, Row>;

/**
 * The figures that are published so far and all that can be computed from them, as a row space.
 * Rows of the other figures are kept reduced modulo it: a row of zeros is a figure that can be computed, and two rows
 * that are multiples of each other are figures that can be computed from one another.
 */
export class Publication {
  readonly #waiting: Rows = new Map();
  readonly #unsafe: Rows = new Map();
  readonly #alike = new Map<number, Set<Figure>>();
  readonly #prints = new Map<Figure, number>();
  readonly #uses: Int32Array;

  /**
   * @param guarded figures that must not be computable; other figures that are not printed do not matter
   * @param zeros inner cells that are known to be 0: they are in no row
   */
  constructor(figures: readonly Figure[], guarded: ReadonlySet<Figure>, zeros: ReadonlySet<number>, size: number) {
    const open = figures.map((figure) => figure.parts.filter((part) => !zeros.has(part)));
    const { columns, width } = mergeColumns(size, open);
    this.#uses = new Int32Array(width);
    figures.forEach((figure, index) => {
      const row = Row.of(width, (open[index] ?? []).map((part) => columns[part] ?? 0));
      if (row.isZero) return;
      for (const column of row.support()) this.#uses[column] = (this.#uses[column] ?? 0) + 1;
      if (guarded.has(figure)) this.#setUnsafe(figure, row);
      else if (figure.printed) this.#waiting.set(figure, row);
    });
  }

  /** Publishes a figure, unless an unsafe one could then be computed: by anyone, or by the one person in another. */
  publish(figure: Figure): boolean {
    const source = this.#waiting.get(figure);
    this.#waiting.delete(figure);
    if (!source || source.isZero) return true;
    const columns = source.support();
    const pivot = this.#rarest(columns);
    const touched = [...this.#unsafe].filter(([, row]) => row.values[pivot] !== 0);
    if (touched.some(([, row]) => row.isMultipleOf(source, columns))) return false;
    const fresh: Rows = new Map(touched.map(([each, row]) => [each, row.copy()]));
    for (const row of fresh.values()) row.eliminate(source, pivot, columns);
    if (this.#tellsOnePerson(fresh)) return false;
    for (const [each, row] of fresh) this.#setUnsafe(each, row);
    for (const row of this.#waiting.values()) if (row.values[pivot] !== 0) row.eliminate(source, pivot, columns);
    return true;
  }

  /** The column in the fewest figures: a pivot there fills the fewest rows. */
  #rarest(columns: Int32Array): number {
    return columns.reduce((best, column) => ((this.#uses[column] ?? 0) < (this.#uses[best] ?? 0) ? column : best));
  }

  #setUnsafe(figure: Figure, row: Row): void {
    const print = row.fingerprint();
    this.#alike.get(this.#prints.get(figure) ?? NaN)?.delete(figure);
    this.#prints.set(figure, print);
    this.#unsafe.set(figure, row);
    const alike = this.#alike.get(print);
    if (alike) alike.add(figure);
    else this.#alike.set(print, new Set([figure]));
  }

  #tellsOnePerson(fresh: Rows): boolean {
    const groups = new Map<number, Figure[]>();
    for (const [figure, row] of fresh) {
      const print = row.fingerprint();
      const others = groups.get(print) ?? [...(this.#alike.get(print) ?? [])].filter((other) => !fresh.has(other));
      const alike = others.filter((other) => tellsOther(figure, other) && this.#multiples(row, fresh.get(other) ?? this.#unsafe.get(other)));
      if (alike.length > 0) return true;
      groups.set(print, [...others, figure]);
    }
    return false;
  }

  #multiples(a: Row, b: Row | undefined): boolean {
    return b !== undefined && a.isMultipleOf(b, b.support());
  }
}
