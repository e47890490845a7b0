import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import type { Block, Lattice } from '#core/disclosure/publish-blocks.ts';
import { isDominant, isSensitiveCount, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** Persons of each atom who gave one answer. A base is the sum of the categories of its table. */
export interface Category {
  /** `svar_id`, or another name for what is never printed. */
  readonly id: string;
  readonly persons: readonly number[];
  /** false: known from printed figures (“not ticked”), so it must be protected though no row shows it. */
  readonly printed: boolean;
  readonly sensitive: boolean;
}

export const sumOf = (persons: readonly number[], parts: readonly number[]): number => parts.reduce((sum, part) => sum + (persons[part] ?? 0), 0);

export const answerId = (block: string, category: string): string => `${block} ${category}`;

/** How a table of bases is made. */
export interface BaseRules {
  readonly isUnsafe: (base: number, block: Block) => boolean;
  readonly mayShow: (block: Block, base: number) => boolean;
}

/** One cell a block: the persons in it. */
export const baseTable = (lattice: Lattice, persons: readonly number[], rules: BaseRules): LinkedTable => ({
  inner: persons,
  cells: lattice.blocks.flatMap((block) => {
    const base = sumOf(persons, block.parts);
    return cell({
      id: block.id,
      parts: block.parts,
      unsafe: block.kind !== 'given' && rules.isUnsafe(base, block),
      printed: block.kind !== 'rest' && rules.mayShow(block, base),
      priority: block.rank,
      tier: tierOf(block),
    });
  }),
});

/** How a table of answers is made. `isUnsafeBase` tells which hidden bases the answers must not give away. */
export interface AnswerRules {
  readonly minimum: number;
  readonly bases: ReadonlySet<string>;
  readonly isUnsafeBase: (base: number, block: Block) => boolean;
  readonly mayShow: (block: Block, category: string) => boolean;
}

/** The answers of every block beside the bases that are shown already. Inner cells: atom × category. */
export const answerTable = (lattice: Lattice, categories: readonly Category[], rules: AnswerRules): LinkedTable => {
  const { length: width } = categories;
  const zeros = publicZeros(lattice, categories, rules.bases);
  return {
    inner: Array.from({ length: lattice.size * width }, (_, at) => categories[at % width]?.persons[Math.floor(at / width)] ?? 0),
    cells: lattice.blocks.flatMap((block) => [...baseCell(block, categories, rules), ...answerCells(block, categories, rules, zeros)]),
  };
};

const baseCell = (block: Block, categories: readonly Category[], rules: AnswerRules): readonly LinkedCell[] => {
  const printed = rules.bases.has(block.id);
  const parts = block.parts.flatMap((part) => categories.map((_, index) => part * categories.length + index));
  const base = categories.reduce((sum, { persons }) => sum + sumOf(persons, block.parts), 0);
  const tier = block.kind === 'given' ? TIERS.given : TIERS.base;
  return cell({ id: block.id, parts, unsafe: !printed && rules.isUnsafeBase(base, block), printed, priority: block.rank, tier });
};

const answerCells = (block: Block, categories: readonly Category[], rules: AnswerRules, zeros: readonly PublicZero[]): readonly LinkedCell[] => {
  const counts = categories.map(({ persons }) => sumOf(persons, block.parts));
  const isSensitive = sensitiveIn(categories, counts);
  return categories.flatMap((category, index) => {
    const count = counts[index] ?? 0;
    const sensitive = isSensitive(category, count);
    const isPublic = count === 0 && zeros.some((zero) => zero.category === index && block.parts.every((part) => zero.parts.has(part)));
    return cell({
      id: answerId(block.id, category.id),
      parts: block.parts.map((part) => part * categories.length + index),
      unsafe: block.kind !== 'given' && (isSmall(count, rules.minimum) || (sensitive && !isPublic)),
      printed: category.printed && !(sensitive && isPublic) && rules.bases.has(block.id) && rules.mayShow(block, category.id),
      priority: block.rank,
      tier: tierOf(block),
    });
  });
};

/** Which answers of a block are hidden for being sensitive: all of them where one sensitive answer is nearly everyone's. */
const sensitiveIn = (categories: readonly Category[], counts: readonly number[]): ((category: Category, count: number) => boolean) => {
  const base = counts.reduce((sum, count) => sum + count, 0);
  const dominated = categories.some(({ sensitive }, index) => sensitive && isDominant(counts[index] ?? 0, base));
  return (category, count) => (dominated && category.printed) || (category.sensitive && isSensitiveCount(count, base));
};

const tierOf = ({ kind, area }: Block): number => (kind === 'given' ? TIERS.given : TIERS[area.level]);

/** What is given comes first, then the bases that answers stand beside, then coarse areas before fine ones. */
const TIERS = { given: 0, base: 1, alla: 2, forbund: 3, kommun: 4 } as const;

/** A figure that is neither printed nor to be protected is in no table. */
const cell = (candidate: LinkedCell): readonly LinkedCell[] => (candidate.printed || candidate.unsafe ? [candidate] : []);

interface PublicZero {
  readonly category: number;
  readonly parts: ReadonlySet<number>;
}

/** Zeros of a sensitive answer that a base large enough lets be shown: what they tell of their parts is public. */
const publicZeros = (lattice: Lattice, categories: readonly Category[], bases: ReadonlySet<string>): readonly PublicZero[] => {
  const isLarge = ({ parts }: Block): boolean => categories.reduce((sum, { persons }) => sum + sumOf(persons, parts), 0) >= THRESHOLDS.sensitiveWhole;
  const large = lattice.blocks.filter((block) => bases.has(block.id) && isLarge(block));
  return categories.flatMap(({ persons, sensitive, printed }, category) =>
    sensitive && printed ? large.filter(({ parts }) => sumOf(persons, parts) === 0).map(({ parts }) => ({ category, parts: new Set(parts) })) : [],
  );
};
