import { blockId, type Block, type GenderRow, type Lattice } from '#core/disclosure/publish-blocks.ts';
import { allPersons, answeredPersons, atomsOf, numbersOf, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId, sumOf, type Category } from '#core/disclosure/publish-tables.ts';
import { NOTHING, protectTask, type Shown, type Task } from '#core/disclosure/publish-variable.ts';
import { isDominant, isSensitiveCount, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import type { KnownPlaces } from '#core/results/dimensions.ts';

/** All × groups, and unions × groups. */
export interface GroupLattices {
  readonly all: Lattice;
  readonly unions: Lattice;
}

/** What every variable of a survey is protected with. */
export interface Setting {
  /** The smallest count that is shown. */
  readonly minimum: number;
  readonly genderAsked: boolean;
  readonly areas: readonly Area[];
  /** Areas × gender, by what the third row at `alla` is; groups are null where there is no group question. */
  readonly lattices: { readonly kvinnor_och_man: Lattice; readonly samtliga: Lattice; readonly groups: GroupLattices | null };
  /**
   * Blocks in which the number of all respondents could be shown. No variable shows another: nearly everyone answers
   * most questions, so a base hidden in one would be known from the next.
   */
  readonly frame: ReadonlySet<string>;
}

/** What may be shown of a variable, areas and groups together. Means by block. */
export interface ShownVariable extends Shown {
  readonly total: 'kvinnor_och_man' | 'samtliga';
  readonly means: ReadonlySet<string>;
}

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

/** Groups' means are tried where those of women and of men in the area and in all are shown. */
const blocksWithMeans = (lattice: Lattice, bases: ReadonlySet<string>, given: ReadonlySet<string>, setting: Setting): ReadonlySet<string> => {
  const mayShow = (block: Block): boolean => (block.kind === 'given' ? given.has(block.id) : bases.has(block.id) && shownInAreas(block, setting, (id) => given.has(id)));
  return new Set(lattice.blocks.filter(mayShow).map(({ id }) => id));
};

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);

const WOMEN_AND_MEN: readonly GenderRow[] = ['kvinnor', 'man'];
const EVERYONE: readonly GenderRow[] = ['samtliga'];

const baseIsUnsafe = (counted: Counted, minimum: number) => (base: number): boolean => isSmall(base, counted.variable.sensitive ? Math.max(minimum, THRESHOLDS.sensitiveBase) : minimum);

const areaTask = (counted: Counted, lattice: Lattice, setting: Setting): Task => {
  const tables = tablesOf(lattice, counted);
  return {
    lattice,
    persons: answeredPersons(lattice, counted),
    tables,
    isUnsafeBase: baseIsUnsafe(counted, setting.minimum),
    mayShowBase: (block) => setting.frame.has(block.id) || isRemainderTotal(block, setting),
    mayShowAnswer: (block, category, bases) => bothBases(counted, block, bases, setting) && isInFrame(block, category, tables, lattice, setting),
    known: counted.places && { blocks: setting.frame, empty: leftEmpty(lattice, counted, counted.places) },
  };
};

/** Those who left the question empty. */
const leftEmpty = (lattice: Lattice, counted: Counted, { empty }: KnownPlaces): Category => {
  const answered = answeredPersons(lattice, counted);
  const persons = allPersons(lattice, counted).map((all, atom) => all - (answered[atom] ?? 0));
  return { id: '', persons, atoms: atomsOf(lattice, empty), printed: false, sensitive: false };
};

/**
 * All who say that they live in a municipality are in it, and all who say that they are women are among the women. So an
 * answer to the area or the gender question can count the same persons as a block, and is shown only where that may be.
 */
const isInFrame = (block: Block, answer: string, tables: Task['tables'], lattice: Lattice, setting: Setting): boolean => {
  const atoms = tables.flat().find(({ id }) => id === answer)?.atoms;
  if (!atoms) return true;
  const persons = block.parts.filter((part) => atoms.has(part)).join();
  return lattice.blocks.every(({ kind, id, parts }) => kind !== 'printed' || setting.frame.has(id) || parts.join() !== persons);
};

/** `samtliga` where gender is asked: its own rule has let it in, and the frame has no such row. */
const isRemainderTotal = (block: Block, setting: Setting): boolean => setting.genderAsked && block.gender === 'samtliga';

/**
 * Several answers of a multiple choice share one hidden base, so together they could bound it more closely than each
 * alone. Where the base of women or of men is hidden, the two together therefore show their base only: what remains of
 * each answer can then be shared out in every way that the bases can.
 */
const bothBases = (counted: Counted, block: Block, bases: ReadonlySet<string>, setting: Setting): boolean =>
  counted.variable.kind !== 'multiple' || WOMEN_AND_MEN.includes(block.gender) || !setting.genderAsked || WOMEN_AND_MEN.every((gender) => bases.has(blockId(block.area, block.group, gender)));

const groupTask = (counted: Counted, lattice: Lattice, given: Shown, groupShown: Shown, setting: Setting): Task => ({
  lattice,
  persons: answeredPersons(lattice, counted),
  tables: tablesOf(lattice, counted),
  isUnsafeBase: baseIsUnsafe(counted, setting.minimum),
  mayShowBase: (block, base) =>
    block.kind === 'given'
      ? given.bases.has(block.id)
      : (base === 0 || base >= THRESHOLDS.group) && shownInAreas(block, setting, (id) => given.bases.has(id)) && isShownGroup(block, groupShown, setting),
  mayShowAnswer: (block, category, bases) =>
    block.kind === 'given'
      ? given.answers.has(answerId(block.id, category))
      : shownInAreas(block, setting, (id) => given.answers.has(answerId(id, category))) && bothBases(counted, block, bases, setting),
  known: null,
});

/** Whether something is shown of women and of men in the block's area and in all, all groups together. */
const shownInAreas = (block: Block, setting: Setting, isShown: (id: string) => boolean): boolean =>
  setting.areas
    .filter(({ level, id }) => level === 'alla' || (level === block.area.level && id === block.area.id))
    .every((area) => (setting.genderAsked ? WOMEN_AND_MEN : EVERYONE).every((gender) => isShown(blockId(area, null, gender))));

/** A group's base is an answer to the group question: hidden there, hidden everywhere. */
const isShownGroup = (block: Block, groupShown: Shown, setting: Setting): boolean => {
  const isShown = (gender: GenderRow): boolean => groupShown.answers.has(answerId(blockId(block.area, null, gender), block.group ?? ''));
  return isShown(block.gender) || (setting.genderAsked && !WOMEN_AND_MEN.includes(block.gender) && WOMEN_AND_MEN.every(isShown));
};

/** Whether those of another or no gender are so many that `samtliga` may be shown: the difference tells their answers. */
const remainderMayShow = (counted: Counted, lattice: Lattice, minimum: number): boolean => {
  const remainder = lattice.blocks.find(({ kind, gender, area }) => kind === 'rest' && gender === 'samtliga' && area.id === 'alla');
  const base = remainder ? sumOf(answeredPersons(lattice, counted), remainder.parts) : 0;
  if (!remainder || base < Math.max(minimum, THRESHOLDS.remainder)) return false;
  const isSafe = ({ persons, printed }: Category): boolean => {
    const count = sumOf(persons, remainder.parts);
    return !isSmall(count, minimum) && !isDominant(count, base) && !(printed && isSensitiveCount(count, base));
  };
  return tablesOf(lattice, counted).flat().every(isSafe);
};

/**
 * Blocks whose mean may be shown. A mean and its base tell a sum, and sums can be subtracted, so a mean is as good as
 * the count of its persons: no mean of fewer than ten may be computable. In a sensitive variable neither one of equal numbers.
 */
const shownMeans = (counted: Counted, lattice: Lattice, candidates: ReadonlySet<string>): ReadonlySet<string> => {
  const { variable, numbers } = counted;
  if (!numbers) return NOTHING.bases;
  const areEqual = (block: Block): boolean => { const all = numbersOf(lattice, numbers, block.parts); return all[0] === all[all.length - 1]; };
  const task: Task = {
    lattice,
    persons: answeredPersons(lattice, counted),
    tables: [],
    isUnsafeBase: (base, block) => isSmall(base, THRESHOLDS.mean) || (variable.sensitive && base > 0 && areEqual(block)),
    mayShowBase: (block) => candidates.has(block.id),
    mayShowAnswer: () => false,
    known: null,
  };
  return protectTask(task, THRESHOLDS.mean).bases;
};
