import type { WasShown } from '#core/disclosure/earlier.ts';
import type { Lattice } from '#core/disclosure/lattice.ts';
import { jointWhere, type CountedPair } from '#core/disclosure/pair-table.ts';
import { tablesOf, type Counted } from '#core/disclosure/publish-persons.ts';
import { answerTable } from '#core/disclosure/publish-tables.ts';
import type { Setting, ShownVariable } from '#core/disclosure/setting.ts';

/** A question of a pair as it is published by itself. */
export interface ShownHalf {
  readonly counted: Counted;
  readonly shown: Pick<ShownVariable, 'bases' | 'answers' | 'total'>;
}

/** Importance, and how it is now. */
export type Halves = readonly [importance: ShownHalf, satisfaction: ShownHalf];

const NAMES = ['importance', 'satisfaction'] as const;

/** Every figure of the two questions, shown or hidden, as sums of persons by both answers. @param lattice by group; null for by area */
export const halfFigures = (pair: CountedPair, halves: Halves, setting: Setting, lattice: Lattice | null): readonly { readonly id: string; readonly parts: readonly number[] }[] => [...figuresOf(pair, halves[0], 0, setting, lattice), ...figuresOf(pair, halves[1], 1, setting, lattice)];

const figuresOf = ({ pair, counts: { width } }: CountedPair, { counted, shown }: ShownHalf, half: 0 | 1, setting: Setting, divided: Lattice | null) => {
  const lattice = divided ?? setting.lattices[shown.total];
  const [categories = []] = tablesOf(lattice, counted);
  const { cells, silent = [] } = answerTable(lattice, categories, { minimum: setting.minimum, bases: new Set(), isUnsafeBase: () => false, mayShow: () => false, known: null });
  const joints = categories.map((_, value) => jointWhere(pair, (important, now) => (half === 0 ? important : now) === value + 2));
  const jointParts = (part: number): readonly number[] => (joints[part % categories.length] ?? []).map((joint) => Math.floor(part / categories.length) * width + joint);
  return [...cells, ...silent].map(({ id, parts }) => ({ id: `${NAMES[half]} ${id}`, parts: parts.flatMap(jointParts).sort((a, b) => a - b) }));
};

/** The ids of what is shown of the two questions, as `halfFigures` names them. */
export const halfIds = (importance: Pick<WasShown, 'bases' | 'answers'> | undefined, satisfaction: Pick<WasShown, 'bases' | 'answers'> | undefined): readonly string[] =>
  [importance, satisfaction].flatMap((shown, half) => [...(shown?.bases ?? []), ...(shown?.answers ?? [])].map((id) => `${NAMES[half] ?? ''} ${id}`));
