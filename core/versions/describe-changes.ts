import { compareQuestions } from '#core/analysis/comparable.ts';
import type { Language, Localised, PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { keptInOrder } from '#core/versions/kept-in-order.ts';
import { questionChanges, type ToldChange } from '#core/versions/question-changes.ts';
import { surveyChanges, type SurveyChange } from '#core/versions/survey-changes.ts';

/** What a change means for earlier answers. `same`: they can be compared with later ones. `other`: they cannot. `new`: there are none. `gone`: there come no later ones. */
export type Comparability = 'same' | 'other' | 'new' | 'gone';

export interface ChangedQuestion {
  readonly question: string;
  /** Its place, 1, 2, 3 …: in the later version, and in the earlier for one that was removed. */
  readonly number: number;
  readonly title: Localised;
  readonly changes: readonly ToldChange[];
  readonly comparability: Comparability;
}

export interface VersionChanges {
  /** In the order of the later version, those that were removed last. */
  readonly questions: readonly ChangedQuestion[];
  /** What is not of one question. */
  readonly survey: readonly SurveyChange[];
}

/** What was changed from one version of a questionnaire to another. Nothing where they hold the same. A question is known by its name. */
export const describeChanges = (before: Questionnaire, after: Questionnaire): VersionChanges => {
  const then = new Map(before.questions.map((placed) => [placed.question.name, placed.question]));
  const now = new Set(after.questions.map(nameOf));
  const shared = { compared: new Map(compareQuestions(before, after).map((one) => [one.question, one.changes])), still: stillInPlace(before, after), languages: sharedLanguages(before, after) };
  const later = after.questions.flatMap((placed, index): readonly ChangedQuestion[] => {
    const { question } = placed;
    const earlier = then.get(question.name);
    const head = { question: question.name, number: index + 1, title: question.title };
    if (!earlier) return [{ ...head, changes: [ONLY.added], comparability: 'new' }];
    const compared = shared.compared.get(question.name) ?? [];
    const changes = [...(shared.still.has(question.name) ? [] : [ONLY.moved]), ...questionChanges(earlier, question, compared, shared.languages)];
    return changes.length > 0 ? [{ ...head, changes, comparability: compared.length > 0 ? 'other' : 'same' }] : [];
  });
  const removed = before.questions.flatMap(({ question: { name, title } }, index): readonly ChangedQuestion[] =>
    now.has(name) ? [] : [{ question: name, number: index + 1, title, changes: [ONLY.removed], comparability: 'gone' }],
  );
  return { questions: [...later, ...removed], survey: surveyChanges(before, after) };
};

const only = (kind: 'added' | 'removed' | 'moved'): ToldChange => ({ kind, language: null, before: null, after: null });
const ONLY = { added: only('added'), removed: only('removed'), moved: only('moved') };

const nameOf = ({ question }: PlacedQuestion): string => question.name;

/** The questions that both have and that were not moved among the others. */
const stillInPlace = (before: Questionnaire, after: Questionnaire): ReadonlySet<string> => {
  const places = new Map(before.questions.map((placed, index) => [nameOf(placed), index]));
  const shared = after.questions.map(nameOf).filter((name) => places.has(name));
  const kept = keptInOrder(shared.map((name) => places.get(name) ?? 0));
  return new Set(shared.filter((_, index) => kept.has(index)));
};

const sharedLanguages = (before: Questionnaire, after: Questionnaire): readonly Language[] => after.languages.filter((language) => before.languages.includes(language));
