import { describeChosen } from '#core/question-types/choice-value.ts';
import type { BooleanQuestion, ChoiceValue } from '#core/question-types/question.ts';
import type { QuestionType } from '#core/question-types/question-type.ts';
import { makeChoice } from '#core/question-types/read-choices.ts';
import { checkSingle, readSingle, writeSingle } from '#core/question-types/single-choice.ts';
import type { Reader } from '#core/questionnaire/reader.ts';

/** Shown as two radios: a switch cannot say "not answered". */
export const boolean: QuestionType<BooleanQuestion> = {
  parse: (reader, base) => {
    const [yes, no] = [readValue(reader, 'valueTrue', true), readValue(reader, 'valueFalse', false)];
    if (String(yes) === String(no)) reader.refuse('valueFalse', 'Ja och nej har samma värde.', 'Ge dem olika värden.');
    return {
      ...base,
      type: 'boolean',
      choices: [
        { ...makeChoice(yes, reader.localised('labelTrue') ?? {}), kind: 'yes' },
        { ...makeChoice(no, reader.localised('labelFalse') ?? {}), kind: 'no' },
      ],
    };
  },
  read: (question, fields) => readSingle(question.choices, fields, question.name, question.name),
  write: (question, value) => writeSingle(value, question.name),
  check: (question, value, scope) => checkSingle(question.choices, value, question.name, scope),
  describe: (question, value, language) => [{ part: null, answers: describeChosen(question.choices, value, language) }],
};

const readValue = (reader: Reader, key: string, otherwise: boolean): ChoiceValue => {
  const value = reader.raw(key);
  if (value === undefined) return otherwise;
  if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number' || typeof value === 'boolean') return value;
  reader.refuse(key, 'Värdet ska vara text, ett tal, true eller false.', 'Rätta värdet.');
  return otherwise;
};
