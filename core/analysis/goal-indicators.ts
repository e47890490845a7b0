/** A share that a goal can be about: the higher the better, for women and for men. */
export interface GoalIndicator {
  /** What those do who have the answer: the key of a text in the infinitive (“få det stöd …”). */
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
  { thing: 'goal.thing.subsidised', variable: 'status', answer: 'anst_stod', level: null },
  { thing: 'goal.thing.support', variable: 'b2_nu', answer: 'ja', level: 0.8 },
  { thing: 'goal.thing.adapted', variable: 'b4_nu', answer: 'ja', level: 0.8 },
  { thing: 'goal.thing.influence', variable: 'b5_nu', answer: 'ja', level: 0.8 },
  { thing: 'goal.thing.fair', variable: 'sarbehandlad', answer: 'nej', level: 0.9 },
];
