import type { Difference } from '#core/analysis/differences.ts';

/** A share that a goal can be about, for women and for men. */
export interface GoalIndicator {
  /** Whether a higher share is better, or a lower one: of a need that is not met, or an obstacle. */
  readonly better: 'more' | 'less';
  /** What those do who have the answer: the key of a text in the infinitive (“få det stöd …”). Those of needs and obstacles have the answer (and the question) as parameters. */
  readonly thing: string;
  readonly variable: string;
  readonly answer: string;
  /** The share, 0…1, that is good enough for all; null where more is not better in itself, only unequal worse. */
  readonly level: number | null;
}

/**
 * The indicators of the shipped questionnaires (`surveys/medarbetare.json`), in its order. A survey without the question has no goal of it.
 * The levels are ours: a start for the talk in which people decide.
 */
export const GOAL_INDICATORS: readonly GoalIndicator[] = [
  { better: 'more', thing: 'goal.thing.subsidised', variable: 'status', answer: 'anst_stod', level: null },
  { better: 'more', thing: 'goal.thing.support', variable: 'b2_nu', answer: 'ja', level: 0.8 },
  { better: 'more', thing: 'goal.thing.adapted', variable: 'b4_nu', answer: 'ja', level: 0.8 },
  { better: 'more', thing: 'goal.thing.influence', variable: 'b5_nu', answer: 'ja', level: 0.8 },
  { better: 'more', thing: 'goal.thing.fair', variable: 'sarbehandlad', answer: 'nej', level: 0.9 },
];

/** A need or an obstacle that a survey asks of: its variable, and the answer of those who have it. */
export interface AskedNeed {
  readonly variable: string;
  readonly answer: string;
  readonly kind: 'need' | 'barrier';
}

/** The indicators of a survey: those above that it has, then the needs and obstacles that none of them is about already. */
export const indicatorsOf = (needs: readonly AskedNeed[], differences: readonly Difference[]): readonly GoalIndicator[] => {
  const variables = new Map(differences.map(({ variable }) => [variable.id, variable]));
  const own = GOAL_INDICATORS.filter(({ variable }) => variables.has(variable));
  const taken = new Set(own.map(({ variable }) => variable));
  const isTaken = (id: string): boolean => {
    const source = variables.get(id)?.source;
    return [id, ...(source?.kind === 'need' ? source.of : [])].some((each) => taken.has(each));
  };
  const others = new Map(needs.filter(({ variable }) => !isTaken(variable)).map((need) => [JSON.stringify([need.variable, need.answer]), need]));
  return [...own, ...[...others.values()].map(({ variable, answer, kind }): GoalIndicator => ({ better: 'less', thing: `goal.thing.${kind}`, variable, answer, level: null }))];
};
