import { countOf } from '#core/disclosure/figures.ts';
import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import { isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** A table as an earlier release knew it. */
export interface Layer {
  /** Persons of each inner cell who have answered since. */
  readonly added: readonly number[];
  /** Whether it showed the cell of this id. */
  readonly wasShown: (id: string) => boolean;
  /** Whether some of its persons have withdrawn their answers since. */
  readonly lost: boolean;
}

/**
 * A table together with what earlier releases showed of the same persons. Everyone who has both can subtract: so those who
 * answered before and those who came since are inner cells of their own, the earlier figures are given, and what must not
 * be known is also what the earlier ones hid, and how few have come. Where somebody has withdrawn, it counts as few as long
 * as not ten have come: else the difference would tell of the one who is gone.
 * @param layers the oldest first @param isBase of ids: bases tell of all who are new, and so need ten of them
 */
export const layered = (table: LinkedTable, layers: readonly Layer[], t: number, isBase: (id: string) => boolean): LinkedTable => {
  if (layers.length === 0) return table;
  const size = table.inner.length;
  const inner = segmentsOf(table.inner, layers).flat();
  const within = (parts: readonly number[], from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((segment) => parts.map((part) => segment * size + part));
  const now = table.cells.map((cell): LinkedCell => ({ ...cell, parts: within(cell.parts, 0, layers.length) }));
  const before = [...table.cells, ...(table.silent ?? [])].flatMap((cell) =>
    layers.flatMap(({ wasShown, lost }, index): readonly LinkedCell[] => {
      const [then, since] = [within(cell.parts, 0, index), within(cell.parts, index + 1, layers.length)];
      const shown = wasShown(cell.id);
      const few = isBase(cell.id) ? THRESHOLDS.added : t;
      const come = countOf(inner, since);
      return [
        { ...cell, id: `${index} ${cell.id}`, parts: then, printed: shown, unsafe: !shown && isSmall(countOf(inner, then), t), tier: -1 },
        { ...cell, id: `${index} since ${cell.id}`, parts: since, printed: false, unsafe: isSmall(come, shown ? few : t) || (shown && lost && come < few) },
      ];
    }),
  );
  const cells = [...now, ...before.filter(({ printed, unsafe }) => printed || unsafe)];
  return { inner, cells };
};

/** Those of the first release, those who came before the second, and so on. */
const segmentsOf = (now: readonly number[], layers: readonly Layer[]): readonly (readonly number[])[] => {
  const since = [now, ...layers.map(({ added }) => added)];
  return [...layers.map((_, index) => minus(since[index] ?? [], since[index + 1] ?? [])), since.at(-1) ?? []];
};

const minus = (all: readonly number[], some: readonly number[]): readonly number[] => all.map((persons, at) => persons - (some[at] ?? 0));
