/**
 * The codebook of a published version: how its closed answers become compact bytes, and what each code means.
 * Serialisable (it is sent to the counting worker) and made once, when the version is published.
 *
 * Layout of a response's codes, in the order of `variables`:
 * - single   one byte: 0 not asked, 1 asked and left empty, 2… the values in order
 * - multiple one byte (0 not asked, 1 asked and left empty, 2 answered), then one bit a value, least significant first
 * - number   one byte (0 not asked, 1 asked and left empty, 2 answered), then a little-endian float64, NaN for none
 */
export interface Codebook {
  readonly variables: readonly Variable[];
  /** Bytes of one response. */
  readonly width: number;
}

export type Variable = SingleVariable | MultipleVariable | NumberVariable;

interface VariableBase {
  /** `fraga_id` of exports: the question, or `<question>__<row>`, `<question>__<row>__<column>`, `<question>__<field>`, `<question>__<place>`. */
  readonly id: string;
  readonly question: string;
  /** Where in the value of the question it stands, e.g. `['af']` for a matrix row; `['1']` a place of a ranking. */
  readonly path: readonly string[];
  /** First byte in the codes. */
  readonly offset: number;
  /** Swedish text of the question, with its row, cell, field or place. */
  readonly text: string;
  readonly role: Role;
  readonly topic: string | null;
  /** Stronger thresholds apply to every figure of the variable. */
  readonly sensitive: boolean;
  /** Stored, but in no table, export or report. */
  readonly unreported: boolean;
}

export interface SingleVariable extends VariableBase {
  readonly kind: 'single';
  readonly values: readonly CodedValue[];
}

export interface MultipleVariable extends VariableBase {
  readonly kind: 'multiple';
  /** Where its values are the codes of open answers: the open question. Such a variable is in no published codebook, but made when answers are counted. */
  readonly themesOf?: string;
  readonly values: readonly CodedValue[];
}

export interface NumberVariable extends VariableBase {
  readonly kind: 'number';
}

export interface CodedValue {
  /** `svar_id`: the value as a string. */
  readonly id: string;
  /** Swedish text. */
  readonly text: string;
  readonly sensitive: boolean;
  readonly topic: string | null;
  /** Of the gender question. */
  readonly counts: GenderClass | null;
  /** The step as a number, where it has one. */
  readonly score: number | null;
  readonly missing: 'dontKnow' | 'refused' | 'notApplicable' | null;
  /** Of the question whether somebody helped: false is the choice that nobody did. Versions published before it was kept have none. */
  readonly helped?: boolean;
}

export type Role = 'consent' | 'gender' | 'area' | 'group' | 'need' | 'importance' | 'satisfaction' | 'barrier' | 'suggestion' | 'help' | 'background';

/** No answer counts as other. */
export type GenderClass = 'woman' | 'man' | 'other';
