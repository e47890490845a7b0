import { areaTask } from '#core/disclosure/area-task.ts';
import { blocksWithMeans, groupTask } from '#core/disclosure/group-task.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import type { WasShown } from '#core/disclosure/earlier.ts';
import { blockId } from '#core/disclosure/lattice.ts';
import { NOTHING, protectTask, type Shown } from '#core/disclosure/protect-task.ts';
import { tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId } from '#core/disclosure/publish-tables.ts';
import { remainderMayShow } from '#core/disclosure/remainder.ts';
import type { GroupSetting, Setting, ShownVariable } from '#core/disclosure/setting.ts';
import { shownMeans } from '#core/disclosure/shown-means.ts';
import type { Role } from '#core/codes/codebook.ts';

/** Protects one variable by area, all groups together. */
export const protectByArea = (counted: Counted, setting: Setting): ShownVariable => {
  const maySumAll = setting.genderAsked && remainderMayShow(counted, setting.lattices.kvinnor_och_man, setting.minimum);
  const before = counted.earlier.map(({ shown }) => totalIn(shown, setting));
  const total = before[0] ?? (maySumAll ? 'samtliga' : 'kvinnor_och_man');
  // A total that may no longer be shown was: what is new beside it would be protected in another table than the reader has.
  if (before.some((each) => each !== total) || (total === 'samtliga' && !maySumAll)) return { ...NOTHING, means: NOTHING.bases, total };
  const lattice = setting.lattices[total];
  const byArea = protectTask(areaTask(counted, lattice, setting), setting.minimum);
  return { ...byArea, means: shownMeans(counted, lattice, byArea.bases), total };
};

/** What the third row was at an earlier release. */
const totalIn = ({ bases }: WasShown, { areas, genderAsked }: Setting): ShownVariable['total'] =>
  genderAsked && areas.some((area) => area.level === 'alla' && bases.has(blockId(area, null, 'samtliga'))) ? 'samtliga' : 'kvinnor_och_man';

/** Questions that divide respondents have no rows by group: two of them crossed would stand in two tables, each protected by itself. */
const UNDIVIDED: ReadonlySet<Role> = new Set(['area', 'group', 'help']);

/**
 * What is shown of a variable by area, with its rows by group: in all, then in unions.
 * Areas and groups need not be protected together, nor two ways to divide into groups. Group rows of an answer are tried only where its women
 * and men are shown in the area and in all; then every way to share out the hidden ones over areas, or over the groups of another division,
 * can also be shared out over these groups with the same sums, so that no table tells anything of another's hidden figures. Unions are split
 * by group only where all is, without a gap: else few would be left to show, and they would hide the groups' rows of all.
 */
export const withGroups = (counted: Counted, byArea: ShownVariable, groups: readonly GroupSetting[], setting: Setting): ShownVariable =>
  UNDIVIDED.has(counted.variable.role) ? byArea : groups.map((each) => inGroups(counted, byArea, each, setting)).reduce(join, byArea);

const inGroups = (counted: Counted, byArea: ShownVariable, groups: GroupSetting, setting: Setting): ShownVariable => {
  const ofAll = withLattice(counted, groups.all, byArea, groups, setting);
  return isWhole(counted, groups.all, ofAll) ? withLattice(counted, groups.unions, ofAll, groups, setting) : ofAll;
};

/** What is given, with the rows of a lattice of groups. */
const withLattice = (counted: Counted, lattice: Lattice, given: ShownVariable, groups: GroupSetting, setting: Setting): ShownVariable => {
  const own = protectTask(groupTask(counted, lattice, given, groups, setting), setting.minimum);
  const means = shownMeans(counted, lattice, blocksWithMeans(lattice, own.bases, given.means, setting));
  return join(given, { total: given.total, ...own, means });
};

/** Whether every base and answer of a lattice is shown. */
const isWhole = (counted: Counted, lattice: Lattice, shown: Shown): boolean => {
  const answers = tablesOf(lattice, counted).flat().filter(({ printed }) => printed);
  return lattice.blocks.every(({ kind, id }) => kind !== 'printed' || (shown.bases.has(id) && answers.every((answer) => shown.answers.has(answerId(id, answer.id)))));
};

const join = (a: ShownVariable, b: ShownVariable): ShownVariable => ({ total: a.total, bases: union(a.bases, b.bases), answers: union(a.answers, b.answers), means: union(a.means, b.means) });

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);
