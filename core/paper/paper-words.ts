import type { Language, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { choiceLabel } from '#core/question-types/choice-value.ts';
import type { Choice } from '#core/question-types/question.ts';
import type { AnswerGuard, Guard } from '#core/paper/guard.ts';
import type { PaperRouting, Run } from '#core/paper/paper-routing.ts';
import type { OnlyIf, PaperQuestion } from '#core/view/paper-view.ts';
import type { Text } from '#core/view/text.ts';

/** Says the routing of a questionnaire in a language. */
export interface PaperWords {
  /** @param key a text with `{guard}` in it. */
  readonly only: (key: string, guard: Guard, parameters?: Readonly<Record<string, number>>) => OnlyIf;
  readonly run: (run: Run) => NonNullable<PaperQuestion['only']>;
  /** The jumps from a question, answers that lead to the same place together. */
  readonly jumps: (question: string) => readonly Text[];
}

export const makePaperWords = (questionnaire: Questionnaire, routing: PaperRouting, language: Language): PaperWords => {
  const choicesOf = (name: string): readonly Choice[] => {
    const question = questionnaire.questions.find((placed) => placed.question.name === name)?.question;
    return question && 'choices' in question ? question.choices : [];
  };
  const answers = (name: string, meant: (choice: Choice) => boolean): Text => either(choicesOf(name).filter(meant).map((choice) => quoted(choice, language)));
  const answer = (guard: AnswerGuard): Text => {
    const number = routing.numbers.get(guard.question) ?? 0;
    if ('values' in guard) return { key: `paper.if.${guard.kind}`, parameters: { answers: answers(guard.question, ({ value }) => guard.values.includes(value)), number } };
    return { key: `paper.if.${guard.kind}`, parameters: { number } };
  };
  const say = (guard: Guard): OnlyIf => ('of' in guard ? { text: { key: `paper.if.${guard.kind}` }, list: { parts: guard.of.map(say) } } : { text: answer(guard), list: null });
  const only: PaperWords['only'] = (key, guard, parameters = {}) => {
    const { text, list } = say(guard);
    return { text: { key, parameters: { guard: text, ...parameters } }, list };
  };
  return {
    only,
    run: ({ first, last, guard }) => ({
      ...(first === last ? only('paper.only.question', guard) : only('paper.only.questions', guard, { first, last })),
      otherwise: last < routing.numbers.size ? { key: 'paper.otherwise', parameters: { number: last + 1 } } : { key: 'paper.otherwise.end' },
    }),
    jumps: (name) => {
      const from = routing.jumps.filter(({ question }) => question === name);
      return [...new Set(from.map(({ to }) => to))].map((to) => ({
        key: typeof to === 'number' ? 'paper.jump' : to === 'end' ? 'paper.jump.end' : 'paper.jump.stop',
        parameters: { answers: answers(name, ({ code }) => from.some((jump) => jump.to === to && jump.code === code)), ...(typeof to === 'number' && { number: to }) },
      }));
    },
  };
};

const quoted = (choice: Choice, language: Language): Text => {
  const label = choiceLabel(choice, language);
  return { key: 'paper.answer', parameters: { answer: 'key' in label ? label : label.text } };
};

/** `”A”, ”B” eller ”C”`. */
const either = (answers: readonly Text[]): Text => {
  const [first, second, ...rest] = answers;
  if (!first || !second) return first ?? { key: 'paper.answer', parameters: { answer: '' } };
  return rest.length === 0 ? { key: 'paper.or', parameters: { first, second } } : { key: 'paper.comma', parameters: { first, rest: either([second, ...rest]) } };
};
