import { pastMeans } from '#core/disclosure/earlier.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import { NOTHING, protectTask, type Task } from '#core/disclosure/protect-task.ts';
import { answeredPersons, numbersOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { isSmall, isTold, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/**
 * Blocks whose mean may be shown. A mean and its base tell a sum, and sums can be subtracted, so a mean is as good as
 * the count of its persons: no mean of fewer than ten may be computable, and none of a sum that one large answer makes up
 * (`isTold`). In a sensitive variable neither one of equal numbers.
 */
export const shownMeans = (counted: Counted, lattice: Lattice, candidates: ReadonlySet<string>): ReadonlySet<string> => {
  const { variable, numbers } = counted;
  if (!numbers) return NOTHING.bases;
  const tellsOne = (block: Block): boolean => {
    const all = numbersOf(lattice, numbers, block.parts);
    return isTold(all) || (variable.sensitive && all[0] === all[all.length - 1]);
  };
  const task: Task = {
    lattice,
    persons: answeredPersons(lattice, counted),
    tables: [],
    isUnsafeBase: (base, block) => isSmall(base, THRESHOLDS.mean) || (base > 0 && tellsOne(block)),
    mayShowBase: (block) => candidates.has(block.id),
    mayShowAnswer: () => false,
    known: null,
    earlier: pastMeans(counted, lattice),
  };
  return protectTask(task, THRESHOLDS.mean).bases;
};
