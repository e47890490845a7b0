import type { Solve } from '#core/disclosure/audit-table.ts';
import { MOST_INNER } from '#core/disclosure/double-counts.ts';
import { finerTells } from '#core/disclosure/finer-audit.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { municipalTask } from '#core/disclosure/municipal-task.ts';
import { protectTask, type Shown } from '#core/disclosure/protect-task.ts';
import type { Counted } from '#core/disclosure/publish-persons.ts';
import type { GroupSetting, Setting, ShownVariable } from '#core/disclosure/setting.ts';

/**
 * A variable by group in municipalities and unions too, null where nothing can be proved safe beside what is given.
 * Protected as one table with its rows by area and those of the groups in all, of which it may leave some out; a solver then looks at it with how many
 * there are in each group. Where an earlier release had such rows and none can be proved beside them, all rows by group go.
 * @param byArea all groups together @param ofAll with the rows of the groups in all that may come in question
 */
export const withMunicipalities = (counted: Counted, byArea: ShownVariable, ofAll: ShownVariable, lattice: Lattice, groups: GroupSetting, setting: Setting, solve: Solve): ShownVariable | null => {
  const fine = lattice.blocks.filter(({ finer = false }) => finer);
  const shown = protectedIn(counted, ofAll, lattice, groups, setting);
  const isKept = shown !== null && isWithin(byArea, lattice, shown) && fine.some(({ id }) => shown.bases.has(id)) && !tells(counted, ofAll, besides(byArea, shown), lattice, groups, setting, solve);
  if (isKept) return { ...byArea, ...besides(byArea, shown) };
  const municipal = fine.filter(({ area }) => area.level === 'kommun');
  return counted.earlier.some((earlier) => municipal.some(({ id }) => earlier.shown.bases.has(id))) ? byArea : null;
};

const besides = (given: Shown, shown: Shown): Shown => ({ bases: new Set([...given.bases, ...shown.bases]), answers: new Set([...given.answers, ...shown.answers]) });

const protectedIn = (counted: Counted, given: Shown, lattice: Lattice, groups: GroupSetting, setting: Setting): Shown | null => {
  const categories = counted.variable.kind === 'number' ? 0 : counted.variable.values.length + 1;
  if (lattice.size * categories * (counted.earlier.length + 1) > MOST_INNER) return null;
  return protectTask(municipalTask(counted, lattice, given, groups, setting), setting.minimum);
};

/** Whether all that is given of a lattice's blocks is still shown. */
const isWithin = (given: Shown, { blocks }: Lattice, shown: Shown): boolean => {
  const ids = new Set(blocks.filter(({ kind }) => kind === 'printed').map(({ id }) => id));
  const isOf = (id: string): boolean => ids.has(/^\[.*?\](?= |$)/.exec(id)?.[0] ?? '');
  return [...given.bases].every((id) => !isOf(id) || shown.bases.has(id)) && [...given.answers].every((id) => !isOf(id) || shown.answers.has(id));
};

/** How many are in a group of a place is told by the question that makes the groups; how many in a place by the questions of area and gender. */
const tells = (counted: Counted, before: Shown, now: Shown, lattice: Lattice, { isCounted }: GroupSetting, setting: Setting, solve: Solve): boolean => {
  const isKnown = ({ id, area, group, gender, kind }: Lattice['blocks'][number]): boolean => kind === 'printed' && (group === null ? setting.frame.has(id) : isCounted(area, gender, group));
  const known = new Set(lattice.blocks.filter(isKnown).map(({ id }) => id));
  return finerTells(counted, { lattice, earlier: counted.earlier.map((earlier) => earlier.shown) }, { now: { ...now, known }, before: { ...before, known } }, setting, solve);
};
