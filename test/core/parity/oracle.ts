import { Model, type Question as ModelQuestion } from 'survey-core';
import '#core/questionnaire/survey-core.ts';

/** What survey-core says of one set of answers. */
export interface Verdict {
  /** Names of the questions that are asked, sorted. */
  readonly asked: readonly string[];
  readonly required: readonly string[];
  /** Asked questions with an error. */
  readonly failing: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export const makeModel = (json: unknown): Model => {
  const model = new Model(json);
  if (model.jsonErrors?.length) throw new Error(`survey-core does not take the questionnaire: ${model.jsonErrors.map((error) => error.message).join('; ')}`);
  return model;
};

/** Sets the answers, takes away those of hidden questions in the order of the file until nothing changes, and asks. */
export const judge = (model: Model, answers: Readonly<Record<string, unknown>>): Verdict => {
  model.clear(true, true);
  model.data = structuredClone(answers);
  const questions = model.getAllQuestions().filter((question) => question.getType() !== 'html');
  for (let changed = true; changed; ) {
    changed = false;
    for (const question of questions) {
      if (isAsked(question) || !hasAnswer(model, question)) continue;
      question.clearValue();
      model.setComment(question.name, '');
      changed = true;
    }
  }
  const asked = questions.filter(isAsked);
  return {
    asked: namesOf(asked),
    required: namesOf(asked.filter((question) => question.isRequired)),
    failing: namesOf(asked.filter((question) => !question.validate(false))),
    data: model.data as Readonly<Record<string, unknown>>,
  };
};

const isAsked = (question: ModelQuestion): boolean => question.isVisible && question.isParentVisible && (question.parent === null || question.page !== null);

const hasAnswer = (model: Model, question: ModelQuestion): boolean => !question.isEmpty() || model.getComment(question.name) !== '';

const namesOf = (questions: readonly ModelQuestion[]): readonly string[] => questions.map((question) => question.name).sort();
