import { checkLanguage, type LanguageReport } from '#core/language/check-language.ts';
import { makeVocabulary, type OwnWords } from '#core/language/vocabulary.ts';
import { areaProblems } from '#core/questionnaire/area-problems.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { mediaProblems, type CaptionTexts, type MediaFiles } from '#core/questionnaire/media.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Geography } from '#core/results/geography.ts';
import { refused, type Result } from '#core/result.ts';

/** What a questionnaire file stands in: the areas that there are, the files that it may show, and the words of the organisation. */
export interface Surroundings {
  readonly geography: Geography;
  readonly media: MediaFiles;
  /** What the captions of films say. */
  readonly captions: CaptionTexts;
  readonly words: OwnWords;
}

/** Compiles a parsed file, with the areas of the day it would be published (ISO date); null: it is published already. */
export const compileFile = (json: unknown, { geography, media, captions }: Omit<Surroundings, 'words'>, firstDay: string | null): Result<Questionnaire, AuthorProblem> => {
  const compiled = compileQuestionnaire(json);
  if (!compiled.ok) return compiled;
  const problems = [...mediaProblems(compiled.value, media, captions), ...(firstDay === null ? [] : areaProblems(compiled.value, geography, firstDay))];
  return problems.length > 0 ? refused(problems) : compiled;
};

/** Everything to say of the language of a file, with the municipalities and unions as names. */
export const reportLanguage = (json: unknown, { geography, words }: Pick<Surroundings, 'geography' | 'words'>): LanguageReport => {
  const places = [...geography.kommuner, ...geography.forbund].map(({ namn }) => namn);
  return checkLanguage(json, makeVocabulary({ ...words, names: [...words.names, ...places] }));
};
