import { swedish } from '#core/codes/swedish.ts';
import type { AnswerGuard, Guard } from '#core/paper/guard.ts';
import { makePaperRouting } from '#core/paper/paper-routing.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { ChoiceValue } from '#core/question-types/question.ts';

/** Everyone who took part. */
const EVERYONE = 'Alla';

/**
 * Whom each question was for, in Swedish, by the question's name. Conditions that cannot surely be put into words are
 * given as they stand in the file.
 */
export const whoWasAsked = (questionnaire: Questionnaire): ((question: string) => string) => {
  const routing = makePaperRouting(questionnaire);
  const guardOf = (number: number): Guard | null => (routing.ok && routing.value.runs.find(({ first, last }) => first <= number && number <= last)?.guard) || null;
  const inWords = new Map(
    questionnaire.questions.map(({ question, conditions }, index) => {
      const guard = guardOf(index + 1);
      const own = conditions.map(({ source }) => source).join(' och ');
      return [question.name, guard ? `Den som ${say(guard, questionnaire)}` : routing.ok || own === '' ? EVERYONE : `Den som villkoret gäller: ${own}`] as const;
    }),
  );
  return (question) => inWords.get(question) ?? EVERYONE;
};

const say = (guard: Guard, questionnaire: Questionnaire): string => {
  if (!('of' in guard)) return sayAnswer(guard, questionnaire);
  const parts = guard.of.map((part) => ('of' in part ? `(${say(part, questionnaire)})` : say(part, questionnaire)));
  return parts.join(guard.kind === 'all' ? ' och ' : ' eller ');
};

const sayAnswer = (guard: AnswerGuard, questionnaire: Questionnaire): string => {
  switch (guard.kind) {
    case 'answered':
      return `svarade på frågan ${guard.question}`;
    case 'unanswered':
      return `hoppade över frågan ${guard.question}`;
    case 'chose':
      return `svarade ${answers(guard.question, guard.values, questionnaire)} på frågan ${guard.question}`;
    case 'avoided':
      return `inte svarade ${answers(guard.question, guard.values, questionnaire)} på frågan ${guard.question}`;
  }
};

const answers = (name: string, values: readonly ChoiceValue[], { questions, locale }: Questionnaire): string => {
  const question = questions.find((placed) => placed.question.name === name)?.question;
  const choices = question && 'choices' in question ? question.choices : [];
  const words = values.map((value) => swedish(choices.find((choice) => choice.value === value)?.text ?? {}, locale) || String(value));
  return words.map((word) => `”${word}”`).join(' eller ');
};
