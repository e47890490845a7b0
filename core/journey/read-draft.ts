import { markOf, type Sent } from '#core/journey/navigate.ts';
import type { Questionnaire, Step } from '#core/questionnaire/questionnaire.ts';

/** The marks of a draft. One from before there were pieces names steps of the usual pace: read as the pieces of each. */
export const sentFrom = ({ steps }: Pick<Questionnaire, 'steps'>, marks: readonly string[]): Sent => new Set(marks.flatMap((mark) => (mark.includes('#') ? [mark] : piecesMeant(steps.usual, mark))));

const piecesMeant = (steps: readonly Step[], mark: string): readonly string[] => {
  const [key = '', question] = mark.split(':');
  const pieces = steps.find((step) => step.key === key)?.pieces ?? [];
  if (question === undefined) return pieces.map(({ name }) => name);
  return pieces.filter(({ questions }) => questions.includes(question)).map(({ name }) => markOf(name, question));
};
