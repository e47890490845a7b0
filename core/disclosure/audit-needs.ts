import type { Solve, Told } from '#core/disclosure/audit-table.ts';
import { earlierOf, shownIn } from '#core/disclosure/earlier.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import type { Halves, ShownHalf } from '#core/disclosure/pair-halves.ts';
import { tellsMore } from '#core/disclosure/protect-pair.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import type { PublishedResults, ResultsToPublish } from '#core/disclosure/publish-results.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { shownTotal } from '#core/disclosure/shown-total.ts';

/**
 * Whether a need tells a small count that its two questions do not, with what earlier releases showed of all three: by area,
 * and beside the rows by group that the two have.
 * @param index of the pair @param divided the lattices of groups
 */
export const toldOfNeed = (results: ResultsToPublish, published: PublishedResults, all: readonly Counted[], setting: Setting, index: number, divided: readonly Lattice[], solve: Solve): readonly Told[] => {
  const [pair, counts] = [results.derived.pairs[index], results.counts.pairs[index]];
  const halves = pair && halvesOf([pair.importance.id, pair.satisfaction.id], published, all, setting);
  if (!pair || !counts || !halves) return [];
  const counted = { pair, counts, earlier: earlierOf(results.earlier, pair.id, ({ pairs }) => pairs[index]) };
  const shown = shownIn(published.variables.find(({ id }) => id === pair.id)?.figures ?? [], published.frame);
  const isTold = [null, ...divided].some((lattice) => tellsMore(counted, halves, shown, setting, solve, lattice));
  return isTold ? [{ id: pair.id, from: 0, to: results.earlier.length, low: 0, high: 0 }] : [];
};

const halvesOf = ([first, second]: readonly [string, string], published: PublishedResults, all: readonly Counted[], setting: Setting): Halves | null => {
  const halfOf = (id: string): ShownHalf | null => {
    const counted = all.find(({ variable }) => variable.id === id);
    const shown = shownIn(published.variables.find((variable) => variable.id === id)?.figures ?? [], published.frame);
    return counted ? { counted, shown: { ...shown, total: shownTotal(shown, setting) } } : null;
  };
  const [importance, satisfaction] = [halfOf(first), halfOf(second)];
  return importance && satisfaction ? [importance, satisfaction] : null;
};
