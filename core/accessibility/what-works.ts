import type { Check, TestedWay } from '#core/accessibility/test-matrix.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { AccessibilityView } from '#core/view/page-view.ts';

/** The checks that tell readers of something that they can do, in the order in which it is told. The others look for faults. */
const FELT: readonly Check[] = ['narrow', 'dark', 'speech', 'keyboard', 'script', 'zoom', 'forced', 'settings'];

/** What the tests show to work: nothing is said to work that no test has tried. */
export const whatWorks = (matrix: readonly TestedWay[]): AccessibilityView['works'] => {
  const felt = FELT.flatMap((one) => matrix.filter(({ check }) => check === one));
  return [...groupBy(felt, ({ pages }) => pages)].map(([pages, ways]) => ({
    pages: { key: 'accessibility.works.pages', parameters: { pages: { key: `accessibility.pages.${pages}` } } },
    works: ways.map(({ check }) => ({ key: `accessibility.works.${check}` })),
  }));
};
