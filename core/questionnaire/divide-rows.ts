import type { Element, QuestionElement } from '#core/questionnaire/questionnaire.ts';
import type { Row } from '#core/question-types/question.ts';

/** A matrix is asked at most this many rows at a time, in every language, so that a switch of language keeps the place. */
export const ROWS_AT_A_TIME = 5;

/** Divides elements at long matrices: what stands before goes with the first rows, what stands after with the last. */
export const divideRows = (elements: readonly Element[]): readonly (readonly Element[])[] =>
  elements.reduce<readonly (readonly Element[])[]>((parts, element) => {
    const [first, ...more] = divideElement(element);
    if (!first) return parts;
    const last = parts.at(-1) ?? [];
    const starts = rowsOf(last) > 0 && rowsOf(last) + rowsOf([first]) > ROWS_AT_A_TIME;
    return starts ? [...parts, [first], ...more.map((one) => [one])] : [...parts.slice(0, -1), [...last, first], ...more.map((one) => [one])];
  }, [[]]);

const divideElement = (element: Element): readonly Element[] => {
  if (element.kind === 'html') return [element];
  if (element.kind === 'panel') return divideRows(element.elements).map((elements) => ({ ...element, elements }));
  const rows = matrixRows(element);
  return rows.length <= ROWS_AT_A_TIME ? [element] : inSlices(element, Math.ceil(rows.length / ROWS_AT_A_TIME));
};

/** The rows that are meant of a matrix; none of other questions. */
export const matrixRows = ({ question, rows }: QuestionElement): readonly Row[] => (question.type === 'matrix' || question.type === 'matrixdropdown' ? (rows ?? question.rows) : []);

/** Parts of nearly the same length: seven rows are four and three, not five and two. The comment beside a matrix goes with its last rows. */
export const inSlices = (element: QuestionElement, count: number): readonly QuestionElement[] => {
  const rows = matrixRows(element);
  return Array.from({ length: count }, (_, index) => ({
    ...element,
    question: index < count - 1 && element.question.comment ? { ...element.question, comment: null } : element.question,
    rows: rows.slice(Math.ceil((index * rows.length) / count), Math.ceil(((index + 1) * rows.length) / count)),
  }));
};

const rowsOf = (elements: readonly Element[]): number =>
  elements.reduce((sum, element) => {
    if (element.kind === 'panel') return sum + rowsOf(element.elements);
    return element.kind === 'question' ? sum + matrixRows(element).length : sum;
  }, 0);
