import type { LinkedCell } from '#core/disclosure/linked-table.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import type { EarlierCounts } from '#core/disclosure/publish-persons.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import { isDominant, isSensitiveCount, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { VariableCounts } from '#core/results/counts.ts';
import { codesOf, needOf, type Pair } from '#core/results/pairs.ts';

/** A pair with its counts by both codes. */
export interface CountedPair {
  readonly pair: Pair;
  readonly counts: VariableCounts;
  /** Of the earlier releases, the oldest first. */
  readonly earlier: readonly EarlierCounts[];
}

/** A set of persons by what they answered to both questions, as indices of the joint codes. */
export interface JointSet {
  readonly id: string;
  readonly joint: readonly number[];
}

/** All joint codes of which both codes pass. */
export const jointWhere = ({ importance, satisfaction }: Pair, passes: (importance: number, satisfaction: number) => boolean): readonly number[] => {
  const inner = codesOf(satisfaction);
  return Array.from({ length: codesOf(importance) * inner }, (_, joint) => joint).filter((joint) => passes(Math.floor(joint / inner), joint % inner));
};

/** Persons of each atom by joint code: `inner[atom * width + joint]`. */
export const innerOf = (lattice: Lattice, { width, counts }: VariableCounts): readonly number[] => {
  const inner = Array.from({ length: lattice.size * width }, () => 0);
  lattice.atoms.forEach((atom, cell) => {
    if (atom >= 0) for (let joint = 0; joint < width; joint++) inner[atom * width + joint] = (inner[atom * width + joint] ?? 0) + (counts[cell * width + joint] ?? 0);
  });
  return inner;
};

/** Inner cells of a set of persons in a block. */
export const partsOf = (width: number, { parts }: Block, joint: readonly number[]): readonly number[] => parts.flatMap((part) => joint.map((each) => part * width + each));

/** Everyone who answered both questions. */
export const answeredBoth = (pair: Pair): JointSet => ({ id: '', joint: jointWhere(pair, (important, now) => important > 1 && now > 1) });

/** The answers to a need: great, and all others who answered both (“vet inte” included). */
export const needAnswers = (pair: Pair): readonly JointSet[] => {
  const great = (important: number, now: number): boolean => needOf(pair, important, now).great;
  return [
    { id: 'stort', joint: jointWhere(pair, great) },
    { id: 'ovrigt', joint: jointWhere(pair, (important, now) => important > 1 && now > 1 && !great(important, now)) },
  ];
};

/** Those who answered both, by how great their need is; with null those whose need is not known. */
export const needLevels = (pair: Pair): readonly (JointSet & { readonly level: number | null })[] => {
  const levelOf = (joint: number): number | null => needOf(pair, Math.floor(joint / codesOf(pair.satisfaction)), joint % codesOf(pair.satisfaction)).level;
  const both = answeredBoth(pair).joint;
  return [...new Set(both.map(levelOf))].map((level) => ({ id: `level ${level ?? 'none'}`, level, joint: both.filter((joint) => levelOf(joint) === level) }));
};

/** How the sets of a pair are made cells. */
export interface PairRules {
  readonly minimum: number;
  readonly sensitive: boolean;
  readonly mayShow: (block: Block) => boolean;
  /** Which to print first: lower tiers. */
  readonly tierOf: (block: Block) => number;
}

/** The base of each block, and the sets that it is the sum of. */
export const pairCells = (lattice: Lattice, counted: CountedPair, inner: readonly number[], sets: readonly JointSet[], rules: PairRules): readonly LinkedCell[] => {
  const { width } = counted.counts;
  const both = answeredBoth(counted.pair);
  const smallestBase = rules.sensitive ? Math.max(rules.minimum, THRESHOLDS.sensitiveBase) : rules.minimum;
  return lattice.blocks.flatMap((block) => {
    const base = sumOf(inner, partsOf(width, block, both.joint));
    const counts = sets.map(({ joint }) => sumOf(inner, partsOf(width, block, joint)));
    const dominated = rules.sensitive && counts.some((count) => isDominant(count, base));
    const isUnsafe = (count: number): boolean => isSmall(count, rules.minimum) || (rules.sensitive && (dominated || isSensitiveCount(count, base)));
    const printed = block.kind === 'printed' && rules.mayShow(block);
    const cell = (id: string, joint: readonly number[], unsafe: boolean): LinkedCell => ({ id: pairCellId(block, id), parts: partsOf(width, block, joint), unsafe, printed, priority: block.rank, tier: rules.tierOf(block) });
    return [cell('', both.joint, isSmall(base, smallestBase)), ...sets.map(({ id, joint }, index) => cell(id, joint, isUnsafe(counts[index] ?? 0)))].filter(({ unsafe, printed: shown }) => unsafe || shown);
  });
};

export const pairCellId = (block: Block, set: string): string => `${block.id} need ${set}`;

