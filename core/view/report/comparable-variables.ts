import { compareQuestions, type ComparedQuestion } from '#core/analysis/comparable.ts';
import type { Release } from '#core/disclosure/release.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** A release with the version that was asked. */
export interface Asked {
  readonly release: Release;
  readonly questionnaire: Questionnaire;
}

/** What can be compared of two releases. */
export interface Comparability {
  readonly questions: readonly ComparedQuestion[];
  /** Whether women and men are told apart in the same way. Else nothing can be compared, since all figures are divided so. */
  readonly sameGenders: boolean;
  /** Whether the same places are asked. */
  readonly sameAreas: boolean;
  /** Whether a variable was asked in the same way in both. */
  readonly comparable: (variable: PublishedVariable) => boolean;
}

/** What tables are divided by is no finding, and themes are made by whoever read the answers. */
const LEFT_OUT: ReadonlySet<PublishedVariable['role']> = new Set<PublishedVariable['role']>(['gender', 'area', 'consent']);

export const comparabilityOf = (before: Asked, after: Asked): Comparability => {
  const questions = compareQuestions(before.questionnaire, after.questionnaire);
  const changed = new Set(questions.filter(({ changes }) => changes.length > 0).map(({ question }) => question));
  const questionOf = new Map(after.release.results.variables.map(({ id, question }) => [id, question]));
  const roles = new Map(after.questionnaire.questions.map(({ question }) => [question.name, question.tags.role]));
  const isSame = (role: PublishedVariable['role']): boolean => ![...changed].some((question) => roles.get(question) === role);
  const sameGenders = isSame('gender');
  return {
    questions,
    sameGenders,
    sameAreas: isSame('area'),
    comparable: (variable) => {
      const asked = [variable.question, ...(variable.source?.of ?? []).map((id) => questionOf.get(id) ?? id)];
      return sameGenders && variable.source?.kind !== 'themes' && !LEFT_OUT.has(variable.role) && !asked.some((question) => changed.has(question));
    },
  };
};
