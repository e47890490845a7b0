import { examine, Finding } from '#core/disclosure/audit.ts';
import { apart, figuresOf, within, type Figure } from '#core/disclosure/figures.ts';
import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import { figuresToHide } from '#core/disclosure/suppress.ts';

export interface TieredCell extends LinkedCell {
  /** 0, 1, 2 …: a cell is never hidden for the sake of one of a higher tier. */
  readonly tier: number;
}

export interface TieredTable extends LinkedTable {
  readonly cells: readonly TieredCell[];
}

type Ids = ReadonlySet<string>;

/**
 * Protects a table tier by tier: “before suppressing, try to coarsen” (municipality → union → all). Every unsafe cell is
 * guarded from the first tier on; a tier may add figures only beside what the earlier ones show, so that few answers in
 * the municipalities never hide what can be shown of all.
 * @param minimum the width that a hidden figure must be uncertain by
 * @returns ids of the printed cells that may be shown
 */
export const protectInTiers = (table: TieredTable, minimum: number): Ids => {
  const printed = table.cells.filter((cell) => cell.printed);
  if (!table.cells.some((cell) => cell.unsafe)) return new Set(printed.map(({ id }) => id));
  const tiers = [...new Set(printed.map(({ tier }) => tier))].sort((a, b) => a - b);
  return tiers.reduce<Ids>((shown, tier) => withTier(table, shown, tier, minimum), new Set());
};

/** What is shown when a tier is tried: the earlier figures, which stay, and as many of its own as can be protected. */
const withTier = (table: TieredTable, shown: Ids, tier: number, minimum: number): Ids => {
  const cells = table.cells.map((cell) => ({ ...cell, printed: cell.printed && (cell.tier === tier || shown.has(cell.id)) })).filter((cell) => cell.printed || cell.unsafe);
  const figures = figuresOf({ inner: table.inner, cells });
  const unsafe = new Set(figures.filter((figure) => figure.unsafe));
  const isFixed = (figure: Figure): boolean => figure.ids.some((id) => shown.has(id));
  const findings = new Map([...unsafe].map((figure) => [figure, new Finding(figure)]));
  const attempts = new Map<Figure, number>();
  let hidden: ReadonlySet<Figure> = new Set();
  for (;;) {
    hidden = figuresToHide(figures, unsafe, hidden, table.inner.length);
    if ([...hidden].some(isFixed)) return shown;
    for (const figure of hidden) findings.set(figure, findings.get(figure) ?? new Finding(figure));
    const published = figures.filter((figure) => figure.printed && !hidden.has(figure));
    examine(table.inner, [...findings.values()], published, minimum);
    const failing = [...findings.values()].filter((finding) => !finding.isProtected(minimum));
    const more = failing.flatMap(({ figure }) => nextToHide(figure, published, isFixed, attempt(attempts, figure), minimum));
    if (more.length === 0) return failing.some(({ figure }) => figure.unsafe) ? shown : idsOf(published, cells);
    hidden = new Set([...hidden, ...more]);
  }
};

const attempt = (attempts: Map<Figure, number>, figure: Figure): number => {
  const before = attempts.get(figure) ?? 0;
  attempts.set(figure, before + 1);
  return before;
};

const idsOf = (published: readonly Figure[], cells: readonly LinkedCell[]): Ids => {
  const printed = new Set(cells.filter((cell) => cell.printed).map(({ id }) => id));
  return new Set(published.flatMap(({ ids }) => ids).filter((id) => printed.has(id)));
};

/**
 * Figures of the tier to hide so that one becomes less certain: within each published sum around it, from the smallest,
 * the one to be kept last that can give or take enough persons; then those sums themselves; then all that have persons
 * in common with them. Twice as many with each attempt.
 */
const nextToHide = (figure: Figure, published: readonly Figure[], isFixed: (figure: Figure) => boolean, before: number, enough: number): readonly Figure[] => {
  const around = published.filter((sum) => sum.count > 0 && within(figure, sum)).sort((a, b) => a.parts.length - b.parts.length);
  const loose = published.filter((each) => each.count > 0 && !isFixed(each));
  const beside = around.flatMap((sum) => {
    const others = loose.filter((each) => each !== sum && within(each, sum) && apart(each, figure));
    return others.findLast((each) => each.count >= enough) ?? others.at(-1) ?? [];
  });
  const touching = around.flatMap((sum) => loose.filter((each) => !apart(each, sum)));
  return [...new Set([...beside, ...around.filter((sum) => loose.includes(sum)), ...touching])].slice(0, 2 ** Math.min(before, 20));
};
