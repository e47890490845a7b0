import type { Figure } from '#core/disclosure/figures.ts';
import { concernsOthers } from '#core/disclosure/single-person.ts';

/** What is proved about how closely a hidden figure can be known. */
export class Finding {
  readonly figure: Figure;
  #low: number;
  #high: number;
  /** The unsafe figures whose one person could still be able to compute this one; null until any change of it is found. */
  #tellers: ReadonlySet<Figure> | null;

  /** Nothing is proved yet. Only an unsafe figure has to be kept from the one person in another. */
  constructor(figure: Figure) {
    this.figure = figure;
    this.#low = figure.count;
    this.#high = figure.count;
    this.#tellers = figure.unsafe ? null : new Set();
  }

  /** The smallest and largest count found in tables, of whole persons, that agree with everything published. */
  get range(): { readonly low: number; readonly high: number } {
    return { low: this.#low, high: this.#high };
  }

  /** Notes that it can differ from its true count by `change`. */
  widen(change: number): void {
    this.#low = Math.min(this.#low, this.figure.count + change);
    this.#high = Math.max(this.#high, this.figure.count + change);
  }

  /** Notes that it can differ while only `others`, of the unsafe figures of one person, differ too. */
  differsWith(others: readonly Figure[]): void {
    if (this.#tellers?.size === 0) return;
    const left = others.filter((own) => own !== this.figure && (!this.#tellers || this.#tellers.has(own)));
    this.#tellers = new Set(left.filter((own) => concernsOthers(own, this.figure)));
  }

  /** Whether it is at least t wide, and the truth inside or the width at least twice the truth. */
  isWide(t: number): boolean {
    const { count } = this.figure;
    const width = this.#high - this.#low;
    return width >= t && ((this.#low < count && count < this.#high) || width >= 2 * count);
  }

  /** Whether it is uncertain enough: wide, and no one person can compute it from the figure that is that person. */
  isProtected(t: number): boolean {
    return this.#tellers?.size === 0 && this.isWide(t);
  }
}
