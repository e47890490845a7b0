import type { Element, Localised } from '#core/questionnaire/questionnaire.ts';
import type { Question, Row } from '#core/question-types/question.ts';

/** Everything that is read on a page of an element: its own words and those of what it holds. Not what is told of a wrong answer. */
export const shownTexts = (element: Element): readonly Localised[] => {
  switch (element.kind) {
    case 'html':
      return [element.html];
    case 'panel':
      return [...ownTexts(element), ...element.elements.flatMap(shownTexts)];
    case 'question':
      return questionTexts(element.question, element.rows);
  }
};

/** A title with what explains it. */
export const ownTexts = ({ title, description }: { readonly title: Localised | null; readonly description: Localised | null }): readonly Localised[] => [title, description].filter((text) => text !== null);

const questionTexts = (question: Question, rows: readonly Row[] | null): readonly Localised[] => [...ownTexts(question), ...partTexts(question, rows), ...(question.comment ? [question.comment] : [])];

const partTexts = (question: Question, rows: readonly Row[] | null): readonly Localised[] => {
  switch (question.type) {
    case 'text':
    case 'comment':
      return [];
    case 'multipletext':
      return question.items.map(({ title }) => title);
    case 'matrix':
      return [...textsOf(rows ?? question.rows), ...textsOf(question.columns)];
    case 'matrixdropdown':
      return [...textsOf(rows ?? question.rows), ...question.columns.flatMap(({ title, choices }) => [title, ...textsOf(choices)])];
    default:
      return textsOf(question.choices);
  }
};

const textsOf = (parts: readonly { readonly text: Localised }[]): readonly Localised[] => parts.map(({ text }) => text);
