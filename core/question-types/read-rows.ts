import { LIMITS, partNameProblem } from '#core/questionnaire/limits.ts';
import { readPictogram } from '#core/questionnaire/read-pictogram.ts';
import { isObject, readObject, type Reader } from '#core/questionnaire/reader.ts';
import { valueAsText } from '#core/question-types/name-as-text.ts';
import { refuseTwins } from '#core/question-types/refuse-twins.ts';
import type { Row } from '#core/question-types/question.ts';

/** Rows of a matrix: plain names, or objects with value and text. */
export const readRows = (reader: Reader): readonly Row[] => {
  const rows = reader.list('rows').map(({ value, path }) => readRow(value, path, reader));
  if (rows.length === 0) reader.refuse('rows', 'Frågan har inga rader.', 'Skriv minst en rad.');
  if (rows.length > LIMITS.rows) reader.refuse('rows', `Här är fler än ${LIMITS.rows} rader.`, 'Dela upp frågan.');
  refuseTwins(reader, 'rows', rows.map((row) => row.name));
  return rows;
};

const readRow = (value: unknown, path: string, reader: Reader): Row => {
  if (!isObject(value)) return { ...plainRow(value, path, reader), text: valueAsText(value, path, reader) };
  const item = readObject(value, path, reader.context);
  const row = plainRow(item.raw('value'), path, reader);
  const read: Row = { name: row.name, text: item.localised('text') ?? valueAsText(row.name, path, reader), topic: item.string('topic'), sensitive: item.boolean('sensitive'), pictogram: readPictogram(item) };
  item.finish();
  return read;
};

const plainRow = (value: unknown, path: string, { context }: Reader): Row => {
  const name = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const problem = partNameProblem(name);
  if (problem) context.report({ path, message: problem, mend: 'Byt värde på raden.' });
  return { name, text: {}, topic: null, sensitive: false, pictogram: null };
};
