import fc from 'fast-check';
import { commentFieldOf, commentKey } from '#core/answers/answers.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Choice, Question, TextInputDefinition } from '#core/question-types/question.ts';

/** Well-typed answers to a questionnaire: every question may be left empty, and rules of the author's may be broken. */
export const answersTo = (questionnaire: Questionnaire): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(questionnaire.questions.flatMap(({ question }) => entriesOf(question))), {}).map(dropUndefined).map(dropIdleComments);

const entriesOf = (question: Question): readonly (readonly [string, fc.Arbitrary<unknown>])[] => [
  [question.name, fc.option(answerTo(question), { nil: undefined, freq: 4 })],
  ...(commentFieldOf(question) ? [[commentKey(question.name), fc.option(fc.constant('något'), { nil: undefined })] as const] : []),
];

/** The words beside SurveyJS's own other choice are kept only where it is chosen. */
const dropIdleComments = (answers: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !key.endsWith('-Comment') || [answers[key.replace('-Comment', '')]].flat().includes('other')));

const dropUndefined = (record: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const answerTo = (question: Question): fc.Arbitrary<unknown> => {
  switch (question.type) {
    case 'text':
      return textValue(question);
    case 'comment':
      return words;
    case 'radiogroup':
    case 'dropdown':
      return single(question.choices, true);
    case 'boolean':
    case 'rating':
      return single(question.choices, false);
    case 'checkbox':
      return multiple(question.choices, question.maxSelected);
    case 'multipletext':
      return part(question.items.map((item) => [item.name, textValue(item)] as const));
    case 'matrix':
      return part(question.rows.map((row) => [row.name, question.multiple ? multiple(question.columns, null) : single(question.columns, false)] as const));
    case 'matrixdropdown':
      return part(question.rows.map((row) => [row.name, part(question.columns.map((column) => [column.name, column.multiple ? multiple(column.choices, null) : single(column.choices, false)] as const))] as const));
    case 'ranking':
      return fc.shuffledSubarray(question.choices.map((choice) => choice.value), { minLength: 1, maxLength: question.places });
  }
};

const words = fc.constantFrom('hej', 'färre än 5', 'saknas', '12', '0', '<5', '12,5', 'a@b.se', 'ett längre svar med ord');

const textValue = (input: TextInputDefinition): fc.Arbitrary<unknown> => {
  if (input.input === 'number') return fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(2.5, 1899, 1999, 2400));
  if (input.input === 'date') return fc.constantFrom('2014-02-07', '2014-12-31', '2013-06-01');
  return words;
};

/** A choice with a text of its own is stored with it, or plain where nothing was written. */
const single = (choices: readonly Choice[], comments: boolean): fc.Arbitrary<unknown> =>
  fc.constantFrom(...choices).chain((choice) => (comments && choice.comment && choice.kind === 'choice' ? fc.constantFrom<unknown>(choice.value, { value: choice.value, comment: 'något' }) : fc.constant(choice.value)));

/** Never against the limits that only we keep: exclusive choices alone, and no more than the most. */
const multiple = (choices: readonly Choice[], most: number | null): fc.Arbitrary<unknown> => {
  const together = choices.filter((choice) => !choice.exclusive && choice.kind !== 'selectAll');
  const alone = choices.filter((choice) => choice.exclusive).map((choice) => fc.constant<unknown>([choice.value]));
  const several = fc.subarray([...together], { minLength: 1, maxLength: Math.min(most ?? together.length, together.length) }).chain((chosen) =>
    fc.boolean().map((write) => (write && chosen.some((choice) => choice.comment) ? chosen.map((choice) => (choice.comment ? { value: choice.value, comment: 'något' } : { value: choice.value })) : chosen.map((choice) => choice.value))),
  );
  return fc.oneof(several, ...alone);
};

/** An object with some of its parts, at least one. */
const part = (parts: readonly (readonly [string, fc.Arbitrary<unknown>])[]): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(parts.map(([name, value]) => [name, fc.option(value, { nil: undefined, freq: 3 })])), {})
    .map(dropUndefined)
    .map((value) => (Object.keys(value).length > 0 ? value : undefined));
