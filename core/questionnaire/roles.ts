import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Role } from '#core/codes/codebook.ts';
import type { Question, SingleChoiceQuestion } from '#core/question-types/question.ts';

const isSingle = (question: Question): question is SingleChoiceQuestion => question.type === 'radiogroup' || question.type === 'dropdown';

/** The one single-choice question with a role, e.g. the area question; null where there is none. */
export const questionWithRole = (questionnaire: Pick<Questionnaire, 'questions'>, role: Role): SingleChoiceQuestion | null =>
  questionnaire.questions.map(({ question }) => question).filter(isSingle).find((question) => question.tags.role === role) ?? null;

/** Roles that the counting and the journey build on must be unambiguous. */
export const roleProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const only = (['consent', 'gender', 'area', 'group'] as const).flatMap((role) => onlyOne(questions, role));
  return [...only, ...helpProblems(questions), ...consentProblems(questions), ...genderProblems(questions), ...pairProblems(questions)];
};

const withRole = (questions: readonly PlacedQuestion[], role: Role): readonly Question[] => questions.map(({ question }) => question).filter((question) => question.tags.role === role);

const onlyOne = (questions: readonly PlacedQuestion[], role: Role): readonly AuthorProblem[] => {
  const found = withRole(questions, role);
  const wrong = found.find((question) => !isSingle(question));
  if (wrong) return [{ path: `${wrong.path}.role`, message: `Frågan har rollen ”${role}” men är inte ett enkelval.`, mend: 'Gör den till radiogroup eller dropdown.' }];
  return found.length > 1 ? [severalProblem(found, role)] : [];
};

/** Several may have helped in several ways, so this one may be a choice of several too. */
const helpProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const found = withRole(questions, 'help');
  const wrong = found.find((question) => !isSingle(question) && question.type !== 'checkbox');
  if (wrong) return [{ path: `${wrong.path}.role`, message: 'Frågan har rollen ”help” men är inget val.', mend: 'Gör den till checkbox, radiogroup eller dropdown.' }];
  return found.length > 1 ? [severalProblem(found, 'help')] : [];
};

const severalProblem = (found: readonly Question[], role: Role): AuthorProblem => ({ path: `${found[1]?.path ?? ''}.role`, message: `Rollen ”${role}” finns på fler än en fråga.`, mend: 'Låt en fråga ha rollen.' });

const consentProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] =>
  withRole(questions, 'consent')
    .filter(isSingle)
    .filter((question) => !question.choices.some((choice) => choice.tags.consents))
    .map((question) => ({ path: `${question.path}.choices`, message: 'Inget svar på samtyckesfrågan betyder ja.', mend: 'Skriv "consents": true på det svaret.' }));

const genderProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] =>
  withRole(questions, 'gender')
    .filter(isSingle)
    .filter((question) => !(['woman', 'man'] as const).every((counts) => question.choices.some((choice) => choice.tags.counts === counts)))
    .map((question) => ({ path: `${question.path}.choices`, message: 'Könsfrågan säger inte vilka svar som räknas som kvinnor och män.', mend: 'Skriv "counts": "woman" och "counts": "man" på svaren.' }));

const pairProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] =>
  questions
    .map(({ question }) => question)
    .filter((question) => question.tags.pair !== null && !questions.some(({ question: other }) => other.name === question.tags.pair))
    .map((question) => ({ path: `${question.path}.pair`, message: `Paret ”${question.tags.pair ?? ''}” finns inte.`, mend: 'Rätta namnet i pair.' }));
