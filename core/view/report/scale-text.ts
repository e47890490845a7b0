import { compareScale } from '#core/analysis/scales.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { Text } from '#core/view/text.ts';

/** The means of women and men on a scale and their difference by Welch; none where a step is hidden, or the answers are no scale. A need that is worked out has no steps. */
export const scaleTexts = (variable: PublishedVariable, area: Area): readonly Text[] => {
  const found = compareScale({ ...variable, figures: variable.figures.filter((figure) => figure.group === null && sameArea(figure.area, area)) })[0];
  if (!found?.difference) return [];
  const { women, men, difference } = found;
  return [{ key: 'results.scale', parameters: { women: hundredths(women.value), men: hundredths(men.value), difference: hundredths(difference.value), low: hundredths(difference.low), high: hundredths(difference.high) } }];
};

/** Never −0. */
const hundredths = (value: number): number => Math.round(100 * value) / 100 + 0;
