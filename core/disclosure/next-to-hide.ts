import { apart, within, type Figure } from '#core/disclosure/figures.ts';

/** So many attempts hide one figure more each; then the number doubles. */
const PATIENCE = 4;

/**
 * What else could be hidden so that a figure becomes less certain, the least loss first: of the parts of each published sum
 * around it, from the smallest sum on, the one to be kept last that can give or take enough persons; then those sums; then
 * whatever is published of the same inner cells, and of those sums.
 */
function* besides(figure: Figure, published: readonly Figure[], loose: readonly Figure[], enough: number): Generator<Figure> {
  const around = published.filter((sum) => sum.count > 0 && within(figure, sum)).sort((a, b) => a.parts.length - b.parts.length);
  for (const sum of around) {
    const last = (least: number): Figure | undefined => loose.findLast((each) => each.count >= least && each !== sum && within(each, sum) && apart(each, figure));
    const next = last(enough) ?? last(1);
    if (next) yield next;
  }
  yield* around.filter((sum) => loose.includes(sum));
  yield* loose.filter((each) => !apart(each, figure)).reverse();
  yield* loose.filter((each) => around.some((sum) => !apart(each, sum))).reverse();
}

/**
 * Which published figures to hide so that another becomes less certain: one at first, the next at every second attempt;
 * when patience ends twice as many each time. None if all that is published near it has to stay.
 * @param published in keeping order @param isFixed whether a published figure has to stay
 * @param attempt how many there were before @param enough persons that one should be able to give or take
 */
export const nextToHide = (figure: Figure, published: readonly Figure[], isFixed: (figure: Figure) => boolean, attempt: number, enough: number): readonly Figure[] => {
  const skip = attempt < PATIENCE ? attempt >> 1 : 0;
  const end = attempt < PATIENCE ? skip + 1 : 2 ** Math.min(attempt - PATIENCE + 1, 20);
  const loose = published.filter((each) => each.count > 0 && !isFixed(each));
  const found = new Set<Figure>();
  for (const next of besides(figure, published, loose, enough)) {
    found.add(next);
    if (found.size === end) break;
  }
  return [...found].slice(Math.max(0, Math.min(skip, found.size - 1)));
};
