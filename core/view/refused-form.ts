/** A form that was not taken, so that nothing that is typed is lost with it. */
export interface RefusedForm {
  readonly action: string;
  readonly csrf: string;
  /** Name and value of each field, without our own. */
  readonly fields: readonly (readonly [string, string])[];
  /** The button that was pressed, to be pressed again; null where that would not help. */
  readonly press: string | null;
  /** What was written in own words, to be read and copied where it cannot be sent again. */
  readonly texts: readonly string[];
}
