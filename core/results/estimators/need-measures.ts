/** Persons who gave one answer on how important something is and one on how it is now. Both are steps of scales, high = important, works well. */
export interface PairCount {
  readonly importance: number;
  readonly state: number;
  readonly persons: number;
}

/** The lowest and the highest step. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Need index 0…100: 100 · mean of (I − lowest)/(highest − lowest) · (highest − A)/(highest − lowest). 0 = no unmet need, 100 = everyone finds it very
 * important and it does not work. Weighting what is missing by its importance is Borich's idea (1980). Null where nobody answered both.
 */
export const needIndex = (pairs: readonly PairCount[], importance: Scale, state: Scale): number | null => {
  const need = (pair: PairCount): number => stepsUp(pair.importance, importance) * (1 - stepsUp(pair.state, state));
  return meanOver(pairs, (pair) => 100 * need(pair));
};

const stepsUp = (step: number, { lowest, highest }: Scale): number => (step - lowest) / (highest - lowest);

/** Whether somebody's need is great: important but for at most one step, and works at most second worst. The share of them is the share with great need. */
export const isGreatNeed = ({ importance, state }: Pick<PairCount, 'importance' | 'state'>, importanceScale: Scale, stateScale: Scale): boolean =>
  importance >= importanceScale.highest - 1 && state <= stateScale.lowest + 1;

/** Mean weighted discrepancy score (Borich 1980): Σ((I − A) · Ī)/n. Of one scale for both; a need that is more than met offsets another. Null where nobody answered both. */
export const meanWeightedDiscrepancy = (pairs: readonly PairCount[]): number | null => {
  const importance = meanOver(pairs, (pair) => pair.importance);
  const gap = meanOver(pairs, (pair) => pair.importance - pair.state);
  return importance === null || gap === null ? null : gap * importance;
};

/** Ranked discrepancy score (Narine and Harder 2021), −100…100: the per cent for whom it works better than important less those for whom it works worse. More negative = larger need. */
export const rankedDiscrepancy = (pairs: readonly PairCount[]): number | null => meanOver(pairs, ({ importance, state }) => 100 * Math.sign(state - importance));

const meanOver = (pairs: readonly PairCount[], of: (pair: PairCount) => number): number | null => {
  const persons = pairs.reduce((sum, pair) => sum + pair.persons, 0);
  return persons === 0 ? null : pairs.reduce((sum, pair) => sum + pair.persons * of(pair), 0) / persons;
};

/** Basic priority rating (J. J. Hanlon), 0…100, of the steps 1…4: (A + B) · C/3, with how many (A 0–10), how serious (B 0–20) and how effective (C 0–10). */
export const priorityRating = (size: number, seriousness: number, effect: number): number =>
  (((10 * (size - 1)) / 3 + (20 * (seriousness - 1)) / 3) * ((10 * (effect - 1)) / 3)) / 3;
