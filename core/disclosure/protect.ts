import { examine, isProtected, unexamined } from '#core/disclosure/audit.ts';
import type { Finding } from '#core/disclosure/audit.ts';
import { figuresOf } from '#core/disclosure/figures.ts';
import type { Figure } from '#core/disclosure/figures.ts';
import type { LinkedTable } from '#core/disclosure/linked-table.ts';
import { within } from '#core/disclosure/single-person.ts';
import { figuresToHide } from '#core/disclosure/suppress.ts';

/** What may be shown of a table, and what the audit proved of the rest. */
export interface Protection {
  /** Ids of the printed cells that may be shown. */
  readonly published: ReadonlySet<string>;
  /** Ids of the printed cells that may not. */
  readonly suppressed: ReadonlySet<string>;
  /** For each cell that is suppressed or unsafe, counts that it can have as far as anyone can tell. */
  readonly audit: ReadonlyMap<string, { readonly low: number; readonly high: number }>;
}

const apart = (parts: readonly number[], others: ReadonlySet<number>): boolean => parts.every((part) => !others.has(part));

/**
 * What else to keep from being computed so that a figure becomes less certain, with the least loss: of the published
 * parts of each of the `sums` smallest published sums around it the one to be kept last that can give or take t
 * persons; where there is none, that sum.
 */
const nextToGuard = (figure: Figure, published: readonly Figure[], sums: number, t: number): readonly Figure[] => {
  const around = published.filter((sum) => sum.count > 0 && within(figure.parts, sum.parts)).sort((a, b) => a.parts.length - b.parts.length);
  const own = new Set(figure.parts);
  return around.slice(0, sums).map((sum) => {
    const beside = published.filter((each) => each !== sum && each.count > 0 && within(each.parts, sum.parts) && apart(each.parts, own));
    return beside.findLast((each) => each.count >= t) ?? beside.at(-1) ?? sum;
  });
};

/**
 * Hides printed cells until no unsafe cell can be computed and the audit finds every hidden or unsafe cell at least `t`
 * wide. Nothing is accepted without proof: two tables of whole persons that agree with everything published. Each round
 * hides more, so it ends; hiding more keeps the proofs of earlier rounds.
 */
export const protect = (table: LinkedTable, t: number): Protection => {
  const figures = figuresOf(table);
  const guarded = new Set(figures.filter((figure) => figure.unsafe));
  const findings = new Map([...guarded].map((figure) => [figure, unexamined(figure)]));
  let hidden: ReadonlySet<Figure> = new Set();
  for (let round = 1; ; round += 1) {
    hidden = figuresToHide(figures, guarded, hidden, table.inner.length);
    for (const figure of hidden) if (!findings.has(figure)) findings.set(figure, unexamined(figure));
    const published = figures.filter((figure) => figure.printed && !hidden.has(figure));
    examine(table.inner, [...findings.values()], published, t);
    const failing = [...findings.values()].filter((finding) => !isProtected(finding, t));
    const more = failing.flatMap(({ figure }) => nextToGuard(figure, published, round, t));
    if (more.length === 0) return outcome(table, hidden, [...findings.values()]);
    for (const figure of more) guarded.add(figure);
  }
};

const outcome = (table: LinkedTable, hidden: ReadonlySet<Figure>, findings: readonly Finding[]): Protection => {
  const suppressed = new Set([...hidden].flatMap((figure) => figure.ids));
  const printed = table.cells.filter((cell) => cell.printed && !suppressed.has(cell.id));
  return {
    published: new Set(printed.map((cell) => cell.id)),
    suppressed,
    audit: new Map(findings.flatMap(({ figure, low, high }) => figure.ids.map((id) => [id, { low, high }] as const))),
  };
};
