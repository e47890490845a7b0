import { commentFieldOf, commentKey, isEmptyAnswer, withAnswer, type Answers } from '#core/answers/answers.ts';
import { checkQuestion } from '#core/answers/check-question.ts';
import { checkShared } from '#core/answers/check-shared.ts';
import { makeFiller } from '#core/journey/fill-texts.ts';
import { deriveJourney, type AskedStep, type Journey } from '#core/journey/journey.ts';
import { questionsOf } from '#core/journey/navigate.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import type { Language, QuestionElement, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { field, type AnswerProblem, type Fields, type Scope } from '#core/question-types/question-type.ts';
import { rulesOf } from '#core/question-types/registry.ts';
import { tidyText } from '#core/question-types/text-rules.ts';

/** What a posted step came to: all answers with the step's own replaced, what is wrong on the step, and the journey they make. */
export interface ReadStep {
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
  readonly journey: Journey;
}

/** What was answered before the step was posted. */
export interface Before {
  /** Everything answered, dropped answers included. */
  readonly answers: Answers;
  readonly journey: Journey;
  readonly language: Language;
}

/** Fields of other steps are not looked at. */
export const readStep = (questionnaire: Questionnaire, asked: AskedStep, before: Before, fields: Fields): ReadStep => {
  const elements = questionsOf(asked.elements);
  const scope = scopeOf(before.journey, before.language);
  const read = elements.reduce<ReadAnswers>((sofar, element) => readQuestion(element, sofar, fields, scope), { answers: before.answers, problems: [] });
  const { today, pace } = before.journey;
  const journey = deriveJourney(questionnaire, read.answers, today, pace);
  if (read.problems.length > 0) return { ...read, journey };
  const filler = makeFiller(questionnaire, journey);
  const filled = questionsOf(filler.elements(elements)).filter(({ question }) => journey.asked.has(question.name));
  const shared = asked.step.rules.filter(({ name }) => journey.asked.has(name)).flatMap((rules) => checkShared(filler.question(rules), filled[0] ?? null, journey, before.language));
  return { answers: read.answers, journey, problems: [...checkElements(filled, journey, before.language), ...shared] };
};

/** What fields answer of the whole questionnaire, asked or not; what is wrong in them is left out. */
export const readAll = ({ questions }: Questionnaire, fields: Fields, scope: Scope): Answers =>
  questions.reduce<ReadAnswers>((sofar, { question }) => readQuestion({ kind: 'question', question, rows: null }, sofar, fields, scope), { answers: {}, problems: [] }).answers;

type ReadAnswers = Omit<ReadStep, 'journey'>;

export const scopeOf = (journey: Journey, language: Language): Scope => ({ values: journey.values, today: journey.today, language, rows: null });

/** Checks questions against everything answered; of a matrix only the rows that are on the step. */
export const checkElements = (elements: readonly QuestionElement[], journey: Journey, language: Language): readonly AnswerProblem[] =>
  elements.flatMap(({ question, rows }) => checkQuestion(question, journey.answers, { ...scopeOf(journey, language), rows: rows && new Set(rows.map((row) => row.name)) }));

const readQuestion = ({ question, rows }: QuestionElement, sofar: ReadAnswers, fields: Fields, scope: Scope): ReadAnswers => {
  const { value, problems } = rulesOf(question.type).read(question, fields, { ...scope, rows: rows && new Set(rows.map((row) => row.name)) });
  const whole = rows ? mergeRows(sofar.answers[question.name], value, rows.map((row) => row.name)) : value;
  const answered = withAnswer(sofar.answers, question.name, whole);
  return { answers: withComment(question, answered, fields), problems: [...sofar.problems, ...problems] };
};

/** The rows of other parts keep their answers. */
const mergeRows = (stored: unknown, posted: unknown, rows: readonly string[]): unknown => {
  const others = Object.entries(isObject(stored) ? stored : {}).filter(([row]) => !rows.includes(row));
  return { ...Object.fromEntries(others), ...(isObject(posted) ? posted : {}) };
};

const withComment = (question: QuestionElement['question'], answers: Answers, fields: Fields): Answers => {
  const name = commentFieldOf(question);
  if (!name) return answers;
  const chosen = answers[question.name];
  const wanted = question.comment !== null || (Array.isArray(chosen) ? chosen.includes('other') : chosen === 'other');
  const comment = tidyText(field(fields, name));
  return withAnswer(answers, commentKey(question.name), wanted && !isEmptyAnswer(comment) ? comment : undefined);
};
