import { isObject, readObject } from '#core/questionnaire/reader.ts';
import { LIMITS, partNameProblem } from '#core/questionnaire/limits.ts';
import { readPictogram } from '#core/questionnaire/read-pictogram.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { readValidators } from '#core/questionnaire/validators.ts';
import { checkValidators } from '#core/answers/check-validators.ts';
import { hasOnlyKeys } from '#core/question-types/choice-value.ts';
import { errorOr, say } from '#core/question-types/localise.ts';
import type { MultipleTextItem, MultipleTextQuestion } from '#core/question-types/question.ts';
import { controlId, fieldName, interfaceError, type AnswerProblem, type QuestionType, type Scope } from '#core/question-types/question-type.ts';
import { nameAsText } from '#core/question-types/name-as-text.ts';
import { refuseTwins } from '#core/question-types/refuse-twins.ts';
import { readTextField } from '#core/question-types/read-text-input.ts';
import { checkTextAnswer, describeTextAnswer, readTextAnswer, writeTextAnswer } from '#core/question-types/text-input.ts';

export const multipleText: QuestionType<MultipleTextQuestion> = {
  parse: (reader, base) => ({ ...base, type: 'multipletext', items: readItems(reader) }),
  read: (question, fields) => {
    const read = question.items.map((item) => ({ item, answer: readTextAnswer(item, fields, fieldName(question.name, item.name), controlId(question.name, item.name)) }));
    const answered = read.filter(({ answer }) => answer.value !== undefined).map(({ item, answer }) => [item.name, answer.value] as const);
    return { value: answered.length > 0 ? Object.fromEntries(answered) : undefined, problems: read.flatMap(({ answer }) => answer.problems) };
  },
  write: (question, value) =>
    new Map(question.items.flatMap((item) => [...writeTextAnswer(item, isObject(value) ? value[item.name] : undefined, fieldName(question.name, item.name))])),
  check: (question, value, scope) => {
    if (!isObject(value) || !hasOnlyKeys(value, question.items.map((item) => item.name))) return [{ target: question.name, text: interfaceError('error.choice.unknown') }];
    return question.items.flatMap((item) => checkItem(question, item, value[item.name], scope));
  },
  describe: (question, value, language) =>
    question.items.map((item) => ({ part: { label: say(item.title, language), pictogram: item.pictogram }, answers: describeTextAnswer(item, isObject(value) ? value[item.name] : undefined, language) })),
};

/** One field: required, form, then the author's own rules; also where the whole question was left empty. */
const checkItem = (question: MultipleTextQuestion, item: MultipleTextItem, value: unknown, scope: Scope): readonly AnswerProblem[] => {
  const target = controlId(question.name, item.name);
  if (value === undefined || value === null || value === '') {
    return item.required ? [{ target, text: errorOr(item.requiredText, scope.language, interfaceError('error.required.text')) }] : [];
  }
  const problems = checkTextAnswer(item, value, target);
  return problems.length > 0 ? problems : checkValidators(item.validators, value, target, scope);
};

const readItems = (reader: Reader): readonly MultipleTextItem[] => {
  const items = reader.list('items').map(({ value, path }) => {
    const item = readObject(value, path, reader.context);
    const read = readItem(item);
    item.finish();
    return read;
  });
  if (items.length > LIMITS.rows) reader.refuse('items', `Här är fler än ${LIMITS.rows} fält.`, 'Dela upp frågan.');
  refuseTwins(reader, 'items', items.map((item) => item.name));
  return items;
};

const readItem = (item: Reader): MultipleTextItem => {
  const name = item.string('name') ?? '';
  const problem = partNameProblem(name);
  if (problem) item.refuse('name', problem, 'Byt namn.');
  return {
    ...readTextField(item),
    name,
    title: item.localised('title') ?? nameAsText(item, name),
    required: item.boolean('isRequired'),
    requiredText: item.localised('requiredErrorText'),
    validators: readValidators(item),
    topic: item.string('topic'),
    sensitive: item.boolean('sensitive'),
    pictogram: readPictogram(item),
  };
};
