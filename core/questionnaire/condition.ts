/** SurveyJS data as conditions see it, with `today` kept apart so that the core has no clock. */
export type ConditionValues = Readonly<Record<string, unknown>>;

/** A compiled expression of a questionnaire. Compiled and checked once; running it is pure. */
export interface Condition {
  readonly source: string;
  /** The questions that it looks at. */
  readonly questions: readonly string[];
  /** `today`: ISO date in Europe/Stockholm, for today(), currentYear() and age(). */
  holds(values: ConditionValues, today: string): boolean;
}
