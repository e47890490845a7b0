import { areaTask } from '#core/disclosure/area-task.ts';
import { blocksWithMeans, groupTask } from '#core/disclosure/group-task.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { protectTask, type Shown } from '#core/disclosure/protect-task.ts';
import { tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId } from '#core/disclosure/publish-tables.ts';
import { remainderMayShow } from '#core/disclosure/remainder.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { shownMeans } from '#core/disclosure/shown-means.ts';

/**
 * Protects one variable: first by area, then by group with the figures of the areas as given, then by group in unions.
 * Areas and groups need not be protected together. Group rows of an answer are tried only where its women and men are
 * shown in the area and in all; then every way to share out the hidden ones over areas can also be shared out over groups
 * with the same sums, so that neither table tells anything of the other's hidden figures. Unions are split by group only
 * where all is, without a gap: else few would be left to show, and they would hide the groups' rows of all.
 * @param groupShown what is shown of the group question itself, null when that is the one: its answers are the groups' bases
 */
export const protectVariable = (counted: Counted, setting: Setting, groupShown: Shown | null): ShownVariable => {
  const total = setting.genderAsked && remainderMayShow(counted, setting.lattices.kvinnor_och_man, setting.minimum) ? 'samtliga' : 'kvinnor_och_man';
  const lattice = setting.lattices[total];
  const byArea = protectTask(areaTask(counted, lattice, setting), setting.minimum);
  const areas = { ...byArea, means: shownMeans(counted, lattice, byArea.bases), total } as const;
  const { groups } = setting.lattices;
  if (!groups || !groupShown || counted.variable.role === 'area' || counted.variable.role === 'group') return areas;
  const ofAll = withGroups(counted, groups.all, areas, groupShown, setting);
  return isWhole(counted, groups.all, ofAll) ? withGroups(counted, groups.unions, ofAll, groupShown, setting) : ofAll;
};

/** What is given, with the rows of a lattice of groups. */
const withGroups = (counted: Counted, lattice: Lattice, given: ShownVariable, groupShown: Shown, setting: Setting): ShownVariable => {
  const own = protectTask(groupTask(counted, lattice, given, groupShown, setting), setting.minimum);
  const means = shownMeans(counted, lattice, blocksWithMeans(lattice, own.bases, given.means, setting));
  return { total: given.total, bases: union(given.bases, own.bases), answers: union(given.answers, own.answers), means: union(given.means, means) };
};

/** Whether every base and answer of a lattice is shown. */
const isWhole = (counted: Counted, lattice: Lattice, shown: Shown): boolean => {
  const answers = tablesOf(lattice, counted).flat().filter(({ printed }) => printed);
  return lattice.blocks.every(({ kind, id }) => kind !== 'printed' || (shown.bases.has(id) && answers.every((answer) => shown.answers.has(answerId(id, answer.id)))));
};

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);
