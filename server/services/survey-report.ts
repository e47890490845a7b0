import { checkLanguage, type LanguageReport } from '#core/language/check-language.ts';
import { makeVocabulary } from '#core/language/vocabulary.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Surroundings } from '#server/services/surroundings.ts';

/** Everything to say of the language of a file, with the municipalities and unions as names. */
export const reportLanguage = (json: unknown, { geography, words }: Pick<Surroundings, 'geography' | 'words'>): LanguageReport => {
  const places = [...geography.kommuner, ...geography.forbund].map(({ namn }) => namn);
  return checkLanguage(json, makeVocabulary({ ...words, names: [...words.names, ...places] }));
};

/** The findings that stop publication, as problems of the file. */
export const languageProblems = (json: unknown, around: Pick<Surroundings, 'geography' | 'words'>): readonly AuthorProblem[] =>
  reportLanguage(json, around)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ path, message, better }) => ({ path, message, mend: better }));
