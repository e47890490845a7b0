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

/** One cell a block: the persons in it. Given blocks are kept before all others. */
export const baseTable = (lattice: Lattice, persons: readonly number[], rules: BaseRules): LinkedTable => ({
  inner: persons,
  cells: lattice.blocks.flatMap((block) => {
    const base = sumOf(persons, block.parts);
    return cell({
      id: block.id,
      parts: block.parts,
      unsafe: block.kind !== 'given' && rules.isUnsafe(base, block),
      printed: block.kind !== 'rest' && rules.mayShow(block, base),
      priority: priorityOf(block, 0),
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
  const spread = (block: Block): readonly number[] => block.parts.flatMap((part) => categories.map((_, index) => part * width + index));
  return {
    inner: Array.from({ length: lattice.size * width }, (_, at) => categories[at % width]?.persons[Math.floor(at / width)] ?? 0),
    cells: lattice.blocks.flatMap((block) => {
      const counts = categories.map(({ persons }) => sumOf(persons, block.parts));
      const base = counts.reduce((sum, count) => sum + count, 0);
      const dominated = categories.some(({ sensitive }, index) => sensitive && isDominant(counts[index] ?? 0, base));
      const shown = rules.bases.has(block.id);
      const ofBase = cell({ id: block.id, parts: spread(block), unsafe: !shown && rules.isUnsafeBase(base, block), printed: shown, priority: priorityOf(block, 0) });
      const ofAnswers = categories.flatMap((category, index) => {
        const count = counts[index] ?? 0;
        const told = count === 0 && zeros.some((zero) => zero.category === index && block.parts.every((part) => zero.parts.has(part)));
        const sensitive = !told && ((dominated && category.printed) || (category.sensitive && isSensitiveCount(count, base)));
        return cell({
          id: answerId(block.id, category.id),
          parts: block.parts.map((part) => part * width + index),
          unsafe: block.kind !== 'given' && (isSmall(count, rules.minimum) || sensitive),
          printed: category.printed && shown && rules.mayShow(block, category.id),
          priority: priorityOf(block, ANSWERS_AFTER_BASES),
        });
      });
      return [...ofBase, ...ofAnswers];
    }),
  };
};

const ANSWERS_AFTER_BASES = 100;
const GIVEN_BEFORE_ALL = -10;

const priorityOf = (block: Block, after: number): number => after + block.rank + (block.kind === 'given' ? GIVEN_BEFORE_ALL : 0);

/** A figure that is neither printed nor to be protected is in no table. */
const cell = (candidate: LinkedCell): readonly LinkedCell[] => (candidate.printed || candidate.unsafe ? [candidate] : []);

/** Zeros of a sensitive answer that a base large enough lets be shown: what they tell of their parts is public. */
const publicZeros = (lattice: Lattice, categories: readonly Category[], bases: ReadonlySet<string>): readonly { readonly category: number; readonly parts: ReadonlySet<number> }[] =>
  categories.flatMap(({ persons, sensitive, printed }, category) =>
    !sensitive || !printed
      ? []
      : lattice.blocks
          .filter(({ id, parts }) => bases.has(id) && sumOf(persons, parts) === 0 && categories.reduce((sum, each) => sum + sumOf(each.persons, parts), 0) >= THRESHOLDS.sensitiveWhole)
          .map(({ parts }) => ({ category, parts: new Set(parts) })),
  );
