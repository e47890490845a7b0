import type { Condition } from '#core/questionnaire/condition.ts';
import type { PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';

/**
 * The questions whose answers decide whether a question, or a choice of it, is shown, those behind them included, by the
 * question's name: that it is answered tells something of them. Not that of consent, without which nothing is told.
 */
export const dependenciesOf = ({ questions }: Pick<Questionnaire, 'questions'>): ReadonlyMap<string, ReadonlySet<string>> => {
  const consents = new Set(questions.filter(({ question }) => question.tags.role === 'consent').map(({ question }) => question.name));
  const direct = new Map(questions.map((placed) => [placed.question.name, lookedAt(placed).filter((name) => !consents.has(name))]));
  return new Map(questions.map(({ question }) => [question.name, reach(question.name, direct)]));
};

const lookedAt = ({ question, conditions }: PlacedQuestion): readonly string[] => {
  const choices = 'choices' in question ? question.choices : 'columns' in question ? question.columns.flatMap((column) => ('choices' in column ? column.choices : column)) : [];
  return [...conditions, ...choices.map(({ visible }) => visible).filter((visible): visible is Condition => visible !== null)].flatMap((condition) => condition.questions);
};

const reach = (start: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [...(direct.get(start) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(direct.get(name) ?? []));
  }
  return reached;
};
