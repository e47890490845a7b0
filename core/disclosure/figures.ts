import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';

/** A number that is known or not known as a whole: every cell that is the sum of the same inner cells. */
export interface Figure {
  /** Ids of the cells that show it, in code unit order. */
  readonly ids: readonly string[];
  /** Indices of inner cells, ascending. */
  readonly parts: readonly number[];
  /** The parts again, a bit each. */
  readonly bits: Uint32Array;
  readonly count: number;
  /** The inner cell of the one person in it; −1 where there is not just one. */
  readonly person: number;
  readonly unsafe: boolean;
  readonly printed: boolean;
  /** The lowest of its printed cells; infinite where none is. */
  readonly tier: number;
  readonly priority: number;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which to keep first: lower tier, then lower priority, then larger count, then id. */
const inKeepingOrder = (a: Figure, b: Figure): number =>
  (a.tier === b.tier ? a.priority - b.priority : a.tier - b.tier) || b.count - a.count || byCodeUnits(a.ids[0] ?? '', b.ids[0] ?? '');

/** The number of persons in the inner cells `parts`. */
export const countOf = (inner: readonly number[], parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + (inner[part] ?? 0), 0);

const figureOf = (cells: readonly LinkedCell[], parts: readonly number[], inner: readonly number[]): Figure => {
  const count = countOf(inner, parts);
  return {
    ids: cells.map((cell) => cell.id).sort(byCodeUnits),
    parts,
    bits: bitsOf(parts, inner.length),
    count,
    person: count === 1 ? (parts.find((part) => inner[part] === 1) ?? -1) : -1,
    unsafe: cells.some((cell) => cell.unsafe),
    printed: cells.some((cell) => cell.printed),
    tier: Math.min(...cells.filter((cell) => cell.printed).map((cell) => cell.tier)),
    priority: Math.min(...cells.map((cell) => cell.priority)),
  };
};

const bitsOf = (parts: readonly number[], size: number): Uint32Array => {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const part of parts) bits[part >>> 5] = (bits[part >>> 5] ?? 0) | (1 << (part & 31));
  return bits;
};

/** Whether each part of one figure is a part of the other. */
export const within = (figure: Figure, other: Figure): boolean => {
  if (figure.parts.length > other.parts.length) return false;
  for (let at = 0; at < figure.bits.length; at += 1) if (((figure.bits[at] ?? 0) & ~(other.bits[at] ?? 0)) !== 0) return false;
  return true;
};

/** Whether two figures have no part in common. */
export const apart = (figure: Figure, other: Figure): boolean => {
  for (let at = 0; at < figure.bits.length; at += 1) if (((figure.bits[at] ?? 0) & (other.bits[at] ?? 0)) !== 0) return false;
  return true;
};

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
    .map((cells) => figureOf(cells, cells[0]?.parts ?? [], table.inner))
    .sort(inKeepingOrder);
};
