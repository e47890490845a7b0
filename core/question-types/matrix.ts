import { isObject } from '#core/questionnaire/reader.ts';
import { hasOnlyKeys, describeChosen } from '#core/question-types/choice-value.ts';
import { say } from '#core/question-types/localise.ts';
import { checkMultiple, describeMultiple, readMultiple, writeMultiple } from '#core/question-types/multiple-choice.ts';
import type { MatrixQuestion, Row } from '#core/question-types/question.ts';
import { controlId, fieldName, interfaceError, type AnswerProblem, type Fields, type QuestionType, type ReadAnswer, type Scope } from '#core/question-types/question-type.ts';
import { readChoices } from '#core/question-types/read-choices.ts';
import { readRows } from '#core/question-types/read-rows.ts';
import { checkSingle, readSingle, writeSingle } from '#core/question-types/single-choice.ts';

/** One group of radios or checkboxes a row. */
export const matrix: QuestionType<MatrixQuestion> = {
  parse: (reader, base) => ({
    ...base,
    type: 'matrix',
    multiple: reader.oneOf('cellType', ['radio', 'checkbox']) === 'checkbox',
    rows: readRows(reader),
    columns: readChoices(reader, 'columns', { exclusive: true, comment: false }),
    eachRowRequired: reader.boolean('eachRowRequired'),
  }),
  read: (question, fields, scope) => collectRows(rowsIn(question.rows, scope), (row) => readRow(question, row, fields)),
  write: (question, value) =>
    new Map(question.rows.flatMap((row) => {
      const stored = isObject(value) ? value[row.name] : undefined;
      const name = fieldName(question.name, row.name);
      return stored === undefined ? [] : [...(question.multiple ? writeMultiple(stored, name) : writeSingle(stored, name))];
    })),
  check: (question, value, scope) => {
    if (!isObject(value) || !hasOnlyKeys(value, question.rows.map((row) => row.name))) return [{ target: question.name, text: interfaceError('error.choice.unknown') }];
    return rowsIn(question.rows, scope).flatMap((row) => checkRow(question, row, value[row.name], scope));
  },
  describe: (question, value, language) =>
    question.rows.map((row) => {
      const stored = isObject(value) ? value[row.name] : undefined;
      return { part: { label: say(row.text, language), pictogram: row.pictogram }, answers: question.multiple ? describeMultiple(question.columns, stored, language) : describeChosen(question.columns, stored, language) };
    }),
};

/** The rows that are on the page; all of them where the whole question is meant. */
export const rowsIn = (rows: readonly Row[], scope: Scope): readonly Row[] => (scope.rows ? rows.filter((row) => scope.rows?.has(row.name)) : rows);

/** Puts the answers of rows together; a row without an answer is left out, as survey-core stores it. */
export const collectRows = (rows: readonly Row[], read: (row: Row) => ReadAnswer): ReadAnswer => {
  const answers = rows.map((row) => ({ row, answer: read(row) }));
  const answered = answers.filter(({ answer }) => answer.value !== undefined).map(({ row, answer }) => [row.name, answer.value] as const);
  return { value: answered.length > 0 ? Object.fromEntries(answered) : undefined, problems: answers.flatMap(({ answer }) => answer.problems) };
};

const readRow = (question: MatrixQuestion, row: Row, fields: Fields): ReadAnswer => {
  const [name, target] = [fieldName(question.name, row.name), controlId(question.name, row.name)];
  return question.multiple ? readMultiple(question.columns, fields, name, target) : readSingle(question.columns, fields, name, target);
};

const checkRow = (question: MatrixQuestion, row: Row, value: unknown, scope: Scope): readonly AnswerProblem[] => {
  const target = controlId(question.name, row.name);
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
    return question.eachRowRequired ? [{ target, text: interfaceError('error.row', { row: say(row.text, scope.language).text }) }] : [];
  }
  if (!question.multiple) return checkSingle(question.columns, value, target, scope);
  return checkMultiple(question.columns, { minSelected: null, maxSelected: null }, value, target, scope);
};
