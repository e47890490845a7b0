import type { Localised } from '#core/questionnaire/questionnaire.ts';
import type { Reader } from '#core/questionnaire/reader.ts';

/** The name of a field or column that has no title, as SurveyJS shows it; refused where the file has texts in several languages. */
export const nameAsText = (reader: Reader, name: string): Localised => {
  reader.context.texts({ path: `${reader.path}.title`, text: null });
  return { [reader.context.locale]: name };
};

/** The value of a choice or row that has no text. A number is the same in every language. */
export const valueAsText = (value: unknown, path: string, { context }: Reader): Localised => {
  if (Number.isNaN(Number(value))) context.texts({ path: `${path}.text`, text: null });
  return { [context.locale]: String(value) };
};
