import { mergeColumns } from '#core/disclosure/merge-columns.ts';

/** A sum that everyone can see: of these inner cells, in persons. */
interface KnownSum {
  readonly parts: readonly number[];
  readonly count: number;
}

/** A sum of blocks that is known, in its simplest form. */
export interface Equation {
  readonly blocks: ReadonlySet<number>;
  readonly total: number;
}

/**
 * What published sums say about the inner cells. A block is a set of inner cells of which only the sum matters to every
 * equation, so persons can be moved freely within it.
 */
interface Knowledge {
  /** The block of each inner cell. */
  readonly blockOf: Int32Array;
  /** The inner cells of each block. */
  readonly blocks: readonly (readonly number[])[];
  /** Blocks whose sum is known: 0 where whoever sees a zero knows that every part is 0. */
  readonly fixed: ReadonlyMap<number, number>;
  /** The equations between the other blocks. A block in none of them can be of any size. */
  readonly equations: readonly Equation[];
}

interface Open {
  readonly blocks: Set<number>;
  total: number;
}

/** Equations under simplification, found by block. */
class System {
  readonly fixed = new Map<number, number>();
  readonly equations = new Set<Open>();
  readonly #of = new Map<number, Set<Open>>();
  readonly #queue: Open[] = [];

  constructor(sums: Iterable<Open>) {
    for (const sum of sums) {
      this.equations.add(sum);
      for (const block of sum.blocks) {
        const of = this.#of.get(block);
        if (of) of.add(sum);
        else this.#of.set(block, new Set([sum]));
      }
    }
    this.#queue.push(...[...this.equations].sort((a, b) => a.blocks.size - b.blocks.size));
  }

  simplify(): void {
    for (let at = 0; at < this.#queue.length; at += 1) {
      const sum = this.#queue[at];
      if (!sum || !this.equations.has(sum)) continue;
      if (sum.blocks.size === 0) this.equations.delete(sum);
      else if (sum.total === 0 || sum.blocks.size === 1) this.#fix(sum);
      else this.#subtract(sum);
    }
  }

  /** Each block is known: 0 where the total is, since counts are not negative. */
  #fix(sum: Open): void {
    for (const block of [...sum.blocks]) {
      this.fixed.set(block, sum.total);
      for (const other of this.#of.get(block) ?? []) {
        other.blocks.delete(block);
        if (other !== sum) other.total -= sum.total;
        this.#queue.push(other);
      }
      this.#of.delete(block);
    }
    this.equations.delete(sum);
  }

  /** Takes the sum out of each that contains it. */
  #subtract(sum: Open): void {
    const around = [...sum.blocks].map((block) => this.#of.get(block) ?? new Set<Open>()).reduce((a, b) => (b.size < a.size ? b : a));
    for (const other of [...around]) {
      if (other === sum || other.blocks.size < sum.blocks.size || ![...sum.blocks].every((block) => other.blocks.has(block))) continue;
      for (const block of sum.blocks) {
        other.blocks.delete(block);
        this.#of.get(block)?.delete(other);
      }
      other.total -= sum.total;
      this.#queue.push(other);
    }
  }
}

/** Joins the blocks that stand in the same sets, and says for each old block which it is now. */
const join = (sets: Iterable<Iterable<number>>, count: number) => mergeColumns(count, [...sets].map((set) => [...set]));

/**
 * Puts published sums in their simplest form: takes sums out of larger ones that contain them, leaves out what is
 * known, and joins inner cells that no equation tells apart. The solutions x ≥ 0 stay the same.
 * @param size number of inner cells
 * @param apart sets of inner cells that stay whole blocks, so that their sums can be read from a solution
 */
export const knowledgeOf = (size: number, sums: readonly KnownSum[], apart: readonly (readonly number[])[]): Knowledge => {
  let { columns: blockOf, width } = mergeColumns(size, [...sums.map((sum) => sum.parts), ...apart]);
  const inBlocks = (parts: readonly number[]): Set<number> => new Set(parts.map((part) => blockOf[part] ?? 0));
  let open: readonly Open[] = sums.map((sum) => ({ blocks: inBlocks(sum.parts), total: sum.count }));
  let fixed: ReadonlyMap<number, number> = new Map();
  for (;;) {
    const system = new System(open);
    system.simplify();
    const known = new Map([...fixed, ...system.fixed]);
    const sets = [...[...system.equations].map(({ blocks }) => blocks), ...apart.map(inBlocks), ...[...known.keys()].map((block) => [block])];
    const joined = join(sets, width);
    const now = (block: number): number => joined.columns[block] ?? 0;
    blockOf = blockOf.map(now);
    fixed = new Map([...known].map(([block, total]) => [now(block), total]));
    open = [...system.equations].map(({ blocks, total }) => ({ blocks: new Set([...blocks].map(now)), total }));
    if (joined.width === width) break;
    width = joined.width;
  }
  const blocks: number[][] = Array.from({ length: width }, () => []);
  blockOf.forEach((block, part) => blocks[block]?.push(part));
  return { blockOf, blocks, fixed, equations: open };
};
