import { toConditionValues, withAnswer, type Answers } from '#core/answers/answers.ts';
import { checkQuestion } from '#core/answers/check-question.ts';
import type { GenderClass } from '#core/codes/codebook.ts';
import type { PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Question } from '#core/question-types/question.ts';
import type { Scope } from '#core/question-types/question-type.ts';
import { answerTo } from '#core/demo/demo-answer.ts';
import { GENDER_SHARES, LEFT_EMPTY } from '#core/demo/profile.ts';
import { makeRandom, weighted, type Random } from '#core/random.ts';

/** How often an answer that breaks a rule of the author's is thought over before it is left empty. */
const TRIES = 20;

/**
 * Plausible answers of one made-up person: questions that are asked, in order, answered within the author's rules,
 * with a known difference between women and men (`profile.ts`). The same seed gives the same person.
 */
export const demoAnswers = (questionnaire: Questionnaire, seed: number, today: string): Answers => {
  const random = makeRandom(seed);
  const gender = GENDERS[weighted(random, [GENDER_SHARES.woman, GENDER_SHARES.man, GENDER_SHARES.other])] ?? 'other';
  return questionnaire.questions.reduce<Answers>((answers, placed) => answerNext(placed, answers, { random, gender, today }), {});
};

const GENDERS: readonly GenderClass[] = ['woman', 'man', 'other'];

interface Person {
  readonly random: Random;
  readonly gender: GenderClass;
  readonly today: string;
}

const answerNext = ({ question, conditions }: PlacedQuestion, answers: Answers, { random, gender, today }: Person): Answers => {
  const values = toConditionValues(answers);
  if (!conditions.every((condition) => condition.holds(values, today))) return answers;
  if (!mustAnswer(question) && random.next() < LEFT_EMPTY) return answers;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const tried = withAnswer(answers, question.name, answerTo(question, { random, gender, values, today }));
    const scope: Scope = { values: toConditionValues(tried), today, language: 'sv', rows: null };
    if (checkQuestion(question, tried, scope).length === 0) return tried;
  }
  return answers;
};

/** Consent is what makes an answer, and required questions are answered by all. */
const mustAnswer = (question: Question): boolean => question.required || question.requiredIf !== null || question.tags.role === 'consent';
