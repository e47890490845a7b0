import { countOf } from '#core/disclosure/figures.ts';
import type { Figure } from '#core/disclosure/figures.ts';
import type { Finding } from '#core/disclosure/finding.ts';
import { knowledgeOf } from '#core/disclosure/known-sums.ts';
import { Tableau } from '#core/disclosure/tableau.ts';

/** After so much work (values visited) the walks of a round end, and what is not proved by then counts as not protected. */
export const BUDGET = 300_000;

interface Target {
  readonly finding: Finding;
  readonly columns: readonly number[];
  /** The sum of the columns in the true table. */
  readonly sum: number;
}

/** Takes note of a possible table, by how it differs from the true one. */
const noteChanges = (changes: ReadonlyMap<Target, number>): void => {
  const changed = [...changes].filter(([, change]) => change !== 0);
  const single = changed.map(([{ finding }]) => finding.figure).filter((figure) => figure.unsafe && figure.count === 1);
  for (const [{ finding }, change] of changed) {
    finding.widen(change);
    finding.differsWith(single);
  }
};

/** The system that an attacker sees, solved at the true table, and the hidden figures as sums of its columns. */
class Examination {
  readonly #tableau: Tableau;
  readonly #targets: readonly Target[];
  readonly #byColumn: readonly Target[][];

  constructor(inner: readonly number[], findings: readonly Finding[], published: readonly Figure[], t: number) {
    const knowledge = knowledgeOf(inner.length, published, findings.map(({ figure }) => figure.parts));
    const open = knowledge.blocks.flatMap((_, block) => (knowledge.fixed.has(block) ? [] : [block]));
    const columnOf = new Map(open.map((block, column) => [block, column]));
    const inColumns = (blocks: Iterable<number>): number[] => [...new Set(blocks)].flatMap((block) => columnOf.get(block) ?? []);
    const equations = knowledge.equations.map(({ blocks, total }) => ({ blocks: new Set(inColumns(blocks)), total }));
    const truth = open.map((block) => countOf(inner, knowledge.blocks[block] ?? []));
    this.#tableau = new Tableau(truth, equations, 4 * t);
    this.#targets = findings.map((finding) => {
      const columns = inColumns(finding.figure.parts.map((part) => knowledge.blockOf[part] ?? 0));
      return { finding, columns, sum: countOf(truth, columns) };
    });
    const byColumn: Target[][] = open.map(() => []);
    for (const target of this.#targets) for (const column of target.columns) byColumn[column]?.push(target);
    this.#byColumn = byColumn;
  }

  /** Notes every table that differs from the true one by one step. */
  lookAround(): void {
    for (const step of this.#tableau.steps()) {
      const changes = new Map<Target, number>();
      for (const [column, change] of step) {
        for (const target of this.#byColumn[column] ?? []) changes.set(target, (changes.get(target) ?? 0) + change);
      }
      noteChanges(changes);
    }
  }

  /** Walks to where the figures that are not yet protected are large and small. */
  walkAbout(t: number, budget: number): void {
    for (const target of this.#targets) {
      const done = (): boolean => {
        target.finding.widen(this.#change(target));
        return target.finding.isWide(t);
      };
      for (const sign of [1, -1] as const) {
        if (target.finding.isWide(t) || this.#tableau.work > budget) continue;
        this.#tableau.restart();
        this.#tableau.walk(target.columns, sign, done);
        noteChanges(new Map(this.#targets.map((each) => [each, this.#change(each)])));
      }
    }
  }

  #change(target: Target): number {
    return countOf(this.#tableau.point, target.columns) - target.sum;
  }
}

/**
 * Looks for tables that agree with everything published and in which the hidden figures have other counts. Each one found
 * is a proof that outlives further hiding; that none is found proves nothing. Figures that are protected already are not
 * looked at again, but for those of one person, who is not to compute the others.
 */
export const examine = (inner: readonly number[], findings: readonly Finding[], published: readonly Figure[], t: number, budget = BUDGET): void => {
  const open = findings.filter((finding) => !finding.isProtected(t) || (finding.figure.unsafe && finding.figure.count === 1));
  const examination = new Examination(inner, open, published, t);
  examination.lookAround();
  examination.walkAbout(t, budget);
};
