import type { Solve } from '#core/disclosure/audit-table.ts';
import { knownBlocks, shownByEither, type DoubleSurroundings } from '#core/disclosure/double-task.ts';
import { finerTells } from '#core/disclosure/finer-audit.ts';
import type { Shown } from '#core/disclosure/protect-task.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import type { Setting } from '#core/disclosure/setting.ts';

/** Whether rows by two questions at once, with how many gave both answers to these, tell a small count of an answer that the rows by either do not. */
export const doubleTells = (counted: Counted, surroundings: DoubleSurroundings, shown: Shown, setting: Setting, solve: Solve): boolean => {
  const { given, pair, all, lattice } = surroundings;
  const known = knownBlocks(given, pair, all, setting);
  const ofBoth = new Set(lattice.blocks.filter(({ finer = false }) => finer).map(({ id }) => id));
  const before = { ...shownByEither(given.crossed, pair, all, setting), known: new Set([...known].filter((id) => !ofBoth.has(id))) };
  return finerTells(counted, surroundings, { now: { ...shown, known }, before }, setting, solve);
};
