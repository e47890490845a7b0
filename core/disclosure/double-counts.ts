import type { Solve } from '#core/disclosure/audit-table.ts';
import { divisionLattice, type DoubleLattice } from '#core/disclosure/double-lattice.ts';
import { atomPersons, personsIn, type CountedDouble } from '#core/disclosure/counted-double.ts';
import { divisionsTell } from '#core/disclosure/double-areas.ts';
import { shownGroups } from '#core/disclosure/double-task.ts';
import { isSensitiveQuestion } from '#core/disclosure/earlier.ts';
import { NOTHING, protectTask, type Task } from '#core/disclosure/protect-task.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { isDominant, isSensitiveCount, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** More inner cells, those of earlier releases included, take minutes. */
export const MOST_INNER = 12_000;

/**
 * What may be shown of how many gave both answers, in all: ids of `doubleBlockId`, and of `answeredBlockId` for their bases.
 * Protected beside what the two questions show in all, then looked at by a solver beside their tables by municipality,
 * of which it is another sum. Null where it could not be proved safe.
 */
export const protectDivisions = (double: CountedDouble, setting: Setting, solve: Solve): ReadonlySet<string> | null => {
  if (personsIn(double.counts).length * (double.earlier.length + 1) > MOST_INNER) return null;
  const lattice = divisionLattice(double.dimensions, double.pair, double.all);
  const given = new Set(shownGroups(double.halves.map(({ shown }) => shown), double.pair, double.all, setting));
  const { bases } = protectTask(divisionTask(double, lattice, given, setting), setting.minimum);
  if (![...given].every((id) => bases.has(id))) return null;
  const shown = new Set(lattice.blocks.filter(({ id, finer = false }) => finer && bases.has(id)).map(({ id }) => id));
  return divisionsTell(double, lattice, shown, setting, solve) ? null : shown;
};

/** A cell of both, or a base, is tried where women and men of either answer are shown. */
const divisionTask = (double: CountedDouble, lattice: DoubleLattice, given: ReadonlySet<string>, setting: Setting): Task => {
  const persons = atomPersons(lattice, double.counts);
  const ids = new Set(lattice.blocks.filter(({ sides }) => sides.includes('any')).map(({ id }) => id));
  const around = new Map(lattice.blocks.map((block) => [block.id, block.around.filter((id) => ids.has(id))]));
  return {
    lattice,
    persons,
    tables: [],
    isUnsafeBase: unsafeIn(double, persons, lattice, setting),
    mayShowBase: ({ id, finer = false }) => (finer ? (around.get(id) ?? []).every((each) => given.has(each)) : given.has(id)),
    mayShowAnswer: () => false,
    known: null,
    earlier: double.earlier.map(({ added, shown, lost }, index) => {
      const before = new Set(shownGroups(double.halves.map(({ counted }) => counted.earlier[index]?.shown ?? NOTHING), double.pair, double.all, setting));
      return { persons: atomPersons(lattice, added), tables: [], empty: null, wasShown: (id: string) => shown.has(id) || before.has(id), lost, sensitive: isSensitive(double) };
    }),
  };
};

const isSensitive = ({ halves }: Pick<CountedDouble, 'halves'>): boolean => halves.some(({ counted }) => isSensitiveQuestion(counted));

/** Few, or where either question is sensitive few beside the others, or nearly all, of those who gave the other answer. */
const unsafeIn = (double: CountedDouble, persons: readonly number[], { blocks }: DoubleLattice, { minimum }: Setting): Task['isUnsafeBase'] => {
  const sensitive = isSensitive(double);
  const bases = blocks.filter(({ sides }) => sides.includes('answered')).map(({ gender, parts }) => ({ gender, parts, base: sumOf(persons, parts) }));
  const kinds = new Map(blocks.map(({ id, sides }) => [id, sides]));
  return (count, { id, gender, parts }) => {
    if (isSmall(count, minimum)) return true;
    const isBoth = kinds.get(id)?.every((kind) => kind === 'group') ?? false;
    if (!isBoth) return sensitive && isSmall(count, THRESHOLDS.sensitiveBase);
    return sensitive && bases.some((base) => base.gender === gender && parts.every((part) => base.parts.includes(part)) && (isSensitiveCount(count, base.base) || isDominant(count, base.base)));
  };
};
