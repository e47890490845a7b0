import { baseIsUnsafe, bothBases } from '#core/disclosure/base-rules.ts';
import { doubleBlockId, type DoubleLattice } from '#core/disclosure/double-lattice.ts';
import type { WasShown } from '#core/disclosure/earlier.ts';
import { blockId, WOMEN_AND_MEN, type Block, type GenderRow } from '#core/disclosure/lattice.ts';
import { isSensitiveQuestion, showsIn } from '#core/disclosure/earlier.ts';
import type { Past, Shown, Task } from '#core/disclosure/protect-task.ts';
import { answeredPersons, tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerId } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import type { DoubleGrouping } from '#core/results/counts.ts';

/** What is published of a question beside its rows by two others at once, and which of those are known to have how many. */
export interface GivenOfDouble {
  /** By the first and by the second question, all groups together among them: ids of blocks as their crossings name them. */
  readonly crossed: readonly [Shown, Shown];
  /** The two questions themselves by area. */
  readonly halves: readonly [Pick<WasShown, 'answers'>, Pick<WasShown, 'answers'>];
  /** Ids of what the table of both shows (`protectDivisions`). */
  readonly counts: ReadonlySet<string>;
}

/** Everything around the rows by two questions at once. */
export interface DoubleSurroundings {
  readonly pair: DoubleGrouping;
  readonly all: Area;
  readonly lattice: DoubleLattice;
  readonly given: GivenOfDouble;
  /** Of each earlier release, the oldest first: what it showed, all in the names of this lattice. */
  readonly earlier: readonly WasShown[];
}

/**
 * A question in all by the groups of two others at once, beside its rows by either, which are given: what these hide is
 * guarded again, since rows of both are parts of them.
 */
export const doubleTask = (counted: Counted, { pair, all, lattice, given, earlier }: DoubleSurroundings, setting: Setting): Task => {
  const shown = shownByEither(given.crossed, pair, all, setting);
  const around = new Map(lattice.blocks.map((block) => [block.id, block.around]));
  const parentsOf = ({ id }: Block): readonly string[] => around.get(id) ?? [];
  const isFine = ({ kind, finer = false }: Block): boolean => kind === 'printed' && finer;
  return {
    lattice,
    persons: answeredPersons(lattice, counted),
    tables: tablesOf(lattice, counted),
    isUnsafeBase: baseIsUnsafe(counted, lattice, setting.minimum),
    mayShowBase: (block, base) => (isFine(block) ? (base === 0 || base >= THRESHOLDS.group) && isCounted(block, given, setting) && parentsOf(block).every((id) => shown.bases.has(id)) : shown.bases.has(block.id)),
    mayShowAnswer: (block, category, bases) => (isFine(block) ? parentsOf(block).every((id) => shown.answers.has(answerId(id, category))) && bothBases(counted, block, bases, setting) : shown.answers.has(answerId(block.id, category))),
    known: null,
    earlier: counted.earlier.map(({ added, lost }, index): Past => {
      const since = { ...counted, counts: added };
      const before = earlier[index];
      return { persons: answeredPersons(lattice, since), tables: tablesOf(lattice, since), empty: null, wasShown: before ? showsIn(before) : () => false, lost, sensitive: isSensitiveQuestion(counted) };
    }),
  };
};

/** What the crossings by either question show in all, in the names of the lattice of both. */
export const shownByEither = (crossed: readonly [Shown, Shown], pair: DoubleGrouping, all: Area, setting: Pick<Setting, 'genderAsked'>): Shown => {
  const renamed = crossed.flatMap((shown, half) => {
    const names = new Map([null, ...(pair[half]?.groups ?? []).filter((group) => group !== null)].flatMap((group) => gendersOf(setting).map((gender) => [blockId(all, group, gender), half === 0 ? doubleBlockId(all, group, null, gender) : doubleBlockId(all, null, group, gender)])));
    const blockIn = (id: string): string => /^\[.*?\](?= |$)/.exec(id)?.[0] ?? '';
    const rename = (ids: ReadonlySet<string>): readonly string[] => [...ids].filter((id) => names.has(blockIn(id))).map((id) => `${names.get(blockIn(id)) ?? ''}${id.slice(blockIn(id).length)}`);
    return [{ bases: rename(shown.bases), answers: rename(shown.answers) }];
  });
  return { bases: new Set(renamed.flatMap(({ bases }) => bases)), answers: new Set(renamed.flatMap(({ answers }) => answers)) };
};

/** How many gave both answers is in a table of its own: hidden there, hidden everywhere. */
const isCounted = (block: Block, { counts }: GivenOfDouble, setting: Setting): boolean =>
  counts.has(block.id) || (setting.genderAsked && block.gender === 'kvinnor_och_man' && WOMEN_AND_MEN.every((gender) => counts.has(blockId(block.area, block.group, gender))));

/** Blocks of which everybody knows how many there are, whatever they answered: in all, in a group of either question, in one of both. */
export const knownBlocks = ({ halves, counts }: GivenOfDouble, pair: DoubleGrouping, all: Area, setting: Setting): ReadonlySet<string> =>
  new Set([...gendersOf(setting).map((gender) => blockId(all, null, gender)).filter((id) => setting.frame.has(id)), ...shownGroups(halves, pair, all, setting), ...counts]);

/** The answers to either question that are shown in all, by the names of the lattice of both. */
export const shownGroups = (halves: readonly Pick<WasShown, 'answers'>[], pair: DoubleGrouping, all: Area, setting: Pick<Setting, 'genderAsked'>): readonly string[] =>
  pair.flatMap(({ groups }, half) => gendersOf(setting).flatMap((gender) => groups.flatMap((group) => {
    if (group === null || !halves[half]?.answers.has(answerId(blockId(all, null, gender), group))) return [];
    return [half === 0 ? doubleBlockId(all, group, null, gender) : doubleBlockId(all, null, group, gender)];
  })));

export const gendersOf = ({ genderAsked }: Pick<Setting, 'genderAsked'>): readonly GenderRow[] => (genderAsked ? ['kvinnor', 'man', 'kvinnor_och_man'] : ['samtliga']);
