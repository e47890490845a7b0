import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { TextUse } from '#core/questionnaire/reader.ts';

/** The language that every text is in, where the file uses it at all; else the file's own. Other languages fall back to it. */
const MAIN = 'sv';

/** Texts that people would not get in the main language, or not at all: SurveyJS shows the name, the value or another language in silence. */
export const missingTexts = (texts: readonly TextUse[], locale: string): readonly AuthorProblem[] => {
  const main = texts.some(({ text }) => text && MAIN in text) ? MAIN : locale;
  const several = texts.some(({ text }) => text && Object.keys(text).length > 1);
  return texts.flatMap(({ path, text }): readonly AuthorProblem[] => {
    if (!text) return several ? [{ path, message: 'Texten saknas: namnet eller värdet skulle visas i stället.', mend: 'Skriv en text på varje språk som filen har.' }] : [];
    return text[main]?.trim() ? [] : [{ path: `${path}.${main}`, message: `Texten saknas på ${main}.`, mend: 'Skriv den: de andra språken faller tillbaka på den.' }];
  });
};
