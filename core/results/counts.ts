import type { Codebook, GenderClass } from '#core/codes/codebook.ts';
import type { Themes } from '#core/results/themes.ts';

/** Who and where: what every table is split by. `null` is another answer or none. */
export interface Dimensions {
  /** Area codes of the inner cells: municipalities, or unions where the survey asks for unions; the last is null. */
  readonly areas: readonly (string | null)[];
  /** Whether gender is asked. If not, everyone is in `other`. */
  readonly genderAsked: boolean;
  readonly genders: readonly GenderClass[];
  /** How respondents are divided into groups; none where the questionnaire asks nothing that divides them. */
  readonly groupings: readonly Grouping[];
}

/** A division into groups: by the group question, by whether somebody helped to answer, or by a background question. */
export interface Grouping {
  readonly role: 'group' | 'help' | 'background';
  /** Id of the variable whose answers divide. */
  readonly of: string;
  /** `grupp` of exports; the last is null, for those who are in none. */
  readonly groups: readonly (string | null)[];
}

/** Two divisions by background questions at once. */
export type DoubleGrouping = readonly [first: Grouping, second: Grouping];

/**
 * Persons by area × gender × stratum (`cellIndex`), one number for each code of a variable: `counts[cell * width + k]`.
 * single: k = code (0 not asked, 1 left empty, 2… values). number: the same with 2 answered.
 * multiple: k = 0 not asked, 1 left empty, 2 answered, 3… persons who chose value k − 3.
 */
export interface VariableCounts {
  readonly width: number;
  readonly counts: Uint32Array;
}

/** Answers to a number, one sorted list for each area × gender × stratum. */
export interface NumberValues {
  readonly values: readonly Float64Array[];
}

/** All counts of a version, in the order of its codebook's variables. */
export interface SurveyCounts {
  /** Responses counted. */
  readonly responses: number;
  readonly variables: readonly VariableCounts[];
  /** null for a variable that is no number. */
  readonly numbers: readonly (NumberValues | null)[];
  /** Of each pair asked for, persons by area × gender × stratum and by both codes: `code of the first * codes of the second + code of the second`. */
  readonly pairs: readonly VariableCounts[];
  /** Of each crossing asked for, every variable by area × gender × its groups. */
  readonly crossings: readonly (readonly VariableCounts[])[];
  /** Of each two divisions asked for at once, every variable by area × gender × the groups of both. */
  readonly doubles: readonly (readonly VariableCounts[])[];
}

/** Which responses to count and how to split them. */
export interface CountRequest {
  readonly versionId: string;
  readonly sources: readonly ('web' | 'api' | 'paper' | 'demo')[];
  readonly codebook: Codebook;
  readonly dimensions: Dimensions;
  /** Single choices of the codebook to count by both, by their indices. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
  /** Divisions to count every variable by, each instead of the groupings of the dimensions. */
  readonly crossings: readonly Grouping[];
  /** The same by two divisions at once. */
  readonly doubles?: readonly DoubleGrouping[];
  /** Marks of responses to leave out (eight bytes each). */
  readonly except?: Uint8Array;
  /** What open answers are about: counted after the variables of the codebook, in this order. Those without codes are not. */
  readonly themes?: readonly Themes[];
}
