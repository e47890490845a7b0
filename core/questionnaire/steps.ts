import type { Element, Page, Step } from '#core/questionnaire/questionnaire.ts';
import type { Row } from '#core/question-types/question.ts';

/** A matrix is asked at most this many rows at a time, in every language, so that a switch of language keeps the place. */
export const ROWS_AT_A_TIME = 5;

/** The screens of a page. Only the definition decides, never the answers or the language. */
export const stepsOf = (page: Page): readonly Step[] => {
  const parts = divide(page.elements);
  return parts.map((elements, index) => ({
    key: index === 0 ? page.name : `${page.name}/${index + 1}`,
    page,
    elements,
    part: parts.length > 1 ? { number: index + 1, total: parts.length } : null,
    unconditional: page.visible === null && elements.every(isUnconditional),
  }));
};

const isUnconditional = (element: Element): boolean => {
  if (element.kind === 'question') return element.question.visible === null;
  return element.visible === null && (element.kind === 'html' || (element.elements.length > 0 && element.elements.every(isUnconditional)));
};

/** Divides elements at long matrices: what stands before goes with the first rows, what stands after with the last. */
const divide = (elements: readonly Element[]): readonly (readonly Element[])[] =>
  elements.reduce<readonly (readonly Element[])[]>((parts, element) => {
    const [first, ...more] = divideElement(element);
    if (!first) return parts;
    const last = parts.at(-1) ?? [];
    const starts = rowsOf(last) > 0 && rowsOf(last) + rowsOf([first]) > ROWS_AT_A_TIME;
    return starts ? [...parts, [first], ...more.map((one) => [one])] : [...parts.slice(0, -1), [...last, first], ...more.map((one) => [one])];
  }, [[]]);

const divideElement = (element: Element): readonly Element[] => {
  if (element.kind === 'html') return [element];
  if (element.kind === 'panel') return divide(element.elements).map((elements) => ({ ...element, elements }));
  const rows = 'rows' in element.question && element.question.type !== 'comment' ? element.question.rows : [];
  return rows.length <= ROWS_AT_A_TIME ? [element] : slices(rows).map((slice) => ({ ...element, rows: slice }));
};

/** Parts of nearly the same length: seven rows are four and three, not five and two. */
const slices = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const count = Math.ceil(rows.length / ROWS_AT_A_TIME);
  return Array.from({ length: count }, (_, index) => rows.slice(Math.ceil((index * rows.length) / count), Math.ceil(((index + 1) * rows.length) / count)));
};

const rowsOf = (elements: readonly Element[]): number =>
  elements.reduce((sum, element) => {
    if (element.kind === 'panel') return sum + rowsOf(element.elements);
    if (element.kind !== 'question' || (element.question.type !== 'matrix' && element.question.type !== 'matrixdropdown')) return sum;
    return sum + (element.rows ?? element.question.rows).length;
  }, 0);
