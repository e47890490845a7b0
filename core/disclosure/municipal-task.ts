import { baseIsUnsafe, bothBases } from '#core/disclosure/base-rules.ts';
import { pastOf } from '#core/disclosure/earlier.ts';
import { isShownGroup, shownInAreas } from '#core/disclosure/group-task.ts';
import { blockId, WOMEN_AND_MEN, type Block, type GenderRow, type Lattice } from '#core/disclosure/lattice.ts';
import type { Shown, Task } from '#core/disclosure/protect-task.ts';
import { answeredPersons, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId } from '#core/disclosure/publish-tables.ts';
import type { GroupSetting, Setting } from '#core/disclosure/setting.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** With that of a question by area, no row of 10,000 answers in nine municipalities was proved. */
const BUDGET = 3_000_000;

/**
 * A variable by group in municipalities and unions, beside its rows by area, which are given, and those of the groups in
 * all: what these hide is guarded again, since rows of a municipality's groups are parts of them.
 */
export const municipalTask = (counted: Counted, lattice: Lattice, given: Shown, groups: GroupSetting, setting: Setting): Task => ({
  lattice,
  persons: answeredPersons(lattice, counted),
  tables: tablesOf(lattice, counted),
  isUnsafeBase: baseIsUnsafe(counted, lattice, setting.minimum),
  mayShowBase: (block, base) =>
    block.finer ? (base === 0 || base >= THRESHOLDS.group) && shownAround(block, setting, (id) => given.bases.has(id)) && isShownGroup(block, groups, setting) : given.bases.has(block.id),
  mayShowAnswer: (block, category, bases) =>
    block.finer ? shownAround(block, setting, (id) => given.answers.has(answerId(id, category))) && bothBases(counted, block, bases, setting) : given.answers.has(answerId(block.id, category)),
  known: null,
  earlier: pastOf(counted, lattice),
  budget: BUDGET,
});

const EVERYONE: readonly GenderRow[] = ['samtliga'];

/** Whether something is shown of women and of men: of all groups in the block's area and in all, and of its own group in all. */
const shownAround = (block: Block, setting: Setting, isShown: (id: string) => boolean): boolean =>
  shownInAreas(block, setting, isShown) &&
  setting.areas.filter(({ level }) => level === 'alla').every((all) => (setting.genderAsked ? WOMEN_AND_MEN : EVERYONE).every((gender) => isShown(blockId(all, block.group, gender))));
