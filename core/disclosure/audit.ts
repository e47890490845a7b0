import { countOf } from '#core/disclosure/figures.ts';
import type { Figure } from '#core/disclosure/figures.ts';
import { knowledgeOf } from '#core/disclosure/known-sums.ts';
import { concernsOthers } from '#core/disclosure/single-person.ts';
import { Tableau } from '#core/disclosure/tableau.ts';

/** What is proved about how closely a hidden figure can be known. */
export interface Finding {
  readonly figure: Figure;
  /** The smallest and largest count found in tables, of whole persons, that agree with everything published. */
  low: number;
  high: number;
  /** The unsafe figures whose one person could still be able to compute this one; null until any change of it is found. */
  tellers: ReadonlySet<Figure> | null;
}

/** @returns a finding that nothing is proved of yet. Only an unsafe figure has to be kept from the one person in another. */
export const unexamined = (figure: Figure): Finding => ({ figure, low: figure.count, high: figure.count, tellers: figure.unsafe ? null : new Set() });

const isWide = ({ figure, low, high }: Finding, t: number): boolean =>
  high - low >= t && ((low < figure.count && figure.count < high) || high - low >= 2 * figure.count);

/**
 * Whether a hidden figure is uncertain enough: at least t wide, the truth inside or the width at least twice the truth,
 * and no one person can compute it from the figure that is that person.
 */
export const isProtected = (finding: Finding, t: number): boolean => finding.tellers?.size === 0 && isWide(finding, t);

interface Target {
  readonly finding: Finding;
  readonly columns: readonly number[];
  /** The sum of the columns in the true table. */
  readonly sum: number;
}

const widen = (finding: Finding, change: number): void => {
  finding.low = Math.min(finding.low, finding.figure.count + change);
  finding.high = Math.max(finding.high, finding.figure.count + change);
};

/** Takes note of a possible table, by how it differs from the true one. */
const noteChanges = (changes: ReadonlyMap<Target, number>): void => {
  const changed = [...changes].filter(([, change]) => change !== 0);
  const single = changed.map(([{ finding }]) => finding.figure).filter((figure) => figure.unsafe && figure.count === 1);
  for (const [{ finding }, change] of changed) {
    widen(finding, change);
    if (finding.tellers?.size === 0) continue;
    const others = single.filter((own) => own !== finding.figure && (!finding.tellers || finding.tellers.has(own)));
    finding.tellers = new Set(others.filter((own) => concernsOthers(own, finding.figure)));
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
    this.#byColumn = open.map((_, column) => this.#targets.filter((target) => target.columns.includes(column)));
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
  walkAbout(t: number): void {
    for (const target of this.#targets) {
      const done = (): boolean => (widen(target.finding, this.#change(target)), isWide(target.finding, t));
      for (const sign of [1, -1] as const) {
        if (isWide(target.finding, t)) continue;
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
 * is a proof that outlives further hiding; that none is found proves nothing.
 */
export const examine = (inner: readonly number[], findings: readonly Finding[], published: readonly Figure[], t: number): void => {
  const examination = new Examination(inner, findings, published, t);
  examination.lookAround();
  examination.walkAbout(t);
};
