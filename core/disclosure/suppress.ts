import { figuresOf } from '#core/disclosure/figures.ts';
import type { Figure } from '#core/disclosure/figures.ts';
import type { LinkedTable } from '#core/disclosure/linked-table.ts';
import { Publication } from '#core/disclosure/publication.ts';

interface Zeros {
  readonly shown: ReadonlySet<Figure>;
  /** Inner cells in them: whoever sees a zero knows that each of its parts is 0. */
  readonly inner: ReadonlySet<number>;
}

/** Which zeros are shown: all printed ones but those that would tell a guarded zero. They protect nothing. */
const showZeros = (figures: readonly Figure[], guarded: ReadonlySet<Figure>): Zeros => {
  const shown = new Set<Figure>();
  const inner = new Set<number>();
  const zeros = [...guarded].filter((figure) => figure.count === 0);
  for (const figure of figures) {
    if (figure.count > 0 || guarded.has(figure) || !figure.printed) continue;
    const known = new Set([...inner, ...figure.parts]);
    if (zeros.some((zero) => zero.parts.every((part) => known.has(part)))) continue;
    shown.add(figure);
    for (const part of figure.parts) inner.add(part);
  }
  return { shown, inner };
};

/**
 * The printed figures to hide, of `figures` in keeping order, so that no guarded one can be computed.
 * @param guarded figures that must not be computable, the unsafe ones among them
 * @param hidden figures that are hidden already
 * @param size number of inner cells
 */
export const figuresToHide = (figures: readonly Figure[], guarded: ReadonlySet<Figure>, hidden: ReadonlySet<Figure>, size: number): ReadonlySet<Figure> => {
  const open = figures.filter((figure) => guarded.has(figure) || !hidden.has(figure));
  const zeros = showZeros(open, guarded);
  const publication = new Publication(open, guarded, zeros.inner, size);
  const isShown = (figure: Figure): boolean => zeros.shown.has(figure) || (!guarded.has(figure) && publication.publish(figure));
  return new Set(figures.filter((figure) => figure.printed && (hidden.has(figure) || !isShown(figure))));
};

/**
 * Which printed cells to suppress so that no unsafe cell can be computed from the published ones, nor by the one person
 * in another unsafe cell. Gaussian elimination: cells are published in keeping order unless that would make an unsafe
 * row dependent (Langsrud, "Secondary cell suppression by Gaussian elimination", Privacy in Statistical Databases 2024).
 * Says nothing of how closely an unsafe cell can be estimated: that is the audit's work.
 * @returns ids of cells; those with the same parts all or none
 */
export const suppress = (table: LinkedTable): ReadonlySet<string> => {
  const figures = figuresOf(table);
  const unsafe = new Set(figures.filter((figure) => figure.unsafe));
  return new Set([...figuresToHide(figures, unsafe, new Set(), table.inner.length)].flatMap((figure) => figure.ids));
};
