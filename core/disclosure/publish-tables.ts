import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import { isDominant, isSensitiveCount, isSmall, THRESHOLDS } from '#core/disclosure/thresholds.ts';

/** Persons of each atom who gave one answer. A base is the sum of the categories of its table. */
export interface Category {
  /** `svar_id`, or another name for what is never printed. */
  readonly id: string;
  readonly persons: readonly number[];
  /** Atoms that anyone who gave it must be in, as everybody knows: who lives in Nacka is in Nacka. Null: it can be any. */
  readonly atoms: ReadonlySet<number> | null;
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
export const baseTable = (lattice: Lattice, persons: readonly number[], rules: BaseRules): LinkedTable =>
  tableOf(persons, lattice.blocks.map((block) => {
    const base = sumOf(persons, block.parts);
    return {
      id: block.id,
      parts: block.parts,
      unsafe: block.kind !== 'given' && rules.isUnsafe(base, block),
      printed: block.kind !== 'rest' && rules.mayShow(block, base),
      priority: block.rank,
      tier: tierOf(block),
    };
  }));

/** A figure that is neither printed nor to be protected is in no table. */
const tableOf = (inner: readonly number[], all: readonly LinkedCell[]): LinkedTable => ({
  inner,
  cells: all.filter(({ printed, unsafe }) => printed || unsafe),
  silent: all.filter(({ printed, unsafe }) => !printed && !unsafe),
});

/** Persons whose number every reader knows from other questions, those included who left this one empty. */
export interface KnownBlocks {
  /** Ids of the blocks. */
  readonly blocks: ReadonlySet<string>;
  /** Who left it empty: no category of the table, and in no base. */
  readonly empty: Category;
}

/** How a table of answers is made. `isUnsafeBase` tells which hidden bases the answers must not give away. */
export interface AnswerRules {
  readonly minimum: number;
  readonly bases: ReadonlySet<string>;
  readonly isUnsafeBase: (base: number, block: Block) => boolean;
  readonly mayShow: (block: Block, category: string) => boolean;
  /** Null where the readers know nothing beforehand. */
  readonly known: KnownBlocks | null;
}

/** The answers of every block beside the bases that are shown already. Inner cells: atom × category; those that nobody can be in are in no sum. */
export const answerTable = (lattice: Lattice, categories: readonly Category[], rules: AnswerRules): LinkedTable => {
  const all = rules.known ? [...categories, rules.known.empty] : categories;
  const zeros = publicZeros(lattice, categories, rules.bases);
  const innerOf = ({ parts }: Block, of: readonly Category[]): readonly number[] =>
    parts.flatMap((part) => all.flatMap((category, index) => (of.includes(category) && canBe(category, part) ? [part * all.length + index] : [])));
  const inner = Array.from({ length: lattice.size * all.length }, (_, at) => all[at % all.length]?.persons[Math.floor(at / all.length)] ?? 0);
  return tableOf(inner, lattice.blocks.flatMap((block) => [
    ...knownCell(block, innerOf(block, all), rules),
    baseCell(block, innerOf(block, categories), categories, rules),
    ...answerCells(block, (category) => innerOf(block, [category]), categories, rules, zeros),
  ]));
};

export const knownId = (block: string): string => `${block} known`;

const knownCell = ({ id, rank }: Block, parts: readonly number[], { known }: AnswerRules): readonly LinkedCell[] =>
  known?.blocks.has(id) ? [{ id: knownId(id), parts, unsafe: false, printed: true, priority: rank, tier: TIERS.given }] : [];

const baseCell = (block: Block, parts: readonly number[], categories: readonly Category[], rules: AnswerRules): LinkedCell => {
  const printed = rules.bases.has(block.id);
  const base = categories.reduce((sum, { persons }) => sum + sumOf(persons, block.parts), 0);
  const tier = block.kind === 'given' ? TIERS.given : block.finer ? tierOf(block) - 0.5 : TIERS.base;
  return { id: block.id, parts, unsafe: !printed && rules.isUnsafeBase(base, block), printed, priority: block.rank, tier };
};

const answerCells = (block: Block, partsOf: (category: Category) => readonly number[], categories: readonly Category[], rules: AnswerRules, zeros: readonly PublicZero[]): readonly LinkedCell[] => {
  const counts = categories.map(({ persons }) => sumOf(persons, block.parts));
  const isSensitive = sensitiveIn(categories, counts);
  return categories.map((category, index) => {
    const count = counts[index] ?? 0;
    const sensitive = isSensitive(category, count);
    const isPublic = count === 0 && zeros.some((zero) => zero.category === index && block.parts.every((part) => zero.parts.has(part)));
    return {
      id: answerId(block.id, category.id),
      parts: partsOf(category),
      unsafe: block.kind !== 'given' && (isSmall(count, rules.minimum) || (sensitive && !isPublic)),
      printed: category.printed && !(sensitive && isPublic) && rules.bases.has(block.id) && rules.mayShow(block, category.id),
      priority: block.rank,
      tier: tierOf(block),
    };
  });
};

const canBe = ({ atoms }: Category, atom: number): boolean => atoms === null || atoms.has(atom);

/** Which answers of a block are hidden for being sensitive: all of them where one sensitive answer is nearly everyone's. */
const sensitiveIn = (categories: readonly Category[], counts: readonly number[]): ((category: Category, count: number) => boolean) => {
  const base = counts.reduce((sum, count) => sum + count, 0);
  const dominated = categories.some(({ sensitive }, index) => sensitive && isDominant(counts[index] ?? 0, base));
  return (category, count) => (dominated && category.printed) || (category.sensitive && isSensitiveCount(count, base));
};

const tierOf = ({ kind, area, finer = false }: Block): number => {
  if (kind === 'given') return TIERS.given;
  return finer ? TIERS.finer + (area.level === 'kommun' ? 1 : 0) : TIERS[area.level];
};

/** What is given comes first, then the bases that answers stand beside, then coarse areas before fine ones, and last what is split finer, with its bases before its answers and municipalities after the rest. */
const TIERS = { given: 0, base: 1, alla: 2, forbund: 3, kommun: 4, finer: 5 } as const;

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
