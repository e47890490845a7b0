import type { Lattice } from '#core/disclosure/lattice.ts';
import type { ShownByArea } from '#core/disclosure/publish-crossing.ts';
import type { Area } from '#core/results/areas.ts';
import type { Dimensions, DoubleGrouping, VariableCounts } from '#core/results/counts.ts';

/** Two questions that divide, with how many gave both answers. */
export interface CountedDouble {
  readonly pair: DoubleGrouping;
  /** What each shows by area. */
  readonly halves: readonly [ShownByArea, ShownByArea];
  readonly dimensions: Dimensions;
  readonly all: Area;
  /** Of any variable by area × gender × both. */
  readonly counts: VariableCounts;
  /** Of the earlier releases, the oldest first: who has come since, the ids of what was shown of the table of both, and whether somebody is gone. */
  readonly earlier: readonly { readonly added: VariableCounts; readonly shown: ReadonlySet<string>; readonly lost: boolean }[];
}

/** Persons of each cell area × gender × both groups, whatever else they answered. */
export const personsIn = ({ width, counts }: VariableCounts): readonly number[] =>
  Array.from({ length: counts.length / width }, (_, cell) => counts.subarray(cell * width, (cell + 1) * width).reduce((sum, persons) => sum + persons, 0));

/** Persons of each atom. */
export const atomPersons = ({ atoms, size }: Lattice, counts: VariableCounts): readonly number[] => {
  const persons = Array.from({ length: size }, () => 0);
  personsIn(counts).forEach((count, cell) => {
    const atom = atoms[cell] ?? -1;
    if (atom >= 0) persons[atom] = (persons[atom] ?? 0) + count;
  });
  return persons;
};
