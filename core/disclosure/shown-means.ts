import { pastMeans } from '#core/disclosure/earlier.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import { NOTHING, protectTask, type Task } from '#core/disclosure/protect-task.ts';
import { answeredPersons, numbersOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { isToldSum } from '#core/disclosure/told-numbers.ts';

/**
 * Blocks whose mean may be shown. A mean and its base tell a sum, and sums can be subtracted, so a mean is as good as
 * the count of its persons: no mean of fewer than ten may be computable, and none of a sum that one large answer makes up
 * (`isToldSum`), of all or of those who came after a release that showed the mean. In a sensitive variable neither one of equal numbers.
 * Where somebody has withdrawn since such a release, no sum of newcomers may be computable at all (`pastMeans`): less what they
 * can have answered, it is the number of the one who is gone. Nor is it shown only where nobody is: that would tell where.
 */
export const shownMeans = (counted: Counted, lattice: Lattice, candidates: ReadonlySet<string>): ReadonlySet<string> => {
  const { variable, numbers } = counted;
  if (!numbers) return NOTHING.bases;
  const tellsOne = (block: Block): boolean => {
    const all = numbersOf(lattice, numbers, block.parts);
    return isToldSum(all) || (variable.sensitive && all[0] === all[all.length - 1]);
  };
  const task: Task = {
    lattice,
    persons: answeredPersons(lattice, counted),
    tables: [],
    isUnsafeBase: (base, block) => isSmall(base, THRESHOLDS.mean) || (base > 0 && tellsOne(block)),
    mayShowBase: (block) => candidates.has(block.id) && !tellsGone(counted, block) && !tellsNewcomer(counted, lattice, block),
    mayShowAnswer: () => false,
    known: null,
    earlier: pastMeans(counted, lattice),
  };
  return protectTask(task, THRESHOLDS.mean).bases;
};

/** Whether an earlier release showed the mean, and somebody who was in that release has withdrawn. */
const tellsGone = ({ earlier }: Counted, { id }: Block): boolean => earlier.some(({ shown, lost }) => lost && shown.means.has(id));

/** Whether the mean, less that of an earlier release, would tell a large number of somebody who has come since. */
const tellsNewcomer = ({ earlier }: Counted, lattice: Lattice, { id, parts }: Block): boolean =>
  earlier.some(({ shown, numbers }) => shown.means.has(id) && numbers !== undefined && numbers !== null && isToldSum(numbersOf(lattice, numbers, parts)));
