import type { GenderRow, Lattice } from '#core/disclosure/lattice.ts';
import type { Shown } from '#core/disclosure/protect-task.ts';
import type { Area } from '#core/results/areas.ts';
import type { Grouping } from '#core/results/counts.ts';

/** What every variable of a survey is protected with. */
export interface Setting {
  /** The smallest count that is shown. */
  readonly minimum: number;
  readonly genderAsked: boolean;
  readonly areas: readonly Area[];
  /** Areas × gender, by what the third row at `alla` is. */
  readonly lattices: { readonly kvinnor_och_man: Lattice; readonly samtliga: Lattice };
  /**
   * Blocks in which the number of all respondents could be shown. No variable shows another: nearly everyone answers
   * most questions, so a base hidden in one would be known from the next.
   */
  readonly frame: ReadonlySet<string>;
}

/** A division of the respondents into groups, and which of them may have rows. */
export interface GroupSetting {
  readonly grouping: Grouping;
  /** All × groups, and unions × groups. */
  readonly all: Lattice;
  readonly unions: Lattice;
  /** Whether the question that makes the groups shows how many of an area and gender are in one. */
  readonly isCounted: (area: Area, gender: GenderRow, group: string) => boolean;
}

/** What may be shown of a variable, areas and groups together. Means by block. */
export interface ShownVariable extends Shown {
  readonly total: 'kvinnor_och_man' | 'samtliga';
  readonly means: ReadonlySet<string>;
}
