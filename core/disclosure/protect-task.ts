import { isEarlierId, layered, type Layer } from '#core/disclosure/layers.ts';
import { protect, type Protection } from '#core/disclosure/protect.ts';
import type { Block, Lattice } from '#core/disclosure/lattice.ts';
import { answerId, answerTable, baseTable, knownId, type AnswerRules, type Category, type KnownBlocks } from '#core/disclosure/publish-tables.ts';

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
  readonly known: KnownBlocks | null;
  /** The same at earlier releases, the oldest first. */
  readonly earlier: readonly Past[];
  /** Work for the proofs (`protect`), where it is a large table. */
  readonly budget?: number;
}

/** A task as an earlier release knew it: who has answered since, by the same tables, and what it showed. */
export interface Past extends Omit<Layer, 'added'> {
  readonly persons: readonly number[];
  readonly tables: readonly (readonly Category[])[];
  /** Who has left it empty since, where `known` is given. */
  readonly empty: Category | null;
}

/**
 * Protects the bases, then the answers beside them. An answer is shown only beside its base, so hiding a base takes the
 * answers with it; where the answers cannot be protected without hiding a base, that base goes and they are tried anew.
 * Each round hides at least one base more, so it ends. If a figure that is given, known or of an earlier release would have to go, nothing is shown: it is printed
 * already, so a protection without it would be of another table than the reader has.
 * @param minimum the smallest count that is shown, and the width within which a hidden one may not be known
 */
export const protectTask = (task: Task, minimum: number): Shown => {
  const isGiven = givenIn(task);
  const table = baseTable(task.lattice, task.persons, { isUnsafe: task.isUnsafeBase, mayShow: task.mayShowBase });
  const layers = task.earlier.map(({ persons, ...layer }) => ({ ...layer, added: persons }));
  let { published: bases, suppressed } = protect(layered(table, layers, minimum, () => true), minimum, task.budget);
  while (![...suppressed].some(isGiven)) {
    const answers = protectAnswers(task, bases, minimum);
    const kept = new Set([...bases].filter((id) => !answers.suppressed.has(id)));
    if (kept.size === bases.size && ![...answers.suppressed].some(isGiven)) return { bases, answers: answers.published };
    ({ suppressed } = answers);
    bases = kept;
  }
  return NOTHING;
};

/** Whether an id is one of a block that another table, or an earlier release, has printed already. */
const givenIn = ({ lattice, tables, known }: Task): ((id: string) => boolean) => {
  const blocks = lattice.blocks.filter(({ kind }) => kind === 'given').map(({ id }) => id);
  const given = new Set([...blocks, ...blocks.flatMap((block) => tables.flat().map((category) => answerId(block, category.id))), ...[...(known?.blocks ?? [])].map(knownId)]);
  return (id) => given.has(id) || isEarlierId(id);
};

/** What the tables of answers show beside the bases, and what they cannot, bases included. */
const protectAnswers = (task: Task, bases: ReadonlySet<string>, minimum: number): Pick<Protection, 'published' | 'suppressed'> => {
  const blocks = new Set(task.lattice.blocks.map(({ id }) => id));
  const outcomes = task.tables.map((categories, index) => {
    const rules: AnswerRules = { minimum, bases, isUnsafeBase: task.isUnsafeBase, mayShow: (block, category) => task.mayShowAnswer(block, category, bases), known: task.known };
    const layers = task.earlier.map(({ tables, empty, ...layer }) => ({ ...layer, added: answerTable(task.lattice, tables[index] ?? [], { ...rules, known: task.known && empty ? { ...task.known, empty } : null }).inner }));
    return protect(layered(answerTable(task.lattice, categories, rules), layers, minimum, (id) => blocks.has(id)), minimum, task.budget);
  });
  return {
    published: new Set(outcomes.flatMap(({ published }) => [...published]).filter((id) => !bases.has(id))),
    suppressed: new Set(outcomes.flatMap(({ suppressed }) => [...suppressed])),
  };
};
