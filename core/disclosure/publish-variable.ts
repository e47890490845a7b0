import { protectInTiers } from '#core/disclosure/protect-in-tiers.ts';
import type { Block, Lattice } from '#core/disclosure/publish-blocks.ts';
import { answerTable, baseTable, type Category } from '#core/disclosure/publish-tables.ts';

/** What may be shown of a variable: ids of blocks, and of answers in blocks (`answerId`). */
export interface Shown {
  readonly bases: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

export const NOTHING: Shown = { bases: new Set(), answers: new Set() };

/** A variable's persons, and which of its figures may come in question. */
export interface Task {
  readonly lattice: Lattice;
  /** Persons of each atom who answered. */
  readonly persons: readonly number[];
  /**
   * Answers that share a base, one table of them each: a single choice is one table of all its values, a multiple choice
   * one table of “ticked” and “not ticked” for each value.
   */
  readonly tables: readonly (readonly Category[])[];
  readonly isUnsafeBase: (base: number, block: Block) => boolean;
  readonly mayShowBase: (block: Block, base: number) => boolean;
  readonly mayShowAnswer: (block: Block, category: string, bases: ReadonlySet<string>) => boolean;
}

/**
 * Protects the bases, then the answers beside them. An answer is shown only beside its base, so hiding a base takes the
 * answers with it; where the answers cannot be protected without hiding a base, that base goes and they are tried anew.
 * Each round hides at least one base more, so it ends. If a given figure would have to go, nothing is shown.
 * @param minimum the smallest count that is shown, and the width within which a hidden one may not be known
 */
export const protectTask = (task: Task, minimum: number): Shown => {
  const table = baseTable(task.lattice, task.persons, { isUnsafe: task.isUnsafeBase, mayShow: task.mayShowBase });
  let bases = protectInTiers(table, minimum);
  const given = task.lattice.blocks.filter((block) => block.kind === 'given' && task.mayShowBase(block, 0)).map(({ id }) => id);
  while (given.every((id) => bases.has(id))) {
    const { published, kept } = protectAnswers(task, bases, minimum);
    if (kept.size === bases.size) return { bases, answers: published };
    bases = kept;
  }
  return NOTHING;
};

const protectAnswers = (task: Task, bases: ReadonlySet<string>, minimum: number): { readonly published: ReadonlySet<string>; readonly kept: ReadonlySet<string> } => {
  const published = new Set<string>();
  let kept = [...bases];
  for (const categories of task.tables) {
    const table = answerTable(task.lattice, categories, {
      minimum,
      bases,
      isUnsafeBase: task.isUnsafeBase,
      mayShow: (block, category) => task.mayShowAnswer(block, category, bases),
    });
    const outcome = protectInTiers(table, minimum);
    kept = kept.filter((id) => outcome.has(id));
    for (const id of outcome) if (!bases.has(id)) published.add(id);
  }
  return { published, kept: new Set(kept) };
};
