import { countOf } from '#core/disclosure/figures.ts';
import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import { isDominant, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** A table as an earlier release knew it. */
export interface Layer {
  /** Persons of each inner cell who have answered since. */
  readonly added: readonly number[];
  /** Whether it showed the cell of this id. */
  readonly wasShown: (id: string) => boolean;
  /** Whether some of its persons have withdrawn their answers since. */
  readonly lost: boolean;
  /** Whether its answers are sensitive: then those who came must not all have answered the same. */
  readonly sensitive: boolean;
  /** Whether what it showed are sums of numbers: then no newcomers, however many, hide what somebody who has withdrawn had answered. */
  readonly ofNumbers?: boolean;
}

/**
 * A table together with what earlier releases showed of the same persons. Everyone who has both can subtract: so those who
 * answered before and those who came since are inner cells of their own, the earlier figures are given, and what must not
 * be known is also what the earlier ones hid, and how few have come. Where somebody has withdrawn, it counts as few as long
 * as not ten have come: else the difference would tell of the one who is gone. Nor is a zero shown then that was hidden before.
 * @param layers the oldest first @param isBase of ids: bases tell of all who are new, and so need ten of them
 */
export const layered = (table: LinkedTable, layers: readonly Layer[], t: number, isBase: (id: string) => boolean): LinkedTable => {
  if (layers.length === 0) return table;
  const size = table.inner.length;
  const inner = segmentsOf(table.inner, layers).flat();
  const within = (parts: readonly number[], from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((segment) => parts.map((part) => segment * size + part));
  const bases = new Map([...table.cells, ...(table.silent ?? [])].filter(({ id }) => isBase(id)).map(({ id, parts }) => [id, parts]));
  const baseParts = (id: string): readonly number[] => bases.get(baseIdOf(id)) ?? [];
  const now = table.cells.map((cell): LinkedCell => {
    const parts = within(cell.parts, 0, layers.length);
    return { ...cell, parts, unsafe: cell.unsafe || (cell.printed && countOf(inner, parts) === 0 && layers.some((layer) => isEmptied(layer, cell.id, isBase(cell.id)))) };
  });
  const before = [...table.cells, ...(table.silent ?? [])].flatMap((cell) =>
    layers.flatMap((layer, index): readonly LinkedCell[] => {
      const { wasShown, sensitive } = layer;
      const [then, since] = [within(cell.parts, 0, index), within(cell.parts, index + 1, layers.length)];
      const shown = wasShown(cell.id);
      const few = isBase(cell.id) ? Math.max(t, sensitive ? THRESHOLDS.sensitiveWhole : THRESHOLDS.added) : t;
      const come = countOf(inner, since);
      const all = sensitive && !isBase(cell.id) ? countOf(inner, within(baseParts(cell.id), index + 1, layers.length)) : 0;
      return [
        { ...cell, id: `${index} ${cell.id}`, parts: then, printed: shown, unsafe: !shown && isSmall(countOf(inner, then), t), tier: -1 },
        { ...cell, id: `${index} since ${cell.id}`, parts: since, printed: false, unsafe: isSmall(come, shown ? few : t) || (shown && isGone(layer, come, few)) || areAlike(come, all) },
      ];
    }),
  );
  const cells = [...now, ...before.filter(({ printed, unsafe }) => printed || unsafe)];
  return { inner, cells };
};

/** Whether a cell is one that an earlier release knew: its number stands before the block, which is a list. */
export const isEarlierId = (id: string): boolean => /^\d/.test(id);

/** Whether those who came have nearly all given one answer. */
const areAlike = (come: number, all: number): boolean => all > 0 && isDominant(come, all);

/** Whether the difference would tell of somebody who has withdrawn. */
const isGone = ({ lost, ofNumbers }: Layer, come: number, few: number): boolean => lost && (ofNumbers === true || come < few);

/** Of the base that an answer stands beside: its id begins with it. */
const baseIdOf = (id: string): string => /^\[.*?\](?: rest)?(?= )/.exec(id)?.[0] ?? '';

/** Whether of a zero may be told that a release hid it as one to four, who have all withdrawn. An answer without its base was not hidden for its own sake. */
const isEmptied = ({ lost, wasShown }: Layer, id: string, isBase: boolean): boolean => lost && !wasShown(id) && (isBase || wasShown(baseIdOf(id)));

/** Those of the first release, those who came before the second, and so on. */
export const segmentsOf = (now: readonly number[], layers: readonly Pick<Layer, 'added'>[]): readonly (readonly number[])[] => {
  const since = [now, ...layers.map(({ added }) => added)];
  return [...layers.map((_, index) => minus(since[index] ?? [], since[index + 1] ?? [])), since.at(-1) ?? []];
};

const minus = (all: readonly number[], some: readonly number[]): readonly number[] => all.map((persons, at) => persons - (some[at] ?? 0));
