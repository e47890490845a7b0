import { checkValidators } from '#core/answers/check-validators.ts';
import { ROLES } from '#core/questionnaire/custom-properties.ts';
import { partNameProblem } from '#core/questionnaire/limits.ts';
import { readPictogram } from '#core/questionnaire/read-pictogram.ts';
import { isObject, readObject, type Reader } from '#core/questionnaire/reader.ts';
import { readValidators } from '#core/questionnaire/validators.ts';
import { describeChosen, hasOnlyKeys } from '#core/question-types/choice-value.ts';
import { errorOr, say } from '#core/question-types/localise.ts';
import { collectRows, rowsIn } from '#core/question-types/matrix.ts';
import { checkMultiple, describeMultiple, readMultiple, selectionLimit, writeMultiple } from '#core/question-types/multiple-choice.ts';
import type { Choice, MatrixColumn, MatrixDropdownQuestion, Row } from '#core/question-types/question.ts';
import { controlId, fieldName, interfaceError, type AnswerProblem, type Fields, type QuestionType, type ReadAnswer, type Scope } from '#core/question-types/question-type.ts';
import { readChoices } from '#core/question-types/read-choices.ts';
import { nameAsText } from '#core/question-types/name-as-text.ts';
import { refuseTwins } from '#core/question-types/refuse-twins.ts';
import { readRows } from '#core/question-types/read-rows.ts';
import { checkSingle, readSingle, writeSingle } from '#core/question-types/single-choice.ts';

const CELLS = ['radiogroup', 'checkbox', 'dropdown'] as const;

/** Several choice questions a row, e.g. how important it is and how it is now: the pair matrix. */
export const matrixDropdown: QuestionType<MatrixDropdownQuestion> = {
  parse: (reader, base) => {
    const shared = { cell: reader.oneOf('cellType', CELLS), choices: readChoices(reader, 'choices', { exclusive: true, comment: false }) };
    return { ...base, type: 'matrixdropdown', rows: readRows(reader), columns: readColumns(reader, shared) };
  },
  read: (question, fields, scope) => collectRows(rowsIn(question.rows, scope), (row) => readCells(question, row, fields)),
  write: (question, value) => new Map(cells(question, value).flatMap(({ row, column, stored }) => writeCell(column, stored, fieldName(question.name, row.name, column.name)))),
  check: (question, value, scope) => {
    const shape = isObject(value) && hasOnlyKeys(value, question.rows.map((row) => row.name)) && Object.values(value).every((row) => isObject(row) && hasOnlyKeys(row, question.columns.map((column) => column.name)));
    if (!shape) return [{ target: question.name, text: interfaceError('error.choice.unknown') }];
    return cells({ ...question, rows: rowsIn(question.rows, scope) }, value).flatMap(({ row, column, stored }) => checkCell(column, stored, controlId(question.name, row.name, column.name), scope));
  },
  describe: (question, value, language) =>
    cells(question, value).map(({ row, column, stored }) => ({
      part: { label: { text: `${say(row.text, language).text}: ${say(column.title, language).text}`, lang: say(row.text, language).lang }, pictogram: row.pictogram },
      answers: column.multiple ? describeMultiple(column.choices, stored, language) : describeChosen(column.choices, stored, language),
    })),
};

/** Every cell in reading order with what is stored in it. */
const cells = (question: Pick<MatrixDropdownQuestion, 'rows' | 'columns'>, value: unknown): readonly { row: Row; column: MatrixColumn; stored: unknown }[] =>
  question.rows.flatMap((row) => {
    const answers = isObject(value) ? value[row.name] : undefined;
    return question.columns.map((column) => ({ row, column, stored: isObject(answers) ? answers[column.name] : undefined }));
  });

const readCells = (question: MatrixDropdownQuestion, row: Row, fields: Fields): ReadAnswer => {
  const read = question.columns.map((column) => {
    const [name, target] = [fieldName(question.name, row.name, column.name), controlId(question.name, row.name, column.name)];
    return { column, answer: column.multiple ? readMultiple(column.choices, fields, name, target) : readSingle(column.choices, fields, name, target) };
  });
  const answered = read.filter(({ answer }) => answer.value !== undefined).map(({ column, answer }) => [column.name, answer.value] as const);
  return { value: answered.length > 0 ? Object.fromEntries(answered) : undefined, problems: read.flatMap(({ answer }) => answer.problems) };
};

const writeCell = (column: MatrixColumn, stored: unknown, name: string): readonly (readonly [string, readonly string[]])[] => {
  if (stored === undefined) return [];
  return [...(column.multiple ? writeMultiple(stored, name) : writeSingle(stored, name))];
};

const checkCell = (column: MatrixColumn, stored: unknown, target: string, scope: Scope): readonly AnswerProblem[] => {
  if (stored === undefined || stored === null || (Array.isArray(stored) && stored.length === 0)) {
    const key = column.multiple ? 'error.required.multi' : 'error.required.single';
    return column.required ? [{ target, text: errorOr(column.requiredText, scope.language, interfaceError(key)) }] : [];
  }
  const problems = column.multiple ? checkMultiple(column.choices, column, stored, target, scope) : checkSingle(column.choices, stored, target, scope);
  return problems.length > 0 ? problems : checkValidators(column.validators, stored, target, scope);
};

interface SharedCells {
  readonly cell: (typeof CELLS)[number] | null;
  readonly choices: readonly Choice[];
}

const readColumns = (reader: Reader, shared: SharedCells): readonly MatrixColumn[] => {
  const columns = reader.list('columns').map(({ value, path }) => {
    const column = readObject(value, path, reader.context);
    const read = readColumn(column, shared);
    column.finish();
    return read;
  });
  if (columns.length === 0) reader.refuse('columns', 'Frågan har inga kolumner.', 'Skriv minst en kolumn.');
  refuseTwins(reader, 'columns', columns.map((column) => column.name));
  return columns;
};

const readColumn = (reader: Reader, shared: SharedCells): MatrixColumn => {
  const name = reader.string('name') ?? '';
  const problem = partNameProblem(name);
  if (problem) reader.refuse('name', problem, 'Byt namn.');
  const cell = reader.oneOf('cellType', CELLS) ?? shared.cell ?? 'dropdown';
  const choices = readChoices(reader, 'choices', { exclusive: true, comment: false });
  return {
    name,
    title: reader.localised('title') ?? nameAsText(reader, name),
    multiple: cell === 'checkbox',
    choices: choices.length > 0 ? choices : shared.choices,
    required: reader.boolean('isRequired'),
    requiredText: reader.localised('requiredErrorText'),
    minSelected: cell === 'checkbox' ? selectionLimit(reader.number('minSelectedChoices')) : null,
    maxSelected: cell === 'checkbox' ? selectionLimit(reader.number('maxSelectedChoices')) : null,
    validators: readValidators(reader),
    role: reader.oneOf('role', ROLES),
    topic: reader.string('topic'),
    sensitive: reader.boolean('sensitive'),
    pictogram: readPictogram(reader),
  };
};
