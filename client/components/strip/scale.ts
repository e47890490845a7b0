import type { StripView } from '#core/view/report-view.ts';

/** What a chart begins and ends at, with the lines between, in per cent. It begins at 0, so that lengths can be compared. */
export interface Scale {
  readonly end: number;
  readonly lines: readonly number[];
}

const STEP = 20;

/** One scale for all that is compared: to the first twenty above every interval. */
export const scaleOf = (strips: readonly StripView[]): Scale => {
  const highest = Math.max(STEP, ...strips.flatMap(({ women, men }) => [women?.high ?? 0, men?.high ?? 0]));
  const end = Math.min(100, Math.ceil(highest / STEP) * STEP);
  return { end, lines: Array.from({ length: end / STEP + 1 }, (_, index) => index * STEP) };
};

/** In per cent of the width: marks at either end stay whole on the narrowest screen. */
const EDGE = 4;

export const placeOn = (scale: Scale, percent: number): string => `${(EDGE + ((100 - 2 * EDGE) * Math.min(percent, scale.end)) / scale.end).toFixed(2)}%`;
