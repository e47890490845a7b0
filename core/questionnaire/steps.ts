import { divideRows } from '#core/questionnaire/divide-rows.ts';
import { piecesOf, type CutPiece } from '#core/questionnaire/pieces.ts';
import type { Element, Page, Pace, Step } from '#core/questionnaire/questionnaire.ts';
import { keepRules, movedRules } from '#core/questionnaire/shared-rules.ts';
import type { Question } from '#core/question-types/question.ts';

/** The steps of a questionnaire in each pace. Only the definition decides, never the answers or the language. */
export const inBothPaces = (pages: readonly Page[]): Readonly<Record<Pace, readonly Step[]>> => {
  const steps = pages.flatMap(stepsOf);
  return { usual: steps.map(({ usual }) => usual), one: steps.flatMap(({ one }) => one) };
};

/** A step, and the same one question at a time. */
interface BothPaces {
  readonly usual: Step;
  readonly one: readonly Step[];
}

const stepsOf = (page: Page): readonly BothPaces[] => {
  const parts = divideRows(page.elements);
  const cut = parts.reduce<readonly (readonly CutPiece[])[]>((done, elements) => [...done, piecesOf(page, elements, done.flat())], []);
  return parts.map((elements, index) => {
    const pieces = cut[index] ?? [];
    const usual: Step = {
      key: keyOf(page, index + 1),
      page,
      elements,
      part: parts.length > 1 ? { number: index + 1, total: parts.length } : null,
      unconditional: pieces.every(({ unconditional }) => unconditional),
      pieces,
      within: [],
      rules: [],
    };
    return { usual, one: cut.flat().length === 1 ? [usual] : oneByOne(page, pieces) };
  });
};

const keyOf = (page: Page, number: number): string => (number === 1 ? page.name : `${page.name}/${number}`);

/** A rule that looks at several questions of a page is told at the last of them: not before all can have been answered. */
const oneByOne = (page: Page, pieces: readonly CutPiece[]): readonly Step[] => {
  const last = new Map(pieces.flatMap(({ questions }, index) => questions.map((name) => [name, index] as const)));
  const placeOf = (names: readonly string[]): number => Math.max(-1, ...names.map((name) => last.get(name) ?? -1));
  return pieces.map((piece, index) => {
    const { name, question, within, part, unconditional } = piece;
    const elements = question ? replace(piece.elements, question.question, keepRules(question.question, (names) => placeOf(names.filter((other) => other !== question.question.name)) <= index)) : piece.elements;
    return { key: keyOf(page, Number(name.slice(name.indexOf('#') + 1))), page, elements, part, unconditional, pieces: [piece], within, rules: rulesAt(pieces, index, placeOf) };
  });
};

/** Of each question before this one; a matrix that is cut is one question. */
const rulesAt = (pieces: readonly CutPiece[], index: number, placeOf: (names: readonly string[]) => number): readonly Question[] => {
  const owners = new Map(pieces.slice(0, index).flatMap(({ question }) => (question ? [[question.question.name, question.question] as const] : [])));
  return [...owners].flatMap(([name, owner]) => {
    const rules = pieces[index]?.questions.includes(name) ? null : movedRules(owner, (names) => placeOf([name, ...names]) === index);
    return rules ? [rules] : [];
  });
};

const replace = (elements: readonly Element[], question: Question, by: Question): readonly Element[] =>
  question === by
    ? elements
    : elements.map((element) => {
        if (element.kind === 'panel') return { ...element, elements: replace(element.elements, question, by) };
        return element.kind === 'question' && element.question === question ? { ...element, question: by } : element;
      });
