/** A code of open answers to a question that became a part of another. */
export interface MergedTheme {
  readonly question: string;
  readonly id: string;
  /** Id of the code that it is a part of, which may be a part of another in turn. */
  readonly mergedInto: string;
}

/** The code that each code of a question became, by ids; of one that was never merged, itself. */
export const mergedThemes = (merged: readonly MergedTheme[], question: string): ((id: string) => string) => {
  const into = new Map(merged.filter((each) => each.question === question).map(({ id, mergedInto }) => [id, mergedInto]));
  const last = (id: string): string => {
    const next = into.get(id);
    // A code is merged once and its id never given again, so this ends.
    return next === undefined ? id : last(next);
  };
  return last;
};

/** The codes of an answer as they are now: one that has two codes which became one has it once. */
export const themesNow = (ids: readonly string[], now: (id: string) => string): readonly string[] => [...new Set(ids.map(now))];
