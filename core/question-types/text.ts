import type { TextQuestion } from '#core/question-types/question.ts';
import type { QuestionType } from '#core/question-types/question-type.ts';
import { readTextInput } from '#core/question-types/read-text-input.ts';
import { checkTextAnswer, describeTextAnswer, readTextAnswer, writeTextAnswer } from '#core/question-types/text-input.ts';

export const text: QuestionType<TextQuestion> = {
  parse: (reader, base) => ({ ...base, ...readTextInput(reader), type: 'text' }),
  read: (question, fields) => readTextAnswer(question, fields, question.name, question.name),
  write: (question, value) => writeTextAnswer(question, value, question.name),
  check: (question, value) => checkTextAnswer(question, value, question.name),
  describe: (question, value, language) => [{ part: null, answers: describeTextAnswer(question, value, language) }],
};
