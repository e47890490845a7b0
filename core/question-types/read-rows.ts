import { LIMITS, partNameProblem } from '#core/questionnaire/limits.ts';
import { isObject, readObject, type Reader } from '#core/questionnaire/reader.ts';
import type { Row } from '#core/question-types/question.ts';

/** Rows of a matrix: plain names, or objects with value and text. */
export const readRows = (reader: Reader): readonly Row[] => {
  const rows = reader.list('rows').map(({ value, path }) => readRow(value, path, reader));
  if (rows.length === 0) reader.refuse('rows', 'Frågan har inga rader.', 'Skriv minst en rad.');
  if (rows.length > LIMITS.rows) reader.refuse('rows', `Här är fler än ${LIMITS.rows} rader.`, 'Dela upp frågan.');
  if (new Set(rows.map((row) => row.name)).size < rows.length) reader.refuse('rows', 'Två rader har samma värde.', 'Ge varje rad ett eget värde.');
  return rows;
};

const readRow = (value: unknown, path: string, reader: Reader): Row => {
  const item = isObject(value) ? readObject(value, path, reader.context) : null;
  const raw = item ? item.raw('value') : value;
  const name = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
  const problem = partNameProblem(name);
  if (problem) reader.context.report({ path, message: problem, mend: 'Byt värde på raden.' });
  const row: Row = {
    name,
    text: item?.localised('text') ?? { [reader.context.locale]: name },
    topic: item?.string('topic') ?? null,
    sensitive: item?.boolean('sensitive') ?? false,
  };
  item?.finish();
  return row;
};
