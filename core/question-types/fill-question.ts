import type { Localised } from '#core/questionnaire/questionnaire.ts';
import type { Question, QuestionBase } from '#core/question-types/question.ts';

/** A text with `{name}` → the same text with the answers in their places. */
export type Fill = (text: Localised) => Localised;

/** A question with every text that people see filled: its own, its choices', rows', columns', fields' and validators'. */
export const fillQuestion = (question: Question, fill: Fill): Question => {
  switch (question.type) {
    case 'text':
    case 'comment':
      return { ...question, ...fillBase(question, fill) };
    case 'radiogroup':
    case 'dropdown':
    case 'boolean':
    case 'rating':
    case 'checkbox':
    case 'ranking':
      return { ...question, ...fillBase(question, fill), choices: question.choices.map((choice) => fillText(choice, fill)) };
    case 'multipletext':
      return { ...question, ...fillBase(question, fill), items: question.items.map((item) => fillPart(item, fill)) };
    case 'matrix':
      return { ...question, ...fillBase(question, fill), rows: question.rows.map((row) => fillText(row, fill)), columns: question.columns.map((column) => fillText(column, fill)) };
    case 'matrixdropdown':
      return {
        ...question,
        ...fillBase(question, fill),
        rows: question.rows.map((row) => fillText(row, fill)),
        columns: question.columns.map((column) => ({ ...fillPart(column, fill), choices: column.choices.map((choice) => fillText(choice, fill)) })),
      };
  }
};

/** Whether any text of a question asks for an answer. */
export const asksForAnswers = (question: Question): boolean => {
  let asks = false;
  fillQuestion(question, (text) => {
    asks ||= Object.values(text).some((words) => words.includes('{'));
    return text;
  });
  return asks;
};

type Part = Pick<QuestionBase, 'title' | 'requiredText' | 'validators'>;

const fillIf = (text: Localised | null, fill: Fill): Localised | null => text && fill(text);

const fillPart = <P extends Part>(part: P, fill: Fill): P => ({
  ...part,
  title: fill(part.title),
  requiredText: fillIf(part.requiredText, fill),
  validators: part.validators.map((validator) => ({ ...validator, text: fillIf(validator.text, fill) })),
});

const fillBase = (question: QuestionBase, fill: Fill): Part & Pick<QuestionBase, 'description' | 'comment'> => {
  const { title, requiredText, validators } = fillPart(question, fill);
  return { title, requiredText, validators, description: fillIf(question.description, fill), comment: fillIf(question.comment, fill) };
};

const fillText = <P extends { readonly text: Localised }>(part: P, fill: Fill): P => ({ ...part, text: fill(part.text) });
