import { shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import type { Text } from '#core/view/text.ts';

/** A share as k of 10, rounded half up. Only for a base of at least 30: with fewer, one person more or less moves it. */
export const tenthsOf = (proportion: Proportion): number => Math.floor(10 * shareOf(proportion) + 0.5);

/** “6 av 10”, at the head of a sentence. Some are not none, and not all is not all. */
export const tenthsText = (proportion: Proportion): Text => {
  const tenths = tenthsOf(proportion);
  if (tenths === 0 && proportion.count > 0) return { key: 'tenths.few' };
  if (tenths === 10 && proportion.count < proportion.base) return { key: 'tenths.most' };
  return { key: 'tenths', parameters: { n: tenths } };
};
