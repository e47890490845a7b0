import { askedParts, type AskedPart, type QuestionPart } from '#core/analysis/asked-question.ts';
import type { Language, PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** What of a question is not as it was. */
export interface QuestionChange {
  /** `order`: the same choices, rows or columns stand in another order. */
  readonly part: QuestionPart | 'order';
  /** The language of the texts; null for what is the same in all. */
  readonly language: Language | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A question that both versions have, by its name. */
export interface ComparedQuestion {
  readonly question: string;
  /** None: it was asked in the same way, so its answers can be compared. */
  readonly changes: readonly QuestionChange[];
}

type Asked = Pick<Questionnaire, 'questions' | 'languages'>;

/**
 * The questions that two versions of a questionnaire both have, in the order of the later, with what was changed in each: type, wording, choices, rows,
 * codes, scores, limits, or who is asked. Texts are compared in every language that both have.
 */
export const compareQuestions = (before: Asked, after: Asked): readonly ComparedQuestion[] => {
  const known = new Map(before.questions.map((placed) => [placed.question.name, placed]));
  const languages = after.languages.filter((language) => before.languages.includes(language));
  return after.questions.flatMap((placed) => {
    const earlier = known.get(placed.question.name);
    return earlier ? [{ question: placed.question.name, changes: changesIn(earlier, placed, languages) }] : [];
  });
};

const changesIn = (before: PlacedQuestion, after: PlacedQuestion, languages: readonly Language[]): readonly QuestionChange[] => {
  const then = askedParts(before, languages);
  return askedParts(after, languages).flatMap((part, index) => changeOf(then[index]?.values ?? [], part));
};

const changeOf = (before: readonly string[], { part, language, values: after }: AskedPart): readonly QuestionChange[] => {
  if (isSame(before, after)) return [];
  return [{ part: language !== null && isSame(before.toSorted(), after.toSorted()) ? 'order' : part, language, before, after }];
};

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((value, index) => value === other[index]);
