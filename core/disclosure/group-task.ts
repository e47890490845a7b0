import { baseIsUnsafe, bothBases } from '#core/disclosure/base-rules.ts';
import { blockId, WOMEN_AND_MEN, type Block, type GenderRow, type Lattice } from '#core/disclosure/lattice.ts';
import { pastOf } from '#core/disclosure/earlier.ts';
import type { Shown, Task } from '#core/disclosure/protect-task.ts';
import { answeredPersons, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId } from '#core/disclosure/publish-tables.ts';
import type { GroupSetting, Setting } from '#core/disclosure/setting.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** A variable by group, beside the figures of all groups together, which are given. */
export const groupTask = (counted: Counted, lattice: Lattice, given: Shown, groups: GroupSetting, setting: Setting): Task => ({
  lattice,
  persons: answeredPersons(lattice, counted),
  tables: tablesOf(lattice, counted),
  isUnsafeBase: baseIsUnsafe(counted, lattice, setting.minimum),
  mayShowBase: (block, base) =>
    block.kind === 'given'
      ? given.bases.has(block.id)
      : (base === 0 || base >= THRESHOLDS.group) && shownInAreas(block, setting, (id) => given.bases.has(id)) && isShownGroup(block, groups, setting),
  mayShowAnswer: (block, category, bases) =>
    block.kind === 'given'
      ? given.answers.has(answerId(block.id, category))
      : shownInAreas(block, setting, (id) => given.answers.has(answerId(id, category))) && bothBases(counted, block, bases, setting),
  known: null,
  earlier: pastOf(counted, lattice),
});

/** Groups' means are tried where those of women and of men in the area and in all are shown. */
export const blocksWithMeans = (lattice: Lattice, bases: ReadonlySet<string>, given: ReadonlySet<string>, setting: Setting): ReadonlySet<string> => {
  const mayShow = (block: Block): boolean => (block.kind === 'given' ? given.has(block.id) : bases.has(block.id) && shownInAreas(block, setting, (id) => given.has(id)));
  return new Set(lattice.blocks.filter(mayShow).map(({ id }) => id));
};

const EVERYONE: readonly GenderRow[] = ['samtliga'];

/** Whether something is shown of women and of men in the block's area and in all, all groups together. */
export const shownInAreas = (block: Block, setting: Setting, isShown: (id: string) => boolean): boolean =>
  setting.areas
    .filter(({ level, id }) => level === 'alla' || (level === block.area.level && id === block.area.id))
    .every((area) => (setting.genderAsked ? WOMEN_AND_MEN : EVERYONE).every((gender) => isShown(blockId(area, null, gender))));

/** How many are in a group is an answer to the question that makes the groups: hidden there, hidden everywhere. */
export const isShownGroup = (block: Block, { isCounted }: GroupSetting, setting: Setting): boolean => {
  const isShown = (gender: GenderRow): boolean => block.group !== null && isCounted(block.area, gender, block.group);
  return isShown(block.gender) || (setting.genderAsked && !WOMEN_AND_MEN.includes(block.gender) && WOMEN_AND_MEN.every(isShown));
};
