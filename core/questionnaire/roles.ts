import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Role } from '#core/codes/codebook.ts';
import type { MultipleChoiceQuestion, Question, SingleChoiceQuestion } from '#core/question-types/question.ts';
import { WITH_HELP, WITHOUT_HELP } from '#core/results/groupings.ts';

const isSingle = (question: Question): question is SingleChoiceQuestion => question.type === 'radiogroup' || question.type === 'dropdown';

/** The one single-choice question with a role, e.g. the area question; null where there is none. */
export const questionWithRole = (questionnaire: Pick<Questionnaire, 'questions'>, role: Role): SingleChoiceQuestion | null =>
  questionnaire.questions.map(({ question }) => question).filter(isSingle).find((question) => question.tags.role === role) ?? null;

/** Roles that the counting and the journey build on must be unambiguous. */
export const roleProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const only = (['consent', 'gender', 'area', 'group'] as const).flatMap((role) => onlyOne(questions, role));
  return [...only, ...groupNameProblems(questions, ['alla'], 'raden för alla grupper'), ...unreportedProblems(questions), ...helpProblems(questions), ...consentProblems(questions), ...genderProblems(questions), ...pairProblems(questions)];
};

/** What tables are divided by is seen in every one of them. */
const unreportedProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] =>
  (['gender', 'area', 'group', 'help'] as const)
    .flatMap((role) => withRole(questions, role))
    .filter(({ tags }) => tags.unreported)
    .map(({ path }) => ({ path: `${path}.unreported`, message: 'Frågan delar upp tabellerna, så den kan inte vara unreported.', mend: 'Ta bort unreported, eller rollen.' }));

const withRole = (questions: readonly PlacedQuestion[], role: Role): readonly Question[] => questions.map(({ question }) => question).filter((question) => question.tags.role === role);

const onlyOne = (questions: readonly PlacedQuestion[], role: Role): readonly AuthorProblem[] => {
  const found = withRole(questions, role);
  const wrong = found.find((question) => !isSingle(question));
  if (wrong) return [{ path: `${wrong.path}.role`, message: `Frågan har rollen ”${role}” men är inte ett enkelval.`, mend: 'Gör den till radiogroup eller dropdown.' }];
  return found.length > 1 ? [severalProblem(found, role)] : [];
};

/** Several may have helped in several ways, and one answer says that nobody did: tables are split by the two (`core/results/groupings.ts`). */
const helpProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const found = withRole(questions, 'help');
  if (found.length > 1) return [severalProblem(found, 'help')];
  return [...found.flatMap((question) => (question.type === 'checkbox' ? nobodyProblems(question) : [{ path: `${question.path}.role`, message: 'Frågan har rollen ”help” men är inget flerval.', mend: 'Gör den till checkbox: flera kan ha hjälpt, på olika sätt.' }])), ...(found.length > 0 ? groupNameProblems(questions, [WITH_HELP, WITHOUT_HELP], 'frågan om hjälp') : [])];
};

/** Values of the group question stand in the same column of exports as the two of help, and as that for all groups together. */
const groupNameProblems = (questions: readonly PlacedQuestion[], taken: readonly string[], by: string): readonly AuthorProblem[] =>
  withRole(questions, 'group')
    .filter(isSingle)
    .flatMap(({ path, choices }) => choices.filter(({ code }) => taken.includes(code)).map(({ code }) => ({ path: `${path}.choices`, message: `Värdet ”${code}” är upptaget av ${by}.`, mend: 'Byt värde på svaret.' })));

const nobodyProblems = ({ path, choices }: MultipleChoiceQuestion): readonly AuthorProblem[] => {
  if (choices.filter(({ exclusive }) => exclusive).length === 1 && choices.every(({ tags }) => tags.missing === null)) return [];
  return [{ path: `${path}.choices`, message: 'Frågan om hjälp ska ha ett svar som betyder att ingen har hjälpt, och inget annat som står ensamt.', mend: 'Skriv "isExclusive": true på det svaret. ”Vet inte” och ”vill inte svara” behövs inte: frågan går att hoppa över.' }];
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
