import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';

/** A number that is known or not known as a whole: every cell that is the sum of the same inner cells. */
export interface Figure {
  /** Ids of the cells that show it, in code unit order. */
  readonly ids: readonly string[];
  /** Indices of inner cells, ascending. */
  readonly parts: readonly number[];
  readonly count: number;
  readonly unsafe: boolean;
  readonly printed: boolean;
  readonly priority: number;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which to keep first: lower priority, then larger count, then id. */
const inKeepingOrder = (a: Figure, b: Figure): number =>
  a.priority - b.priority || b.count - a.count || byCodeUnits(a.ids[0] ?? '', b.ids[0] ?? '');

/** The number of persons in the inner cells `parts`. */
export const countOf = (inner: readonly number[], parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + (inner[part] ?? 0), 0);

/**
 * The distinct figures of a table in the order they are to be kept, whatever the order of its cells.
 * A figure is unsafe, or printed, if one of its cells is. Sums of no inner cells are left out: they are always 0.
 */
export const figuresOf = (table: LinkedTable): readonly Figure[] => {
  const alike = new Map<string, LinkedCell[]>();
  for (const cell of table.cells) {
    const key = cell.parts.join();
    const others = alike.get(key);
    if (others) others.push(cell);
    else alike.set(key, [cell]);
  }
  alike.delete('');
  return [...alike.values()]
    .map((cells) => ({
      ids: cells.map((cell) => cell.id).sort(byCodeUnits),
      parts: cells[0]?.parts ?? [],
      count: countOf(table.inner, cells[0]?.parts ?? []),
      unsafe: cells.some((cell) => cell.unsafe),
      printed: cells.some((cell) => cell.printed),
      priority: Math.min(...cells.map((cell) => cell.priority)),
    }))
    .sort(inKeepingOrder);
};
