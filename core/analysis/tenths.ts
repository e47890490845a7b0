import type { Proportion } from '#core/results/estimators/proportion.ts';
import type { Text } from '#core/view/text.ts';

/** A share as k of 10, rounded half up (domain 4.8). Only for a base of at least 30: with fewer, one person more or less moves it. */
const tenthsOf = ({ count, base }: Proportion): number => Math.floor((10 * count) / base + 0.5);

/** The same as it may be said. Some are not none, and not all is not all: `least` and `most` where rounding would say so. */
export const saidTenths = (proportion: Proportion): number | 'least' | 'most' => {
  const tenths = tenthsOf(proportion);
  if (tenths === 0 && proportion.count > 0) return 'least';
  return tenths === 10 && proportion.count < proportion.base ? 'most' : tenths;
};

/** “6 av 10”, at the head of a sentence. */
export const tenthsText = (proportion: Proportion): Text => {
  const said = saidTenths(proportion);
  if (said === 'least') return { key: 'tenths.few' };
  return said === 'most' ? { key: 'tenths.most' } : { key: 'tenths', parameters: { n: said } };
};
