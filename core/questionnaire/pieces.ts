import { isBeside } from '#core/questionnaire/beside-number.ts';
import { inSlices, matrixRows } from '#core/questionnaire/divide-rows.ts';
import type { Element, HtmlElement, Page, PanelElement, Piece, QuestionElement, Step, Titled } from '#core/questionnaire/questionnaire.ts';

/** A piece with what has to be known where it is asked by itself. */
export interface CutPiece extends Piece {
  /** null: it holds texts only. */
  readonly question: QuestionElement | null;
  readonly within: Step['within'];
  /** Of a matrix: which of its rows. */
  readonly part: Step['part'];
  /** The panels whose descriptions have been read. */
  readonly panels: readonly string[];
}

/** Cuts a step of a page in pieces. `before`: those of the page's earlier steps. Texts go with the question after them, the last with the last question. */
export const piecesOf = (page: Page, elements: readonly Element[], before: readonly CutPiece[]): readonly CutPiece[] =>
  gather(leavesOf(elements, [])).reduce<readonly CutPiece[]>((cut, leaves) => [...cut, makePiece(page, leaves, [...before, ...cut])], []);

/** A question or a text with the panels that it stands in, outermost first. */
interface Leaf {
  readonly element: QuestionElement | HtmlElement;
  readonly panels: readonly PanelElement[];
}

const leavesOf = (elements: readonly Element[], panels: readonly PanelElement[]): readonly Leaf[] =>
  elements.flatMap((element): readonly Leaf[] => {
    if (element.kind === 'panel') return leavesOf(element.elements, [...panels, element]);
    const rows = element.kind === 'question' ? matrixRows(element).length : 0;
    if (element.kind === 'html' || rows < 2) return [{ element, panels }];
    return inSlices(element, rows).map((row) => ({ element: row, panels }));
  });

const gather = (leaves: readonly Leaf[]): readonly (readonly Leaf[])[] => {
  const groups = leaves.reduce<readonly (readonly Leaf[])[]>((done, leaf) => (done.length === 0 || (isWhole(done.at(-1) ?? []) && !isBesideLast(done.at(-1) ?? [], leaf)) ? [...done, [leaf]] : [...done.slice(0, -1), [...(done.at(-1) ?? []), leaf]]), []);
  const [last = [], earlier] = [groups.at(-1), groups.slice(0, -1)];
  return isWhole(last) || earlier.length === 0 ? groups : [...earlier.slice(0, -1), [...(earlier.at(-1) ?? []), ...last]];
};

/** “Jag vet inte” beside a number is answered with it, and told with it where both are given. */
const isBesideLast = (leaves: readonly Leaf[], { element }: Leaf): boolean => {
  const last = leaves.at(-1)?.element;
  return last?.kind === 'question' && element.kind === 'question' && isBeside(element.question, last.question);
};

const isWhole = (leaves: readonly Leaf[]): boolean => leaves.some(({ element }) => element.kind === 'question');

const makePiece = (page: Page, leaves: readonly Leaf[], before: readonly CutPiece[]): CutPiece => {
  const asked = leaves.find(({ element }) => element.kind === 'question');
  const question = asked?.element.kind === 'question' ? asked.element : null;
  const panels = asked?.panels ?? [];
  const read = new Set(before.flatMap((piece) => piece.panels));
  return {
    name: `${page.name}#${before.length + 1}`,
    elements: leaves.map(({ element, panels: around }) => wrap(element, around, panels)),
    questions: leaves.flatMap(({ element }) => (element.kind === 'question' ? [element.question.name] : [])),
    texts: leaves.flatMap(({ element }) => (element.kind === 'html' ? [element.name] : [])),
    unconditional: page.visible === null && leaves.every(isUnconditional),
    question,
    within: [once(page, before.length === 0), ...panels.map((panel) => once(panel, !read.has(panel.name)))].filter(({ title, description }) => title || description),
    part: question && partOf(question),
    panels: panels.map(({ name }) => name),
  };
};

const once = ({ title, description }: Titled, first: boolean): Titled => ({ title, description: first ? description : null });

const isUnconditional = ({ element, panels }: Leaf): boolean => (element.kind === 'html' ? element.visible : element.question.visible) === null && panels.every(({ visible }) => visible === null);

/** Panels keep their conditions; the titles of those that the question stands in are told before it. */
const wrap = (element: Element, panels: readonly PanelElement[], told: readonly PanelElement[]): Element =>
  panels.reduceRight<Element>((inside, panel) => ({ ...panel, ...(told.includes(panel) && { title: null, description: null }), elements: [inside] }), element);

const partOf = (element: QuestionElement): Step['part'] => {
  const [row, ...others] = matrixRows(element);
  const all = element.rows && matrixRows({ ...element, rows: null });
  return row && all && others.length === 0 ? { number: all.indexOf(row) + 1, total: all.length } : null;
};
