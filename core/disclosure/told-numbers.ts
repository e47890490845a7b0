import { isTold, TOLD_PART } from '#core/disclosure/thresholds.ts';
import { classWidth } from '#core/results/size-classes.ts';

/**
 * Whether the sum of numbers tells its largest to whoever gave the second largest, to within 15 per cent of it: by the sum
 * alone (`isTold`), or beside how many there are in each size class, which say between what the others lie. All counts of the
 * classes are taken for known, shown or not. @param sorted in rising order
 */
export const isToldSum = (sorted: Float64Array): boolean => isTold(sorted) || isToldInClasses(sorted);

const isToldInClasses = (sorted: Float64Array): boolean =>
  sorted.subarray(0, -2).reduce((sum, number) => sum + classWidth(number), 0) < TOLD_PART * (sorted.at(-1) ?? 0);
