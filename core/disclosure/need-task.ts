import { answeredBoth, personsIn, type CountedPair, type JointSet } from '#core/disclosure/pair-table.ts';
import type { Past, Task } from '#core/disclosure/protect-task.ts';
import type { Category } from '#core/disclosure/publish-tables.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { VariableCounts } from '#core/results/counts.ts';

/** A need by area and gender, in the sets given: everyone who answered both questions is in one of them. */
export const needTask = (counted: CountedPair, sets: readonly JointSet[], sensitive: boolean, setting: Setting, mayShowBase: (block: string) => boolean): Task => {
  const lattice = setting.lattices.kvinnor_och_man;
  const base = answeredBoth(counted.pair);
  const categories = (counts: VariableCounts): readonly Category[] => sets.map((set) => ({ id: set.id, persons: personsIn(lattice, counts, set), atoms: null, printed: true, sensitive }));
  const minimum = sensitive ? Math.max(setting.minimum, THRESHOLDS.sensitiveBase) : setting.minimum;
  return {
    lattice,
    persons: personsIn(lattice, counted.counts, base),
    tables: [categories(counted.counts)],
    isUnsafeBase: (persons) => isSmall(persons, minimum),
    mayShowBase: ({ id }) => mayShowBase(id),
    mayShowAnswer: () => true,
    known: null,
    earlier: counted.earlier.map(({ added, shown, lost }): Past => ({ persons: personsIn(lattice, added, base), tables: [categories(added)], empty: null, wasShown: (id) => shown.bases.has(id) || shown.answers.has(id) || shown.means.has(id.replace(/ level .*$/, '')), lost, sensitive })),
  };
};
