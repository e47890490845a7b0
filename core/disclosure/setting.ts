import type { Lattice } from '#core/disclosure/lattice.ts';
import type { Shown } from '#core/disclosure/protect-task.ts';
import type { Area } from '#core/results/areas.ts';

/** All × groups, and unions × groups. */
export interface GroupLattices {
  readonly all: Lattice;
  readonly unions: Lattice;
}

/** What every variable of a survey is protected with. */
export interface Setting {
  /** The smallest count that is shown. */
  readonly minimum: number;
  readonly genderAsked: boolean;
  readonly areas: readonly Area[];
  /** Areas × gender, by what the third row at `alla` is; groups are null where there is no group question. */
  readonly lattices: { readonly kvinnor_och_man: Lattice; readonly samtliga: Lattice; readonly groups: GroupLattices | null };
  /**
   * Blocks in which the number of all respondents could be shown. No variable shows another: nearly everyone answers
   * most questions, so a base hidden in one would be known from the next.
   */
  readonly frame: ReadonlySet<string>;
}

/** What may be shown of a variable, areas and groups together. Means by block. */
export interface ShownVariable extends Shown {
  readonly total: 'kvinnor_och_man' | 'samtliga';
  readonly means: ReadonlySet<string>;
}
