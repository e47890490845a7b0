import type { CodedValue, Variable } from '#core/codes/codebook.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import type { WasShown } from '#core/disclosure/earlier.ts';
import { sumOf, type Category } from '#core/disclosure/publish-tables.ts';
import type { Persons } from '#core/disclosure/published-variable.ts';
import type { Setting } from '#core/disclosure/setting.ts';
import { isSmall } from '#core/disclosure/thresholds.ts';
import type { NumberValues, VariableCounts } from '#core/results/counts.ts';
import type { KnownPlaces } from '#core/results/dimensions.ts';

/** A variable with its counts. */
export interface Counted {
  readonly variable: Variable;
  readonly counts: VariableCounts;
  readonly numbers: NumberValues | null;
  /** Of the area and the gender question: where the answer itself puts a person. */
  readonly places: KnownPlaces | null;
  /** Of the earlier releases of the same round, the oldest first. */
  readonly earlier: readonly EarlierCounts[];
}

/** What an earlier release showed, and who has come and gone since. */
export interface EarlierCounts {
  readonly added: VariableCounts;
  /** Of a number: what those who have come since answered. */
  readonly numbers?: NumberValues | null;
  /** What its means told, by the id of a block: of those who have gone since too. */
  readonly sums?: ReadonlyMap<string, SumOfPersons>;
  readonly shown: WasShown;
  readonly lost: boolean;
}

/** How many persons, and the sum of what they answered to a number. */
export interface SumOfPersons {
  readonly persons: number;
  readonly sum: number;
}

/** Codes before the values (`VariableCounts`). */
const firstValue = ({ kind }: Variable): number => (kind === 'single' ? 2 : 3);

/** Persons of each atom who answered. */
export const answeredPersons = (lattice: Lattice, { variable, counts }: Counted): readonly number[] =>
  personsOf(lattice, counts, variable.kind === 'single' ? variable.values.map((_, value) => value + 2) : [2]);

/** All persons of each atom, asked or not. */
export const allPersons = (lattice: Lattice, { variable, counts }: Counted): readonly number[] =>
  personsOf(lattice, counts, [0, 1, ...(variable.kind === 'single' ? variable.values.map((_, value) => value + 2) : [2])]);

/** Those who left the area or the gender question empty. */
export const leftEmptyIn = (lattice: Lattice, counted: Counted, { empty }: KnownPlaces): Category => {
  const answered = answeredPersons(lattice, counted);
  const persons = allPersons(lattice, counted).map((all, atom) => all - (answered[atom] ?? 0));
  return { id: '', persons, atoms: atomsOf(lattice, empty), printed: false, sensitive: false };
};

/** Persons of each atom who were not asked. */
export const notAskedPersons = (lattice: Lattice, { counts }: Counted): readonly number[] => personsOf(lattice, counts, [0]);

/**
 * How many were asked and left it empty, in all, by gender. None is shown where one is of few, since the others and their
 * sum would tell it; of a question that not all are asked, or a sensitive one; where a base is hidden; or after an earlier release.
 */
export const leftEmpty = (lattice: Lattice, counted: Counted, shown: ReadonlySet<string>, { minimum }: Pick<Setting, 'minimum'>): readonly Persons[] => {
  const empty = personsOf(lattice, counted.counts, [1]);
  const all = lattice.blocks.filter(({ kind, area }) => kind !== 'given' && area.id === 'alla').map((block) => ({ block, persons: sumOf(empty, block.parts) }));
  const printed = all.filter(({ block }) => block.kind === 'printed');
  const isPlain = counted.earlier.length === 0 && !counted.variable.sensitive && notAskedPersons(lattice, counted).every((persons) => persons === 0);
  const isShown = isPlain && !all.some(({ persons }) => isSmall(persons, minimum)) && printed.every(({ block }) => shown.has(block.id));
  return printed.map(({ block, persons }) => ({ gender: block.gender, persons: isShown ? persons : null }));
};

/** The tables of a variable's answers: one of all values, or for a multiple choice one a value. None for a number. */
export const tablesOf = (lattice: Lattice, counted: Counted): readonly (readonly Category[])[] => {
  const { variable } = counted;
  if (variable.kind === 'number') return [];
  const chosen = variable.values.map((value, index) => category(lattice, counted, value, index));
  if (variable.kind === 'single') return [chosen];
  const answered = answeredPersons(lattice, counted);
  return chosen.map((ticked) => [ticked, { id: `${ticked.id} not`, persons: answered.map((all, atom) => all - (ticked.persons[atom] ?? 0)), atoms: null, printed: false, sensitive: false }]);
};

const category = (lattice: Lattice, { variable, counts, places }: Counted, value: CodedValue, index: number): Category => ({
  id: value.id,
  persons: personsOf(lattice, counts, [firstValue(variable) + index]),
  atoms: atomsOf(lattice, places?.values[index]),
  printed: true,
  sensitive: variable.sensitive || value.sensitive,
});

/** The atoms of cells; null for none given: any. */
export const atomsOf = (lattice: Lattice, cells: ReadonlySet<number> | undefined): ReadonlySet<number> | null =>
  cells ? new Set([...cells].map((cell) => lattice.atoms[cell] ?? -1)) : null;

const personsOf = (lattice: Lattice, { width, counts }: VariableCounts, codes: readonly number[]): readonly number[] => {
  const persons = Array.from({ length: lattice.size }, () => 0);
  lattice.atoms.forEach((atom, cell) => {
    if (atom >= 0) for (const code of codes) persons[atom] = (persons[atom] ?? 0) + (counts[cell * width + code] ?? 0);
  });
  return persons;
};

/** The numbers that the persons of a block answered, in rising order. @param parts the block's atoms */
export const numbersOf = (lattice: Lattice, { values }: NumberValues, parts: readonly number[]): Float64Array => {
  const atoms = new Set(parts);
  const own = values.filter((_, cell) => atoms.has(lattice.atoms[cell] ?? -1));
  const all = new Float64Array(own.reduce((sum, { length }) => sum + length, 0));
  own.reduce((at, each) => (all.set(each, at), at + each.length), 0);
  return all.sort();
};
