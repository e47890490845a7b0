import { reportLanguage } from '#core/editor/check-file.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Surroundings } from '#server/services/surroundings.ts';

/** The findings that stop publication, as problems of the file. */
export const languageProblems = (json: unknown, around: Pick<Surroundings, 'geography' | 'words'>): readonly AuthorProblem[] =>
  reportLanguage(json, around)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ path, message, better }) => ({ path, message, mend: better }));
